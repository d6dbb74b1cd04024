import { Chart } from '../chart/chart.tsx';
import { useLanguage } from '../language.tsx';
import type { Tried } from './tried.ts';

const round = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);

/** How many enterprises each bin holds, and how many of them went bad. */
export function BinsChart({ tried: { title, bins } }: { readonly tried: Tried }) {
  const { t } = useLanguage();
  const filled = bins.filter(({ rows }) => rows !== 0);
  const names = filled.map(({ text }) => t(text));
  const [share, rate] = [t({ zh: '户数占比（%）', en: 'Share (%)' }), t({ zh: '不良率（%）', en: 'Bad rate (%)' })];
  return (
    <Chart
      label={t({ zh: `${title.zh}：各箱户数占比和不良率`, en: `${title.en}: share and bad rate by bin` })}
      height={260}
      data={{
        columns: [t({ zh: '箱', en: 'Bin' }), share, rate],
        rows: filled.map((bin, at) => [names[at]!, round(bin.share), round(bin.badRate)]),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        legend: { bottom: 0 },
        grid: { left: 8, right: 8, top: 16, bottom: 36, containLabel: true },
        xAxis: { type: 'category', data: names, axisLabel: { width: 110, overflow: 'break' } },
        yAxis: [{ type: 'value' }, { type: 'value', splitLine: { show: false } }],
        series: [
          { name: share, type: 'bar', barMaxWidth: 60, data: filled.map((bin) => round(bin.share)) },
          { name: rate, type: 'line', yAxisIndex: 1, data: filled.map((bin) => round(bin.badRate)) },
        ],
      }}
    />
  );
}
