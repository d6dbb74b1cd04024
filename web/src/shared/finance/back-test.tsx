import { Button, type FormInstance } from 'antd';
import { Chart } from '../chart/chart.tsx';
import { useLanguage } from '../language.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { useAct } from '../use-act.ts';
import type { Conditions } from './conditions.ts';

/** How many the conditions would have let in at the end of each of the last twelve months, by what was known then. */
export function BackTest({ form }: { readonly form: FormInstance }) {
  const { t } = useLanguage();
  const tried = useAct('marketplace.back-test', { changes: [] });
  const ask = () => {
    const { clauses, divisions, industries } = form.getFieldsValue(true) as Conditions;
    tried.mutate({ clauses: clauses.map((one) => ({ ...one })), divisions, industries });
  };
  const { months = [], drawn = 0, enterprises = 0 } = tried.data ?? {};
  const known = months.some(({ considered }) => considered !== null);
  const few = t({ zh: '不足 20', en: 'fewer than 20' });
  const lines = [
    { title: t({ zh: '当时在册', en: 'On file then' }), of: months.map(({ considered }) => considered) },
    { title: t({ zh: '符合', en: 'Let in' }), of: months.map(({ eligible }) => eligible) },
    { title: t({ zh: '差一项', en: 'One condition away' }), of: months.map(({ oneAway }) => oneAway) },
    { title: t({ zh: '信息不足', en: 'Too little known' }), of: months.map(({ needsData }) => needsData) },
  ];
  return (
    <div className="reach">
      <Button loading={tried.isPending} onClick={ask}>
        {t({ zh: '回测近 12 个月', en: 'Try on the last 12 months' })}
      </Button>
      <ProblemAlert error={tried.error} />
      {tried.data !== undefined && (
        <p className="source" role="status">
          {known
            ? t({
                zh: `从 ${enterprises} 家在册企业中固定抽取 ${drawn} 家，按每月月末当时已知的信息计算；不足 20 家的不显示，其余舍去到十位。`,
                en: `Of ${enterprises} enterprises on file ${drawn} are drawn, always the same, and judged by what was known at each month end; fewer than 20 are not shown, the others are rounded down to tens.`,
              })
            : t({
                zh: '近 12 个月各月末，平台当时掌握的企业不足 20 家，暂不能回测。',
                en: 'At none of the last 12 month ends did the platform know of 20 enterprises; there is nothing to try on yet.',
              })}
        </p>
      )}
      {known && (
        <Chart
          label={t({ zh: '近 12 个月月末符合条件的企业（家）', en: 'Enterprises let in at the last 12 month ends' })}
          height={260}
          option={{
            tooltip: { trigger: 'axis' },
            legend: { top: 0 },
            grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
            xAxis: { type: 'category', data: months.map(({ month }) => month) },
            yAxis: { type: 'value', minInterval: 1 },
            series: lines.map(({ title, of }) => ({ name: title, type: 'line', data: of })),
          }}
          data={{
            columns: [t({ zh: '月末', en: 'End of' }), ...lines.map(({ title }) => title)],
            rows: months.map(({ month }, at) => [month, ...lines.map(({ of }) => of[at] ?? few)]),
          }}
        />
      )}
    </div>
  );
}
