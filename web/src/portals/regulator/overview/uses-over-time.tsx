import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty, Segmented, Skeleton } from 'antd';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { useVerdictTitle } from '../../../shared/oversight/verdict-tag.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { lastDays, lastMonths, sinceFirst } from '../../../shared/periods.ts';
import { stackedUses } from '../stacked-uses.ts';

const DAYS = 30;
const MONTHS = 12;
const groups = {
  institution: { zh: '机构', en: 'Institution' },
  purpose: { zh: '用途', en: 'Purpose' },
  item: { zh: '信息项', en: 'Item' },
  verdict: { zh: '核对结论', en: 'Verdict' },
} as const satisfies Record<string, Bilingual>;
type Group = keyof typeof groups;

/** Uses over the last days or months, by whom, for what, of what, and whether in order. */
export function UsesOverTime() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/regulator/' });
  const navigate = useNavigate({ from: '/regulator/' });
  const by: Group = (Object.keys(groups) as Group[]).find((one) => one === search.by) ?? 'institution';
  const step = search.step === 'month' ? 'month' : 'day';
  const { from, to, all: asked } = step === 'day' ? lastDays(DAYS) : lastMonths(MONTHS);
  const answer = useAnswer('oversight.count-uses', { by, step, from, to });
  const all = sinceFirst(asked, answer.data?.counts ?? []);
  const nameOf = useKeyName(by);
  const change = (more: typeof search) => void navigate({ search: { ...search, ...more }, replace: true, resetScroll: false });
  const series = stackedUses(answer.data?.counts ?? [], all, nameOf, t({ zh: '其他', en: 'Others' }));
  const label = t({ zh: `各${groups[by].zh}使用次数`, en: `Uses by ${groups[by].en.toLowerCase()}` });
  return (
    <section className="sheet" aria-labelledby="uses-over-time">
      <header className="sheet-head">
        <h2 id="uses-over-time">{t({ zh: '使用情况', en: 'Uses' })}</h2>
        <div className="switches">
          <Segmented<Group>
            aria-label={t({ zh: '分组', en: 'By' })}
            value={by}
            onChange={(value) => change({ by: value })}
            options={(Object.keys(groups) as Group[]).map((value) => ({ value, label: t(groups[value]) }))}
          />
          <Segmented<'day' | 'month'>
            aria-label={t({ zh: '时段', en: 'Period' })}
            value={step}
            onChange={(value) => change({ step: value })}
            options={[
              { value: 'day', label: t({ zh: '近 30 日', en: '30 days' }) },
              { value: 'month', label: t({ zh: '近 12 个月', en: '12 months' }) },
            ]}
          />
        </div>
      </header>
      {answer.error !== null && answer.data === undefined && (
        <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.error === null && answer.data === undefined && <Skeleton active paragraph={{ rows: 6 }} />}
      {answer.data !== undefined && series.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t({ zh: '这一时段没有使用', en: 'There was no use in this period' })}
        />
      )}
      {series.length > 0 && (
        <Chart
          label={label}
          height={320}
          data={{
            columns: [t({ zh: '时间', en: 'Time' }), ...series.map(({ name }) => name)],
            rows: all.map((period, at) => [period, ...series.map(({ values }) => values[at] ?? 0)]),
          }}
          option={{
            tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
            legend: { bottom: 0, type: 'scroll' },
            grid: { left: 8, right: 16, top: 12, bottom: 40, containLabel: true },
            xAxis: { type: 'category', data: all.map((period) => (step === 'day' ? period.slice(5) : period)) },
            yAxis: { type: 'value', minInterval: 1 },
            series: series.map(({ name, values }) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 36, data: [...values] })),
          }}
        />
      )}
      {by === 'item' && (
        <p className="source">
          {t({ zh: '一次使用含多个信息项的，在各项中各计一次。', en: 'A use of several items counts once for each.' })}
        </p>
      )}
    </section>
  );
}

function useKeyName(by: Group): (key: string | null) => string {
  const { t, language } = useLanguage();
  const institutionOf = useInstitutionName();
  const itemOf = useItemTitle();
  const verdictOf = useVerdictTitle();
  return (key) => {
    if (by === 'verdict') return verdictOf(key);
    if (key === null)
      return by === 'institution' ? t({ zh: '不是机构', en: 'no institution' }) : t({ zh: '未注明', en: 'not named' });
    if (by === 'institution') return institutionOf(Number(key));
    return by === 'item' ? itemOf(key) : (choiceTitle('purpose', key, language) ?? key);
  };
}
