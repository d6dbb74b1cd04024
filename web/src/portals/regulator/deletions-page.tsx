import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useLanguage } from '../../shared/language.tsx';
import { dayOf } from '../../shared/moment.ts';
import { useInstitutionName } from '../../shared/names/use-institution-name.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { usePages } from '../../shared/use-pages.ts';

const PAGE = 100;

/** What institutions were to delete by now, and have not said that they did. */
export function DeletionsPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/regulator/deletions' });
  const navigate = useNavigate({ from: '/regulator/deletions' });
  const nameOf = useInstitutionName();
  const show = search.show === 'closed' ? 'closed' : 'open';
  const answer = usePages('consent.list-missing-deletions', { limit: PAGE, open: show === 'open' });
  return (
    <>
      <h1>{t({ zh: '到期删除', en: 'Deletions due' })}</h1>
      <p className="lead">
        {t({
          zh: '授权约定的留存期限届满，机构须删除所获信息并回报。到期没有回报的，平台每小时自动记录在此；迟到的回执使其了结。',
          en: 'When the retention of an authorisation ends, the institution deletes what it received and reports it. What was not reported in time is noted here by the platform every hour; a receipt that comes late closes it.',
        })}
      </p>
      <DataTable
        label={t({ zh: '逾期未回报的删除', en: 'Deletions overdue' })}
        rows={answer.pages?.flatMap((page) => page.missing)}
        rowKey={({ authorisationId, dueAt }) => `${authorisationId} ${dueAt}`}
        empty={
          show === 'open'
            ? t({ zh: '没有逾期未回报的删除', en: 'No deletion is overdue' })
            : t({ zh: '还没有逾期后了结的', en: 'None was closed late yet' })
        }
        answer={answer}
        more={answer.more}
        tools={
          <Segmented<'open' | 'closed'>
            aria-label={t({ zh: '状态', en: 'State' })}
            value={show}
            onChange={(value) => void navigate({ search: { show: value }, replace: true })}
            options={[
              { value: 'open', label: t({ zh: '未了结', en: 'Open' }) },
              { value: 'closed', label: t({ zh: '逾期后了结', en: 'Closed late' }) },
            ]}
          />
        }
        columns={[
          { key: 'due', title: t({ zh: '应删除日期', en: 'Due' }), value: ({ dueAt }) => dayOf(dueAt, language) },
          {
            key: 'institution',
            title: t({ zh: '机构', en: 'Institution' }),
            value: ({ institutionNo }) => nameOf(institutionNo),
            choices: true,
          },
          {
            key: 'subject',
            title: t({ zh: '企业统一代码', en: 'Unified code' }),
            value: ({ subjectId }) => subjectId,
            show: ({ subjectId }) => <span className="over-no">{subjectId}</span>,
          },
          { key: 'found', title: t({ zh: '发现日期', en: 'Found' }), value: ({ foundAt }) => dayOf(foundAt, language) },
          {
            key: 'closed',
            title: t({ zh: '了结日期', en: 'Closed' }),
            value: ({ closedAt }) => (closedAt === null ? '—' : dayOf(closedAt, language)),
          },
        ]}
        card={(row) => (
          <>
            <strong>{nameOf(row.institutionNo)}</strong>
            <p>{row.subjectId}</p>
            <p className="source">
              {t({ zh: '应删除', en: 'Due' })} {dayOf(row.dueAt, language)}
              {row.closedAt !== null && ` · ${t({ zh: '了结', en: 'closed' })} ${dayOf(row.closedAt, language)}`}
            </p>
          </>
        )}
      />
    </>
  );
}
