import { Link } from '@tanstack/react-router';
import { Button, Form, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ConditionList } from '../../../shared/support/condition-list.tsx';
import { PolicyText } from '../../../shared/support/policy-text.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;
type Policy = Operations['support.list-own-policies']['output']['policies'][number];
type Act = Operations['support.move-policy']['input']['act'];

/** All policies with what can be done about each: write, hand in for review, publish, pause, withdraw. */
export function PoliciesPage() {
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
        <Acts policy={policy} busy={move.isPending} onAct={(act) => move.mutate({ policyId: policy.policyId, act })} />
      ),
    },
  ];
  return (
    <>
      <h1>{t({ zh: '惠企政策', en: 'Policies' })}</h1>
      <div className="page-tools">
        <Link to="/operator/policies/$policyId" params={{ policyId: 'new' }} className="way way-small">
          {t({ zh: '起草政策', en: 'Write a policy' })}
        </Link>
      </div>
      <ProblemAlert error={move.error} />
      <DataTable
        label={t({ zh: '惠企政策', en: 'Policies' })}
        rows={policies}
        columns={columns}
        rowKey={({ policyId }) => policyId}
        empty={t({ zh: '还没有政策；先起草一项', en: 'No policy yet: write one' })}
        answer={answer}
        more={answer.more}
      />
      {opened !== undefined && <Review policy={opened} onClose={() => setOpenedId(undefined)} />}
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
  policy: { policyId, policyState, pendingVersion, pendingSubmitted },
  busy,
  onAct,
}: {
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
        <Link to="/operator/policies/$policyId" params={{ policyId }}>
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

function Review({ policy, onClose }: { readonly policy: Policy; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { policyId, pendingVersion, pendingSubmitted } = policy;
  const [form] = Form.useForm<{ readonly note?: string }>();
  const review = useAct('support.review-policy', { changes: ['support'], onDone: onClose });
  const say = (act: 'publish' | 'return') => {
    const note = form.getFieldValue('note') as string | undefined;
    review.mutate({
      policyId,
      version: pendingVersion ?? policy.version,
      act,
      ...(note === undefined || note === '' ? {} : { note }),
    });
  };
  return (
    <Modal
      open
      width={760}
      title={t(policy.name)}
      onCancel={onClose}
      footer={
        pendingSubmitted
          ? [
              <Button key="return" loading={review.isPending} onClick={() => say('return')}>
                {t({ zh: '退回修改', en: 'Return it' })}
              </Button>,
              <Button key="publish" type="primary" loading={review.isPending} onClick={() => say('publish')}>
                {t({ zh: '通过并发布', en: 'Publish' })}
              </Button>,
            ]
          : null
      }
    >
      <PolicyText policy={policy} />
      <h3>{t({ zh: '申报条件', en: 'Conditions' })}</h3>
      <ConditionList clauses={policy.clauses} />
      {pendingSubmitted && (
        <Form form={form} name="review-policy" layout="vertical">
          <Form.Item name="note" label={t({ zh: '意见（退回时必填）', en: 'Remark (needed to return it)' })}>
            <Input.TextArea rows={3} maxLength={1_000} />
          </Form.Item>
        </Form>
      )}
      <ProblemAlert error={review.error} />
    </Modal>
  );
}
