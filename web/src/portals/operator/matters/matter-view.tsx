import { Link } from '@tanstack/react-router';
import { Button, Descriptions, Form, Input, Modal, Select, Skeleton } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { MatterSteps } from '../../../shared/matter-steps.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useProviderName } from '../../../shared/names/use-provider-name.ts';
import { useRecordName } from '../../../shared/names/use-record-name.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

type Objection = Operations['rights.get-objection']['output'];
type Repair = Operations['rights.get-repair']['output'];
type Decision = Omit<Operations['rights.decide-objection']['input'], 'objectionId'>;
const decisions = ['record-upheld', 'corrected', 'not-verifiable', 'own-error'] as const;

/** One objection or repair with every step, and for an objection the operator's decision. */
export function MatterView({
  kind,
  id,
  onClose,
}: {
  readonly kind: 'objection' | 'repair';
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  return (
    <Modal
      open
      footer={null}
      width={720}
      title={kind === 'objection' ? t({ zh: '异议', en: 'Objection' }) : t({ zh: '信用修复', en: 'Repair' })}
      onCancel={onClose}
    >
      {kind === 'objection' ? <ObjectionView objectionId={id} /> : <RepairView repairId={id} />}
    </Modal>
  );
}

function ObjectionView({ objectionId }: { readonly objectionId: string }) {
  const { data, error, refetch } = useAnswer('rights.get-objection', { objectionId });
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <>
      <Head matter={data} />
      <p className="screen-text">{data.text}</p>
      <MatterSteps steps={data.timeline} />
      {data.closedAt === null && <Decide objectionId={objectionId} />}
    </>
  );
}

function RepairView({ repairId }: { readonly repairId: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('rights.get-repair', { repairId });
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <>
      <Head matter={data} />
      <p className="screen-text">{data.commitment}</p>
      <MatterSteps steps={data.timeline} />
      {data.closedAt === null && (
        <p className="source">
          {t({
            zh: '信用修复由认定单位受理和决定，平台监督时限。',
            en: 'The provider that made the record accepts and decides; the platform watches the clock.',
          })}
        </p>
      )}
    </>
  );
}

function Head({ matter }: { readonly matter: Objection | Repair }) {
  const { t, language } = useLanguage();
  const nameOf = useProviderName();
  const recordName = useRecordName([matter.item]);
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'item', label: t({ zh: '信息项', en: 'Item' }), children: t(matter.itemTitle) },
        { key: 'record', label: t({ zh: '记录', en: 'Record' }), children: recordName(matter.item, matter.key) },
        {
          key: 'subject',
          label: t({ zh: '企业', en: 'Enterprise' }),
          children: (
            <Link to="/operator/enterprises/$subjectId" params={{ subjectId: matter.subjectId }}>
              {matter.subjectId}
            </Link>
          ),
        },
        { key: 'provider', label: t({ zh: '数据提供单位', en: 'Provider' }), children: nameOf(matter.providerNo) },
        { key: 'opened', label: t({ zh: '提出时间', en: 'Raised' }), children: timeOf(matter.openedAt, language) },
        {
          key: 'due',
          label: t({ zh: '下一步时限', en: 'Next due' }),
          children: matter.closedAt === null ? (matter.dueOn ?? '—') : t({ zh: '已办结', en: 'closed' }),
        },
      ]}
    />
  );
}

function Decide({ objectionId }: { readonly objectionId: string }) {
  const { t, language } = useLanguage();
  const decide = useAct('rights.decide-objection', { changes: ['rights', 'records'] });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Form<Decision> layout="vertical" onFinish={(given) => decide.mutate({ objectionId, ...given })}>
      <h3>{t({ zh: '办结', en: 'Decide' })}</h3>
      <p className="source">
        {t({ zh: '数据提供单位答复后，或其超期后，方可办结。', en: 'Once the provider has answered, or is late.' })}
      </p>
      <Form.Item name="decision" label={t({ zh: '处理决定', en: 'Decision' })} rules={needed}>
        <Select
          options={decisions.map((value) => ({
            value,
            label: choiceTitle(value === 'own-error' ? 'step' : 'outcome', value, language) ?? value,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t({ zh: '理由（企业和提供单位可见）', en: 'Reason (the enterprise and the provider see it)' })}
        rules={needed}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <ProblemAlert error={decide.error} />
      <Button type="primary" htmlType="submit" loading={decide.isPending}>
        {t({ zh: '办结', en: 'Decide' })}
      </Button>
    </Form>
  );
}
