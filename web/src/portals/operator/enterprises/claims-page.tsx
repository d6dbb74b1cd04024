import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;
const ALL = 'all';
type Claim = Operations['claims.list-claims']['output']['claims'][number];
const states: Readonly<Record<Claim['state'], Bilingual>> = {
  pending: { zh: '核验中', en: 'pending' },
  proven: { zh: '已认领', en: 'proven' },
  failed: { zh: '核验未通过', en: 'failed' },
  contested: { zh: '有争议，待决定', en: 'contested' },
  refused: { zh: '不予认领', en: 'refused' },
  expired: { zh: '已过期', en: 'expired' },
};
const asked = ['pending', 'proven', 'failed', 'contested', 'refused'] as const;

/** Who claims which enterprise; what is contested the operator decides. */
export function ClaimsPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/operator/claims' });
  const navigate = useNavigate({ from: '/operator/claims' });
  const [decided, setDecided] = useState<Claim>();
  const proofs = useAnswer('claims.list-proofs', {});
  const state = asked.find((one) => one === search.state);
  const answer = usePages('claims.list-claims', { limit: PAGE, ...(state === undefined ? {} : { state }) });
  const proofOf = ({ proof }: Claim) => {
    const title = proofs.data?.proofs.find((one) => one.proof === proof)?.title;
    return title === undefined ? (choiceTitle('proof', proof, language) ?? proof) : t(title);
  };
  return (
    <>
      <h1>{t({ zh: '企业认领', en: 'Claims' })}</h1>
      <p className="lead">
        {t({
          zh: '个人通过核验即可认领企业；企业已有负责人的，双方存在争议，由运营方查验材料后决定。',
          en: 'A person who proves it becomes the owner of an enterprise’s file. Where there is an owner already the claim is contested, and the operator decides on the papers.',
        })}
      </p>
      <div className="filters">
        <label>
          {t({ zh: '状态', en: 'State' })}
          <Select
            value={state ?? ALL}
            onChange={(value: string) => void navigate({ search: { state: value === ALL ? '' : value }, replace: true })}
            options={[
              { value: ALL, label: t({ zh: '全部', en: 'All' }) },
              ...asked.map((value) => ({ value, label: t(states[value]) })),
            ]}
          />
        </label>
      </div>
      <DataTable
        label={t({ zh: '企业认领', en: 'Claims' })}
        rows={answer.pages?.flatMap((page) => page.claims)}
        rowKey={({ claimId }) => claimId}
        empty={t({ zh: '没有这样的认领', en: 'No claim is so' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'code',
            title: t({ zh: '企业', en: 'Enterprise' }),
            value: ({ code }) => code,
            show: ({ code, subjectId }) =>
              subjectId === null ? (
                code
              ) : (
                <Link to="/operator/enterprises/$subjectId" params={{ subjectId }}>
                  {code}
                </Link>
              ),
          },
          { key: 'proof', title: t({ zh: '核验方式', en: 'Proof' }), value: proofOf },
          { key: 'state', title: t({ zh: '状态', en: 'State' }), value: (row) => t(states[row.state]), choices: true },
          { key: 'opened', title: t({ zh: '提出时间', en: 'Raised' }), value: ({ openedAt }) => timeOf(openedAt, language) },
          {
            key: 'decide',
            title: t({ zh: '办理', en: 'Acts' }),
            acts: true,
            value: () => '',
            show: (row) =>
              row.state === 'contested' && (
                <Button size="small" onClick={() => setDecided(row)}>
                  {t({ zh: '决定', en: 'Decide' })}
                </Button>
              ),
          },
        ]}
      />
      {decided !== undefined && <Decide claim={decided} onClose={() => setDecided(undefined)} />}
    </>
  );
}

function Decide({ claim, onClose }: { readonly claim: Claim; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const decide = useAct('claims.decide', { changes: ['claims'], onDone: onClose });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal
      open
      footer={null}
      title={t({ zh: `决定认领 ${claim.code}`, en: `Decide the claim of ${claim.code}` })}
      onCancel={onClose}
    >
      <Form<{ readonly for: 'claimant' | 'owner'; readonly reason: string }>
        layout="vertical"
        onFinish={(given) => decide.mutate({ claimId: claim.claimId, ...given })}
      >
        <Form.Item name="for" label={t({ zh: '决定', en: 'Decision' })} rules={needed}>
          <Radio.Group
            options={[
              {
                value: 'claimant',
                label: t({
                  zh: '归认领人（原负责人及其委托随即终止）',
                  en: 'For the claimant (the owner before and those he charged are ended)',
                }),
              },
              { value: 'owner', label: t({ zh: '维持原负责人（不予认领）', en: 'For the owner (the claim is refused)' }) },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label={t({ zh: '理由', en: 'Reason' })} rules={needed}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <ProblemAlert error={decide.error} />
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          {t({ zh: '决定', en: 'Decide' })}
        </Button>
      </Form>
    </Modal>
  );
}
