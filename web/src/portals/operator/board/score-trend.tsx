import { columnTitle } from '../../../../../sdk/words/index.ts';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useProviderName } from '../../../shared/names/use-provider-name.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { dimensions, percentOf } from './dimensions.ts';

const SHOWN = 100;
const FEWEST = 2;

/** Quality of the deliveries of an item, over time. Nothing where there are too few for a line. */
export function ScoreTrend({ item }: { readonly item: string }) {
  const { t, language } = useLanguage();
  const nameOf = useProviderName();
  const { pages } = usePages('quality.list-scores', { item, limit: SHOWN });
  const scores = pages?.flatMap((page) => page.scores).toReversed() ?? [];
  if (scores.length < FEWEST) return null;
  const shares = (name: (typeof dimensions)[number]) =>
    scores.map((score) => percentOf(score.dimensions.find(({ dimension }) => dimension === name)?.score));
  return (
    <Chart
      label={t({ zh: `最近 ${scores.length} 次交付的质量`, en: `Quality of the last ${scores.length} deliveries` })}
      height={320}
      data={{
        columns: [
          t({ zh: '时间', en: 'Time' }),
          t({ zh: '数据提供单位', en: 'Provider' }),
          ...dimensions.map((name) => columnTitle(name, language)),
        ],
        rows: scores.map((score, at) => [
          timeOf(score.measuredAt, language),
          nameOf(score.providerNo),
          ...dimensions.map((name) => shares(name)[at] ?? null),
        ]),
      }}
      option={{
        grid: { left: 8, right: 16, top: 44, bottom: 8, containLabel: true },
        legend: { top: 0 },
        tooltip: { trigger: 'axis' },
        xAxis: {
          type: 'category',
          data: scores.map((score) => `${timeOf(score.measuredAt, language)}\n${nameOf(score.providerNo)}`),
          // The provider is told by the tooltip; below the axis there is room for the day.
          axisLabel: { hideOverlap: true, formatter: (value: string) => value.split(/[ ,]/)[0]! },
        },
        yAxis: { type: 'value', min: 0, max: 100 },
        series: dimensions.map((name) => ({
          type: 'line',
          name: columnTitle(name, language),
          data: [...shares(name)],
          connectNulls: true,
        })),
      }}
    />
  );
}
