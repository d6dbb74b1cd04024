import { Skeleton } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { ProvinceMap } from '../../../shared/map/province-map.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { hasPart } from '../../../shared/statistics/has-part.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { drawn, drawnUnit, figureText, type AsOf, type Figure, type Measure } from './loan-figure.ts';

export type By = Exclude<NonNullable<Operations['statistics.show-loans-on']['input']['by']>, 'all' | 'institution'>;

const titles = {
  province: { zh: '省份', en: 'province' },
  city: { zh: '地市', en: 'city' },
  section: { zh: '行业', en: 'industry' },
  size: { zh: '企业规模', en: 'size' },
  guarantee: { zh: '担保方式', en: 'security' },
  kind: { zh: '贷款品种', en: 'kind of loan' },
  product: { zh: '融资产品', en: 'product' },
  refusal: { zh: '拒绝理由', en: 'reason of refusal' },
} as const satisfies Partial<Record<By, { zh: string; en: string }>>;
export type Part = keyof typeof titles;
export const isPart = (text: string | undefined): text is Part => text !== undefined && text in titles;

const aims = {
  more: { zh: '量增', en: 'More' },
  wider: { zh: '面扩', en: 'Wider' },
  cheaper: { zh: '价降', en: 'Cheaper' },
  faster: { zh: '提速', en: 'Faster' },
} as const;
const ROW_PX = 34;
const LEAST_PX = 160;
const MOST_ROWS = 20;

/** One figure in its parts on the day, the largest first; provinces on the map too. */
export function LoanParts({
  asOf,
  measures,
  measure,
  by,
  change,
}: {
  readonly asOf: AsOf;
  readonly measures: readonly Measure[];
  readonly measure: Measure;
  readonly by: Part;
  readonly change: (more: { readonly measure?: string; readonly by?: string }) => void;
}) {
  const { t } = useLanguage();
  const answer = useAnswer('statistics.show-loans-on', { ...asOf, measure: measure.measure as never, by });
  const figures = answer.data?.figures;
  return (
    <section className="sheet" aria-labelledby="loan-parts">
      <h2 id="loan-parts">
        {t({ zh: `${measure.title.zh}：按${titles[by].zh}`, en: `${measure.title.en} by ${titles[by].en}` })}
      </h2>
      <div className="stat-tools">
        <NativeSelect
          label={t({ zh: '指标', en: 'Measure' })}
          value={measure.measure}
          options={measures.map((one) => ({ value: one.measure, label: `${t(aims[one.aim])} · ${t(one.title)}` }))}
          onChange={(value) => change({ measure: value ?? measure.measure })}
        />
        <NativeSelect
          label={t({ zh: '按什么看', en: 'By' })}
          value={by}
          options={Object.entries(titles)
            .filter(([value]) => hasPart(measure, value))
            .map(([value, words]) => ({
              value,
              label: t({ zh: `按${words.zh}`, en: `By ${words.en}` }),
            }))}
          onChange={(value) => change({ by: value ?? by })}
        />
      </div>
      <p className="source">{t(measure.definition)}</p>
      {answer.error !== null && figures === undefined && (
        <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.error === null && figures === undefined && <Skeleton active paragraph={{ rows: 6 }} />}
      {figures !== undefined && by === 'province' && <Provinces measure={measure} figures={figures} />}
      {figures !== undefined && <Bars measure={measure} figures={figures} title={t(titles[by])} />}
    </section>
  );
}

function Provinces({ measure, figures }: { readonly measure: Measure; readonly figures: readonly Figure[] }) {
  const { t } = useLanguage();
  return (
    <ProvinceMap
      label={t({
        zh: `各省${measure.title.zh}（${drawnUnit(measure).zh}）`,
        en: `${measure.title.en} by province (${drawnUnit(measure).en})`,
      })}
      title={t(measure.title)}
      rows={figures.flatMap(({ key, figure, title }) =>
        figure === null ? [] : [{ divisionCode: key, value: drawn(measure, figure) ?? 0, name: t(title) }],
      )}
    />
  );
}

function Bars({
  measure,
  figures,
  title,
}: {
  readonly measure: Measure;
  readonly figures: readonly Figure[];
  readonly title: string;
}) {
  const { t, language } = useLanguage();
  const withheld = figures.filter(({ notPublished }) => notPublished);
  const shown = figures
    .filter(({ figure }) => figure !== null)
    .toSorted((a, b) => (b.figure ?? 0) - (a.figure ?? 0))
    .slice(0, MOST_ROWS);
  const names = shown.map((one) => t(one.title));
  return (
    <>
      {shown.length > 0 && (
        <Chart
          label={t({
            zh: `${measure.title.zh}（${drawnUnit(measure).zh}）`,
            en: `${measure.title.en} (${drawnUnit(measure).en})`,
          })}
          height={Math.max(LEAST_PX, shown.length * ROW_PX)}
          data={{
            columns: [title, t(measure.title)],
            rows: figures.map((one) => [t(one.title), figureText(measure, one, language)]),
          }}
          option={{
            tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
            grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
            xAxis: { type: 'value' },
            yAxis: { type: 'category', inverse: true, data: names },
            series: [
              {
                name: t(measure.title),
                type: 'bar',
                data: shown.map(({ figure }) => drawn(measure, figure)),
                barMaxWidth: 22,
                label: { show: true, position: 'right' },
              },
            ],
          }}
        />
      )}
      {withheld.length > 0 && (
        <p className="source">
          {t({
            zh: `不公布 ${withheld.length} 项（不足 10 户，或能由其他数字减出）：${withheld.map((one) => one.title.zh).join('、')}`,
            en: `${withheld.length} withheld (fewer than ten enterprises, or to be had by subtraction): ${withheld.map((one) => one.title.en).join(', ')}`,
          })}
        </p>
      )}
    </>
  );
}
