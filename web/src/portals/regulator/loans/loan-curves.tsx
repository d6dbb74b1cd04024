import { Skeleton } from 'antd';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { drawn, drawnUnit, type Measure } from './loan-figure.ts';

/** Two years of the three aims; the rate stands beside the index at a fixed mix, for a fall of the one alone may be a change of mix. */
export function LoanCurves() {
  const { t } = useLanguage();
  const answer = useAnswer('statistics.show-loans', {});
  if (answer.error !== null && answer.data === undefined)
    return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active paragraph={{ rows: 6 }} />;
  const { measures, figures } = answer.data;
  if (figures.length === 0) return null;
  const of = (name: string) => measures.find(({ measure }) => measure === name);
  const pairs = [
    [of('loan-balance'), of('inclusive-balance')],
    [of('households'), of('first-loan-households')],
    [of('mean-rate'), of('rate-index')],
  ] as const;
  return (
    <section className="sheet">
      <h2>{t({ zh: '两年走势', en: 'Over two years' })}</h2>
      <div className="aim-curves">
        {pairs.map(([first, second]) =>
          first === undefined || second === undefined ? null : (
            <Curve key={first.measure} first={first} second={second} figures={figures} />
          ),
        )}
      </div>
    </section>
  );
}

type Point = { readonly month: string; readonly measure: string; readonly figure: number | null };

function Curve({
  first,
  second,
  figures,
}: {
  readonly first: Measure;
  readonly second: Measure;
  readonly figures: readonly Point[];
}) {
  const { t } = useLanguage();
  const months = [...new Set(figures.map(({ month }) => month))].toSorted();
  const seriesOf = (measure: Measure) => {
    const own = new Map(figures.filter((one) => one.measure === measure.measure).map(({ month, figure }) => [month, figure]));
    return months.map((month) => drawn(measure, own.get(month) ?? null));
  };
  const titled = (measure: Measure) =>
    t({ zh: `${measure.title.zh}（${drawnUnit(measure).zh}）`, en: `${measure.title.en} (${drawnUnit(measure).en})` });
  const [one, two] = [seriesOf(first), seriesOf(second)];
  const apart = first.unit.zh !== second.unit.zh;
  return (
    <Chart
      label={t({ zh: `${titled(first)}与${titled(second)}`, en: `${titled(first)} and ${titled(second)}` })}
      height={260}
      data={{
        columns: [t({ zh: '月份', en: 'Month' }), titled(first), titled(second)],
        rows: months.map((month, at) => [month, one[at] ?? '—', two[at] ?? '—']),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        legend: { bottom: 0 },
        grid: { left: 8, right: 8, top: 16, bottom: 48, containLabel: true },
        xAxis: { type: 'category', data: months },
        yAxis: apart
          ? [
              { type: 'value', scale: true },
              { type: 'value', scale: true, splitLine: { show: false } },
            ]
          : [{ type: 'value' }],
        series: [
          { name: titled(first), type: 'line', data: one, showSymbol: false },
          {
            name: titled(second),
            type: 'line',
            data: two,
            showSymbol: false,
            lineStyle: { type: 'dashed' },
            ...(apart ? { yAxisIndex: 1 } : {}),
          },
        ],
      }}
    />
  );
}
