import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented, Skeleton } from 'antd';
import { columnTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { ProvinceMap } from '../../../shared/map/province-map.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { percentOf } from '../board/dimensions.ts';
import { useBoard } from '../board/use-board.ts';
import { byProvince, type Province } from './by-province.ts';

const measures = {
  rate: { zh: '收录率 %', en: 'Collection rate %' },
  records: { zh: '现存记录', en: 'Records held' },
  regions: { zh: '有提供单位的地区', en: 'Regions with providers' },
} as const satisfies Record<string, Bilingual>;
type Measure = keyof typeof measures;
const WHOLE = 100;

const valueOf: Readonly<Record<Measure, (province: Province) => number | null>> = {
  rate: ({ collected, of }) => percentOf(of === 0 ? null : collected / of),
  records: ({ recordsHeld }) => recordsHeld,
  regions: ({ regions }) => regions,
};

/** The country by province: what its providers have delivered. Whoever wants it exactly finds it in the table. */
export function MapPage() {
  const { t } = useLanguage();
  const { by } = useSearch({ from: '/operator/map' });
  const navigate = useNavigate({ from: '/operator/map' });
  const measure: Measure = by === 'records' || by === 'regions' ? by : 'rate';
  const { board, answer } = useBoard({});
  if (answer.error !== null && board === undefined)
    return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  const provinces = board && [...byProvince(board.regions).values()];
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '归集地图', en: 'Map of the collection' })}</h1>
        <Segmented<Measure>
          value={measure}
          onChange={(value) => void navigate({ search: { by: value }, replace: true })}
          options={(Object.keys(measures) as Measure[]).map((value) => ({ value, label: t(measures[value]) }))}
        />
      </div>
      {provinces === undefined ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        <>
          <Extent provinces={provinces} />
          <div className="oper-map">
            <div>
              <ProvinceMap
                label={t({ zh: `各省归集情况：${t(measures[measure])}`, en: `Provinces: ${t(measures[measure])}` })}
                title={t(measures[measure])}
                rows={provinces.map((one) => ({ divisionCode: one.divisionCode, value: valueOf[measure](one) ?? 0 }))}
                {...(measure === 'rate' ? { max: WHOLE } : {})}
              />
            </div>
            <Regions />
          </div>
        </>
      )}
    </>
  );
}

function Extent({ provinces }: { readonly provinces: readonly Province[] }) {
  const { t } = useLanguage();
  const regions = provinces.reduce((sum, one) => sum + one.regions, 0);
  return (
    <p className="lead">
      {t({
        zh: `按数据提供单位所属地区统计，只着色本平台已有提供单位的省份：现有 ${provinces.length} 个省份、${regions} 个地区。其余省份尚未接入本平台，不表示没有数据。`,
        en: `Counted by the region of the providers. Only provinces with providers on this platform are coloured: ${provinces.length} so far, with ${regions} regions. The others are not on this platform yet, which does not say that they have no data.`,
      })}
    </p>
  );
}

function Regions() {
  const { t, language } = useLanguage();
  const { board, answer } = useBoard({});
  return (
    <DataTable
      label={t({ zh: '各地区', en: 'Regions' })}
      rows={board?.regions}
      rowKey={({ divisionCode }) => divisionCode}
      empty={t({ zh: '还没有地区登记数据提供单位', en: 'No region has a provider yet' })}
      answer={answer}
      columns={[
        {
          key: 'title',
          title: t({ zh: '地区', en: 'Region' }),
          value: ({ divisionTitle }) => divisionTitle,
          show: ({ divisionCode, divisionTitle }) => (
            <Link to="/operator/board" search={{ division: divisionCode, edition: 'all' }}>
              {divisionTitle}
            </Link>
          ),
        },
        { key: 'rate', title: t(measures.rate), value: ({ rate }) => percentOf(rate), figure: true },
        { key: 'records', title: columnTitle('recordsHeld', language), value: ({ recordsHeld }) => recordsHeld, figure: true },
      ]}
    />
  );
}
