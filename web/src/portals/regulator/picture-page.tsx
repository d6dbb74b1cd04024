import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../shared/language.tsx';
import { ProvinceMap } from '../../shared/map/province-map.tsx';
import { Trends } from '../../shared/statistics/trends.tsx';
import { monthsOf, type TrendAnswer } from '../../shared/statistics/trend.ts';
import { useAnswer } from '../../shared/use-answer.ts';

/** The country in the platform's figures, exact, by region and item, month by month. */
export function PicturePage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/regulator/picture' });
  const navigate = useNavigate({ from: '/regulator/picture' });
  return (
    <>
      <h1>{t({ zh: '全国概览', en: 'National picture' })}</h1>
      <p className="lead">
        {t({
          zh: '本平台有数据的地区的全部数字，包括对社会不公布的。尚未接入本平台的地区没有数字，不表示没有数据。',
          en: 'All figures of the regions on this platform, those withheld from the public among them. Regions not on this platform have none here, which does not say that they have no data.',
        })}
      </p>
      <Trends
        search={search}
        change={(more) => void navigate({ search: { ...search, ...more }, replace: true, resetScroll: false })}
        below={(measure) => <Provinces measure={measure} />}
      />
    </>
  );
}

function Provinces({ measure: { measure, title, unit } }: { readonly measure: TrendAnswer['measures'][number] }) {
  const { t } = useLanguage();
  const { data } = useAnswer('statistics.show-trend', { measure, by: 'province' });
  const month = monthsOf(data?.figures ?? []).at(-1);
  if (data === undefined || month === undefined) return null;
  return (
    <ProvinceMap
      label={t({ zh: `各省${title.zh}，${month}（${unit.zh}）`, en: `${title.en} by province, ${month}` })}
      title={t(title)}
      rows={data.figures
        .filter((one) => one.month === month)
        .map(({ key, figure, title: name }) => ({ divisionCode: key, value: figure ?? 0, name: t(name) }))}
    />
  );
}
