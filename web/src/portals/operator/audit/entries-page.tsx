import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { roleTitles } from '../../../shared/role-titles.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';
import { DayRange, momentsOf } from '../../../shared/oversight/day-range.tsx';
import { useCallerName } from './use-caller-name.ts';
import { useTitles } from '../../../shared/names/use-titles.ts';

const PAGE = 100;
const ALL = 'all';

/** Every operation and refusal on the platform, who did it and what came of it. */
export function EntriesPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/operator/entries' });
  const navigate = useNavigate({ from: '/operator/entries' });
  const nameOf = useCallerName();
  const { operations, operationTitle, failureTitle } = useTitles();
  const change = (more: typeof search) => void navigate({ search: { ...search, ...more }, replace: true });
  const answer = usePages('audit.list-entries', {
    limit: PAGE,
    ...(search.operation === undefined ? {} : { operation: search.operation }),
    ...momentsOf(search),
  });
  const outcomeOf = (outcome: string) => (outcome === 'done' ? t({ zh: '完成', en: 'done' }) : failureTitle(outcome));
  const roleOf = (role: string) =>
    t(roleTitles[role] ?? (role === 'system' ? { zh: '平台自身', en: 'The platform' } : { zh: '公众', en: 'Anyone' }));
  return (
    <>
      <h1>{t({ zh: '操作审计', en: 'Audit search' })}</h1>
      <p className="lead">
        {t({
          zh: '平台上的每一次操作和拒绝，只增不改。输入内容只留摘要。',
          en: 'Every operation and refusal, appended and never changed. Of what was asked a digest alone is kept.',
        })}
      </p>
      <div className="filters">
        <label>
          {t({ zh: '操作', en: 'Operation' })}
          <Select
            showSearch
            optionFilterProp="label"
            popupMatchSelectWidth={false}
            value={search.operation ?? ALL}
            onChange={(value: string) => change({ operation: value === ALL ? '' : value })}
            options={[
              { value: ALL, label: t({ zh: '全部', en: 'All' }) },
              ...operations.map((value) => ({ value, label: operationTitle(value) })),
            ]}
          />
        </label>
        <DayRange range={search} onChange={change} />
      </div>
      <DataTable
        label={t({ zh: '操作审计', en: 'Audit entries' })}
        rows={answer.pages?.flatMap((page) => page.entries)}
        rowKey={({ requestId, operation, at }) => `${requestId} ${operation} ${at}`}
        empty={t({ zh: '没有符合条件的记录', en: 'No entry is so' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'at', title: t({ zh: '时间', en: 'Time' }), value: ({ at }) => timeOf(at, language) },
          {
            key: 'operation',
            title: t({ zh: '操作', en: 'Operation' }),
            value: ({ operation }) => operationTitle(operation),
            show: ({ operation }) => <span title={operation}>{operationTitle(operation)}</span>,
            choices: true,
          },
          {
            key: 'who',
            title: t({ zh: '操作人或客户端', en: 'Who' }),
            value: ({ clientId }) => nameOf(clientId),
            show: ({ clientId }) => <span title={clientId}>{nameOf(clientId)}</span>,
            choices: true,
          },
          { key: 'role', title: t({ zh: '身份', en: 'As' }), value: ({ role }) => roleOf(role), choices: true },
          {
            key: 'outcome',
            title: t({ zh: '结果', en: 'Outcome' }),
            value: ({ outcome }) => outcomeOf(outcome),
            show: ({ outcome }) => (
              <span className={`state ${outcome === 'done' ? 'state-good' : 'state-bad'}`} title={outcome}>
                {outcomeOf(outcome)}
              </span>
            ),
            choices: true,
          },
          {
            key: 'request',
            title: t({ zh: '请求编号', en: 'Request' }),
            value: ({ requestId }) => requestId,
            show: ({ requestId }) => <code className="code">{requestId.slice(0, 8)}</code>,
          },
        ]}
        card={(row) => (
          <>
            <strong>{operationTitle(row.operation)}</strong>{' '}
            <span className={`state ${row.outcome === 'done' ? 'state-good' : 'state-bad'}`}>{outcomeOf(row.outcome)}</span>
            <p className="source">
              {nameOf(row.clientId)} · {timeOf(row.at, language)}
            </p>
          </>
        )}
      />
    </>
  );
}
