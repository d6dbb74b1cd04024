import { Link } from '@tanstack/react-router';
import { Button, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { useWords } from '../../finance/use-words.ts';
import { useLanguage } from '../../language.tsx';
import { timeOf } from '../../moment.ts';
import { ProblemAlert } from '../../problem-alert.tsx';
import type { PoliciesHome } from './policies-home.ts';
import { Opened } from './opened-policy.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { useAct } from '../../use-act.ts';
import { usePages } from '../../use-pages.ts';

const PAGE = 100;
type Policy = Operations['support.list-own-policies']['output']['policies'][number];
type Act = Operations['support.move-policy']['input']['act'];

/** All policies with what can be done about each: write, hand in for review, publish, pause, withdraw. */
export function PoliciesPage({
  home,
  reviews,
  none,
}: {
  readonly home: PoliciesHome;
  /** Whether one reviews what others submit, instead of handing it in only. */
  readonly reviews: boolean;
  readonly none: string;
}) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const [openedId, setOpenedId] = useState<string>();
  const answer = usePages('support.list-own-policies', { limit: PAGE });
  const move = useAct('support.move-policy', { changes: ['support'] });
  const policies = answer.pages?.flatMap((page) => page.policies);
  const opened = policies?.find(({ policyId }) => policyId === openedId);
  const columns: readonly Column<Policy>[] = [
    {
      key: 'name',
      title: t({ zh: '政策', en: 'Policy' }),
      value: ({ name }) => t(name),
      show: (policy) => (
        <Button type="link" className="cell-link" onClick={() => setOpenedId(policy.policyId)}>
          {t(policy.name)}
        </Button>
      ),
    },
    {
      key: 'kind',
      title: t({ zh: '类型', en: 'Kind' }),
      value: ({ policyKind }) => wordOf('policyKind', policyKind),
      choices: true,
    },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: ({ policyState }) => wordOf('policyState', policyState),
      show: ({ policyState, pendingSubmitted, returned }) => (
        <>
          {wordOf('policyState', policyState)}{' '}
          {pendingSubmitted && policyState !== 'submitted' && <Tag>{t({ zh: '新版待审核', en: 'new version in review' })}</Tag>}
          {returned !== null && <Tag color="red">{t({ zh: '已退回', en: 'returned' })}</Tag>}
        </>
      ),
      choices: true,
    },
    {
      key: 'version',
      title: t({ zh: '版本', en: 'Version' }),
      value: ({ publishedVersion, pendingVersion }) =>
        pendingVersion === null ? publishedVersion : `${publishedVersion} → ${pendingVersion}`,
    },
    { key: 'updated', title: t({ zh: '更新', en: 'Updated' }), value: ({ updatedAt }) => timeOf(updatedAt, language) },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: (policy) => (
        <Acts
          home={home}
          policy={policy}
          busy={move.isPending}
          onAct={(act) => move.mutate({ policyId: policy.policyId, act })}
        />
      ),
    },
  ];
  return (
    <>
      <h1>{t({ zh: '惠企政策', en: 'Policies' })}</h1>
      <div className="page-tools">
        <Link to={`${home}/$policyId`} params={{ policyId: 'new' }} className="way way-small">
          {t({ zh: '起草政策', en: 'Write a policy' })}
        </Link>
      </div>
      <ProblemAlert error={move.error} />
      <DataTable
        label={t({ zh: '惠企政策', en: 'Policies' })}
        rows={policies}
        columns={columns}
        rowKey={({ policyId }) => policyId}
        empty={none}
        answer={answer}
        more={answer.more}
      />
      {opened !== undefined && <Opened policy={opened} reviews={reviews} onClose={() => setOpenedId(undefined)} />}
    </>
  );
}

const acts = {
  submit: { zh: '提交审核', en: 'Submit' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '恢复', en: 'Resume' },
  withdraw: { zh: '废止', en: 'Withdraw' },
} as const;

function Acts({
  home,
  policy: { policyId, policyState, pendingVersion, pendingSubmitted },
  busy,
  onAct,
}: {
  readonly home: PoliciesHome;
  readonly policy: Policy;
  readonly busy: boolean;
  readonly onAct: (act: Act) => void;
}) {
  const { t } = useLanguage();
  if (policyState === 'withdrawn') return null;
  const offered: readonly Act[] = [
    ...(pendingVersion !== null && !pendingSubmitted ? (['submit'] as const) : []),
    ...(policyState === 'published' ? (['pause'] as const) : []),
    ...(policyState === 'paused' ? (['resume'] as const) : []),
    'withdraw',
  ];
  return (
    <div className="acts">
      {!pendingSubmitted && (
        <Link to={`${home}/$policyId`} params={{ policyId }}>
          {t({ zh: '修改', en: 'Change' })}
        </Link>
      )}
      {offered.map((act) => (
        <Popconfirm
          key={act}
          title={t({ zh: `${acts[act].zh}这项政策？`, en: `${acts[act].en} this policy?` })}
          onConfirm={() => onAct(act)}
        >
          <Button size="small" loading={busy}>
            {t(acts[act])}
          </Button>
        </Popconfirm>
      ))}
    </div>
  );
}
