import type { Operations } from '../../../../../sdk/index.ts';
import { Chart } from '../../chart/chart.tsx';
import { useLanguage } from '../../language.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { useAnswer } from '../../use-answer.ts';

type Rate = Operations['loans.show-default-rates']['output']['rates'][number];
const PERCENT = 100;
const percent = (rate: number) => Math.round(rate * PERCENT * PERCENT) / PERCENT;

/** How many loans went bad by the grade the enterprise had the day before: whether the grades say what they promise. */
export function DefaultRates() {
  const { t } = useLanguage();
  const answer = useAnswer('loans.show-default-rates', {});
  const rates = answer.data?.rates;
  const gradeOf = ({ grade }: Rate) => (grade === '' ? t({ zh: '未评级', en: 'none' }) : grade);
  const withheld = t({ zh: '不显示', en: 'withheld' });
  const columns: readonly Column<Rate>[] = [
    { key: 'year', title: t({ zh: '授信年份', en: 'Granted in' }), value: ({ year }) => String(year), choices: true },
    { key: 'model', title: t({ zh: '评价模型', en: 'Model' }), value: ({ modelId }) => modelId, choices: true },
    { key: 'grade', title: t({ zh: '信用等级', en: 'Grade' }), value: gradeOf },
    {
      key: 'loans',
      title: t({ zh: '结果已明的贷款', en: 'Loans with an outcome' }),
      value: ({ loans }) => loans ?? withheld,
      figure: true,
    },
    { key: 'bads', title: t({ zh: '不良', en: 'Bad' }), value: ({ bads }) => bads ?? withheld, figure: true },
    {
      key: 'rate',
      title: t({ zh: '不良率', en: 'Default rate' }),
      value: ({ badRate }) => (badRate === null ? withheld : `${percent(badRate)}%`),
      figure: true,
    },
  ];
  const told = rates?.filter(({ badRate }) => badRate !== null) ?? [];
  return (
    <>
      <p className="source">
        {t({
          zh: '按授信前一日的信用等级统计：授信后 12 个月内逾期满 60 天或核销的为不良，满 12 个月或已结清的才算结果已明。不足 10 户的不显示。等级越低不良率应当越高；不是这样的，模型需要复查。',
          en: 'By the grade of the day before the grant. Bad is sixty days overdue or written off within twelve months; an outcome is known after twelve months or when the loan is settled. Fewer than ten enterprises are withheld. The lower the grade, the higher the rate should be; where it is not, the model wants a look.',
        })}
      </p>
      {told.length > 1 && (
        <Chart
          label={t({ zh: '各等级不良率（%）', en: 'Default rate by grade (%)' })}
          data={{
            columns: [t({ zh: '等级', en: 'Grade' }), t({ zh: '不良率 %', en: 'Default rate %' })],
            rows: told.map((one) => [`${one.year} ${gradeOf(one)}`, percent(one.badRate ?? 0)]),
          }}
          option={{
            tooltip: { trigger: 'axis' },
            grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
            xAxis: { type: 'category', data: told.map((one) => `${one.year} ${gradeOf(one)}`) },
            yAxis: { type: 'value' },
            series: [{ type: 'bar', data: told.map(({ badRate }) => percent(badRate ?? 0)), barMaxWidth: 48 }],
          }}
        />
      )}
      <DataTable
        label={t({ zh: '各信用等级的不良率', en: 'Default rates by grade' })}
        rows={rates}
        columns={columns}
        rowKey={({ year, modelId, grade }) => `${year} ${modelId} ${grade}`}
        empty={t({ zh: '还没有授信前已评级、结果已明的贷款', en: 'No loan to a graded enterprise has an outcome yet' })}
        answer={answer}
      />
    </>
  );
}
