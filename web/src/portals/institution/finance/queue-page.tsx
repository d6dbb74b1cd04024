import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { amountText } from '../../../shared/finance/amount.ts';
import { StateTag } from '../../../shared/finance/state-tag.tsx';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { Sections } from '../../../shared/sections.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { useSession } from '../../../shared/session.ts';
import { EnterpriseCell } from '../enterprise-cell.tsx';
import { BulkActs, MOST_AT_ONCE } from './bulk-acts.tsx';

const PAGE = 100;
const REFRESH_MS = 30_000;
type Application = Operations['marketplace.list-applications']['output']['applications'][number];
type View = 'open' | 'mine' | 'late' | 'ended';

/** The work queue: what came in, whose it is, by when the next step is due. */
export function QueuePage() {
  const { t } = useLanguage();
  const me = useSession().data?.clientId;
  const [view, setView] = useState<View>('open');
  const inputs = {
    open: { open: true },
    mine: { open: true, ...(me === undefined ? {} : { assignee: me }) },
    late: { open: true, overdue: true },
    ended: { open: false },
  } as const;
  return (
    <>
      <h1>{t({ zh: '融资申请', en: 'Applications' })}</h1>
      <p className="lead">
        {t({
          zh: '先认领，再答复、决定。各环节的时限以工作日计，超过时限企业可改投他行，并计入公开的服务统计。',
          en: 'Claim first, then reply and decide. Each step has its working days; where they are over the enterprise may go elsewhere, and it counts in the public figures.',
        })}
      </p>
      <Sections<View>
        label={t({ zh: '看哪些', en: 'Which' })}
        shown={view}
        onChange={setView}
        items={(['open', 'mine', 'late', 'ended'] as const).map((key) => ({
          key,
          label: t(titles[key]),
          children: <Queue key={key} input={inputs[key]} me={me} />,
        }))}
      />
    </>
  );
}

const titles = {
  open: { zh: '全部在办', en: 'All under way' },
  mine: { zh: '我经办的', en: 'Mine' },
  late: { zh: '已逾期', en: 'Late' },
  ended: { zh: '已结束', en: 'Ended' },
} as const;

/** Those of the chosen that are still under way and in sight. */
const open = (rows: readonly Application[] | undefined, chosen: ReadonlySet<string>) =>
  rows?.filter(({ applicationId, stage }) => stage !== null && chosen.has(applicationId)) ?? [];

function Queue({
  input,
  me,
}: {
  readonly input: Operations['marketplace.list-applications']['input'];
  readonly me: string | undefined;
}) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const answer = usePages('marketplace.list-applications', { ...input, limit: PAGE }, { refreshMs: REFRESH_MS });
  const claim = useAct('marketplace.assign', { changes: ['marketplace'] });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (applicationId: string, is: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (is) after.add(applicationId);
      else after.delete(applicationId);
      return after;
    });
  const columns: readonly Column<Application>[] = [
    {
      key: 'chosen',
      title: t({ zh: '选择', en: 'Choose' }),
      acts: true,
      value: () => '',
      show: ({ applicationId, subjectName, stage }) =>
        stage === null ? null : (
          <Checkbox
            aria-label={t({ zh: `选择 ${subjectName}`, en: `Choose ${subjectName}` })}
            checked={chosen.has(applicationId)}
            disabled={!chosen.has(applicationId) && chosen.size >= MOST_AT_ONCE}
            onChange={(event) => choose(applicationId, event.target.checked)}
          />
        ),
    },
    {
      key: 'subject',
      title: t({ zh: '企业', en: 'Enterprise' }),
      value: ({ subjectId, subjectName }) => `${subjectName} ${subjectId}`,
      show: ({ applicationId, subjectId, subjectName }) => (
        <Link to="/institution/applications/$applicationId" params={{ applicationId }}>
          <EnterpriseCell subjectId={subjectId} name={subjectName} />
        </Link>
      ),
    },
    {
      key: 'amount',
      title: t({ zh: '金额', en: 'Amount' }),
      value: ({ amountFen }) => amountText(amountFen, language),
      figure: true,
    },
    { key: 'term', title: t({ zh: '期限（月）', en: 'Months' }), value: ({ termMonths }) => termMonths, figure: true },
    {
      key: 'state',
      title: t({ zh: '进展', en: 'State' }),
      value: ({ financingState }) => wordOf('financingState', financingState),
      show: (application) => <StateTag application={application} />,
      choices: true,
    },
    { key: 'submitted', title: t({ zh: '申请日期', en: 'Came on' }), value: ({ submittedAt }) => dayOf(submittedAt, language) },
    {
      key: 'assignee',
      title: t({ zh: '经办人', en: 'Whose' }),
      value: ({ assignee }) => (assignee === null ? '' : assignee === me ? t({ zh: '本人', en: 'Mine' }) : assignee),
      choices: true,
    },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: ({ applicationId, assignee, stage }) =>
        stage !== null && assignee !== me ? (
          <Button size="small" loading={claim.isPending} onClick={() => claim.mutate({ applicationIds: [applicationId] })}>
            {t({ zh: '认领', en: 'Claim' })}
          </Button>
        ) : null,
    },
  ];
  const rows = answer.pages?.flatMap((page) => page.applications);
  const free = rows?.filter(({ assignee, stage }) => assignee === null && stage !== null) ?? [];
  return (
    <>
      <ProblemAlert error={claim.error} />
      <BulkActs chosen={open(rows, chosen)} onDone={() => setChosen(new Set())} />
      <DataTable
        label={t({ zh: '融资申请', en: 'Applications' })}
        rows={rows}
        columns={columns}
        rowKey={({ applicationId }) => applicationId}
        empty={t({ zh: '没有申请', en: 'No applications' })}
        answer={answer}
        more={answer.more}
        tools={
          free.length > 1 ? (
            <Button
              loading={claim.isPending}
              onClick={() =>
                claim.mutate({ applicationIds: free.slice(0, MOST_AT_ONCE).map(({ applicationId }) => applicationId) })
              }
            >
              {t({ zh: `认领未分配的 ${free.length} 件`, en: `Claim the ${free.length} that are nobody’s` })}
            </Button>
          ) : undefined
        }
      />
    </>
  );
}
