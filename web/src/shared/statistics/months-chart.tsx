import { Chart } from '../chart/chart.tsx';
import { useLanguage } from '../language.tsx';
import { monthsOf, type Figure, type TrendAnswer } from './trend.ts';

/** A measure over the months: what there was as a line, what happened as bars. */
export function MonthsChart({
  measure: { kind, title, unit },
  figures,
}: {
  readonly measure: TrendAnswer['measures'][number];
  readonly figures: readonly Figure[];
}) {
  const { t, language } = useLanguage();
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en');
  const months = monthsOf(figures);
  const values = months.map((month) => figures.find((one) => one.month === month)?.figure ?? null);
  const one = months.length < 2;
  return (
    <Chart
      label={t({ zh: `${title.zh}逐月（${unit.zh}）`, en: `${title.en} by month` })}
      data={{
        columns: [t({ zh: '月份', en: 'Month' }), t(title)],
        rows: months.map((month, at) => [month, values[at] ?? t({ zh: '不公布', en: 'withheld' })]),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
        xAxis: { type: 'category', data: [...months] },
        yAxis: { type: 'value', minInterval: 1 },
        series: [
          kind === 'stock' && !one
            ? { name: t(title), type: 'line', areaStyle: { opacity: 0.08 }, data: values }
            : {
                name: t(title),
                type: 'bar',
                barMaxWidth: 48,
                data: values,
                label: { show: true, position: 'top', formatter: ({ value }) => numbers.format(Number(value)) },
              },
        ],
      }}
    />
  );
}
