import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';

type Score = Operations['quality.list-scores']['output']['scores'][number];
const WHOLE = 100;

/** The six dimensions over time; of a single delivery, which has no course yet, side by side. */
export function QualityTrend({ scores }: { readonly scores: readonly Score[] }) {
  const { t, language } = useLanguage();
  const chart = useMemo(() => {
    const inOrder = scores.toReversed();
    const dimensions = inOrder[0]?.dimensions ?? [];
    const times = inOrder.map(({ measuredAt }) => timeOf(measuredAt, language));
    const valueAt = (score: Score, dimension: string) => {
      const share = score.dimensions.find((one) => one.dimension === dimension)?.score ?? null;
      return share === null ? null : Math.floor(share * WHOLE * 10) / 10;
    };
    const several = inOrder.length > 1;
    const option: EChartsOption = {
      tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? `${value}%` : '—') },
      ...(several ? { legend: { bottom: 0 } } : {}),
      grid: { left: 8, right: 24, top: 16, bottom: several ? 56 : 8, containLabel: true },
      xAxis: { type: 'category', data: several ? times : dimensions.map(({ title }) => title) },
      yAxis: { type: 'value', min: 0, max: WHOLE, axisLabel: { formatter: '{value}%' } },
      series: several
        ? dimensions.map(({ dimension, title }) => ({
            name: title,
            type: 'line' as const,
            connectNulls: true,
            data: inOrder.map((score) => valueAt(score, dimension)),
          }))
        : [{ type: 'bar' as const, barMaxWidth: 48, data: dimensions.map(({ dimension }) => valueAt(inOrder[0]!, dimension)) }],
    };
    const data = {
      columns: [t({ zh: '时间', en: 'When' }), ...dimensions.map(({ title }) => title)],
      rows: inOrder.map((score, at) => [times[at]!, ...dimensions.map(({ dimension }) => valueAt(score, dimension))]),
    };
    return { option, data };
  }, [scores, language, t]);
  return (
    <Chart
      label={t({ zh: '六个维度的质量得分（%）', en: 'Quality on six dimensions (%)' })}
      option={chart.option}
      data={chart.data}
      height={320}
    />
  );
}
