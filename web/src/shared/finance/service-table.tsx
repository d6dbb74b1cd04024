import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { dayOf } from '../moment.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { useAnswer } from '../use-answer.ts';

type Service = Operations['marketplace.show-service']['output']['service'][number];

/** How fast each institution replies, decides and grants, in working days, and how often it is late. Small numbers are not told. */
export function ServiceTable() {
  const { t, language } = useLanguage();
  const answer = useAnswer('marketplace.show-service', {});
  const pair = (p50: number | null, p90: number | null) => (p50 === null ? '—' : `${p50} / ${p90 ?? '—'}`);
  const columns: readonly Column<Service>[] = [
    { key: 'bank', title: t({ zh: '机构', en: 'Institution' }), value: ({ institutionName }) => t(institutionName) },
    { key: 'submitted', title: t({ zh: '申请', en: 'Applications' }), value: ({ submitted }) => submitted ?? '—', figure: true },
    {
      key: 'approved',
      title: t({ zh: '通过', en: 'Approved' }),
      value: ({ approved, decided }) => (approved === null || decided === null ? '—' : `${approved} / ${decided}`),
      figure: true,
    },
    {
      key: 'reply',
      title: t({ zh: '首次答复', en: 'First reply' }),
      value: ({ replyP50, replyP90 }) => pair(replyP50, replyP90),
      figure: true,
    },
    {
      key: 'decision',
      title: t({ zh: '决定', en: 'Decision' }),
      value: ({ decisionP50, decisionP90 }) => pair(decisionP50, decisionP90),
      figure: true,
    },
    {
      key: 'grant',
      title: t({ zh: '放款', en: 'Grant' }),
      value: ({ grantP50, grantP90 }) => pair(grantP50, grantP90),
      figure: true,
    },
    {
      key: 'late',
      title: t({ zh: '逾期环节', en: 'Late stages' }),
      value: ({ lateShare }) => (lateShare === null ? '—' : `${Math.round(lateShare * 100)}%`),
      figure: true,
    },
    { key: 'asOf', title: t({ zh: '截至', en: 'As of' }), value: ({ asOf }) => dayOf(asOf, language) },
  ];
  return (
    <>
      <p className="source">
        {t({
          zh: '时间为工作日，前为中位数、后为九成在此之内；户数过少的不予公布。',
          en: 'In working days: the median, and within how many nine of ten were done. Small numbers are not told.',
        })}
      </p>
      <DataTable
        label={t({ zh: '机构服务', en: 'Service of institutions' })}
        rows={answer.data?.service}
        columns={columns}
        rowKey={({ institutionNo }) => String(institutionNo)}
        empty={t({ zh: '还没有可公布的统计', en: 'There is nothing to tell yet' })}
        answer={answer}
      />
    </>
  );
}
