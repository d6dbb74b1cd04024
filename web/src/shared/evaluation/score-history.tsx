import type { Operations } from '../../../../sdk/index.ts';
import { Chart } from '../chart/chart.tsx';
import { useLanguage } from '../language.tsx';
import { dayOf, timeOf } from '../moment.ts';
import { versionOf } from './evaluation.ts';

type Score = Operations['evaluation.list-scores']['output']['scores'][number];

/** The course of score and grade; a new point stands only where something changed. */
export function ScoreHistory({ scores }: { readonly scores: readonly Score[] }) {
  const { t, language } = useLanguage();
  const rising = scores.toReversed();
  const gradeOf = ({ grade }: Score) => grade ?? t({ zh: '信息不足', en: 'too little known' });
  if (rising.length < 2)
    return (
      <section className="sheet">
        <h2>{t({ zh: '历次评价', en: 'Earlier evaluations' })}</h2>
        <p className="source">
          {rising[0] === undefined
            ? t({ zh: '还没有评价。', en: 'None yet.' })
            : t({
                zh: `首次评价于 ${dayOf(rising[0].asOf, language)}，结果为 ${gradeOf(rising[0])}、${rising[0].score} 分，此后没有变化。得分、等级或依据有变化时，这里会画出走势。`,
                en: `First evaluated on ${dayOf(rising[0].asOf, language)}: ${gradeOf(rising[0])}, ${rising[0].score} points, unchanged since. Once something changes its course is drawn here.`,
              })}
        </p>
      </section>
    );
  return (
    <Chart
      label={t({ zh: '历次评价', en: 'Earlier evaluations' })}
      height={240}
      data={{
        columns: [
          t({ zh: '时点', en: 'As of' }),
          t({ zh: '等级', en: 'Grade' }),
          t({ zh: '得分', en: 'Score' }),
          t({ zh: '模型版本', en: 'Model' }),
        ],
        rows: rising.map((one) => [timeOf(one.asOf, language), gradeOf(one), one.score, versionOf(one.modelId)]),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        grid: { left: 8, right: 24, top: 28, bottom: 8, containLabel: true },
        xAxis: { type: 'category', data: rising.map(({ asOf }) => dayOf(asOf, language)) },
        yAxis: { type: 'value', scale: true },
        series: [
          {
            name: t({ zh: '得分', en: 'Score' }),
            type: 'line',
            step: 'end',
            symbolSize: 9,
            label: { show: true, position: 'top', formatter: ({ dataIndex }) => gradeOf(rising[dataIndex]!) },
            data: rising.map(({ score }) => score),
          },
        ],
      }}
    />
  );
}
