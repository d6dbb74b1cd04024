import { Skeleton } from 'antd';
import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import { Chart } from '../../shared/chart/chart.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { useNarrow } from '../../shared/use-narrow.ts';

/** Where the enterprise stands among its peers, in seven dimensions, and how its own score went. */
export function Portrait() {
  const { t } = useLanguage();
  const narrow = useNarrow();
  const { data, error } = useAnswer('evaluation.portrait', {});
  const radar = useMemo((): EChartsOption => {
    const dimensions = data?.dimensions ?? [];
    return {
      tooltip: {},
      radar: {
        radius: narrow ? '42%' : '62%',
        axisNameGap: narrow ? 6 : 15,
        axisName: { fontSize: narrow ? 10 : 12 },
        indicator: dimensions.map(({ title, percentile }) => {
          const name = `${t(title)} ${percentile ?? '—'}`;
          // The drawing does not wrap what stands at its axes.
          return { name: narrow ? name.replaceAll(/ (?!and)/g, '\n') : name, max: 100 };
        }),
      },
      series: [
        {
          type: 'radar',
          areaStyle: { opacity: 0.2 },
          data: [
            {
              name: t({ zh: '优于同类（%）', en: 'Better than (%)' }),
              // A dimension of which nothing is known has no point; it is not nought.
              value: dimensions.map(({ percentile }) => percentile ?? '-'),
            },
          ],
        },
      ],
    };
  }, [data, narrow, t]);
  const course = useMemo(
    (): EChartsOption => ({
      tooltip: { trigger: 'axis' },
      grid: { left: 48, right: 16, top: 16, bottom: 32 },
      xAxis: { type: 'category', data: (data?.trend ?? []).map(({ month }) => month) },
      yAxis: { type: 'value', scale: true },
      series: [{ type: 'line', data: (data?.trend ?? []).map(({ score }) => score) }],
    }),
    [data],
  );
  if (error !== null) return <ProblemView error={error} />;
  if (data === undefined) return <Skeleton active />;
  if (data.peers === null) return null;
  return (
    <section className="sheet">
      <h2>{t({ zh: '企业画像', en: 'Portrait' })}</h2>
      <p className="source">
        {t({
          zh: '与同行业、同规模、同年限的企业比较（不足 20 户时放宽范围），优于多少百分比的同类，每夜统计。画像只供查看，不影响评价。',
          en: 'Compared with enterprises of the same industry, size and age, or a wider group where there are fewer than twenty: better than so many of a hundred. Counted every night; it never feeds the evaluation.',
        })}
      </p>
      <Chart
        label={t({ zh: '七个维度在同类企业中的位置', en: 'Seven dimensions among peers' })}
        option={radar}
        height={340}
        data={{
          columns: [
            t({ zh: '维度', en: 'Dimension' }),
            t({ zh: '指标', en: 'Indicator' }),
            t({ zh: '现值', en: 'Value' }),
            t({ zh: '优于同类（%）', en: 'Better than (%)' }),
            t({ zh: '同类企业数', en: 'Peers' }),
          ],
          rows: data.dimensions.flatMap(({ title, percentile, indicators }) => [
            [t(title), '', '', percentile, null],
            ...indicators.map((one) => [t(title), t(one.title), t(one.value), one.percentile, one.among]),
          ]),
        }}
      />
      {data.trend.length > 1 && (
        <Chart
          label={t({ zh: '近 12 个月得分', en: 'Score of twelve months' })}
          option={course}
          height={220}
          data={{
            columns: [t({ zh: '月份', en: 'Month' }), t({ zh: '得分', en: 'Score' }), t({ zh: '等级', en: 'Grade' })],
            rows: data.trend.map(({ month, score, grade }) => [month, score, grade ?? '—']),
          }}
        />
      )}
    </section>
  );
}
