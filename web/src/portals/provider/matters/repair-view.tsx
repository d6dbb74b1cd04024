import { Button, Descriptions, Form, Input, Radio, Skeleton } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { MatterSteps } from '../../../shared/matter-steps.tsx';
import { useRecordName } from '../../../shared/names/use-record-name.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

type Given = { readonly yes: boolean; readonly reason: string };

/** An application for repair with its commitment, every step so far, and the decision that is next: whether to accept it, then whether to grant it. */
export function RepairView({ repairId }: { readonly repairId: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('rights.get-repair', { repairId });
  const recordName = useRecordName(data === undefined ? [] : [data.item]);
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <>
      <p className="screen-text">{data.commitment}</p>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'subject', label: t({ zh: '企业', en: 'Enterprise' }), children: data.subjectId },
          { key: 'record', label: t({ zh: '记录', en: 'Record' }), children: recordName(data.item, data.key) },
          {
            key: 'proof',
            label: t({ zh: '证明材料摘要', en: 'Digest of the proof' }),
            children: <code className="digest">{data.proofDigest}</code>,
          },
        ]}
      />
      {data.phase === 'applied' && <Accept repairId={repairId} />}
      {data.phase === 'accepted' && <Decide repairId={repairId} />}
      <h2>{t({ zh: '办理过程', en: 'What happened' })}</h2>
      <MatterSteps steps={data.timeline} />
    </>
  );
}

function Accept({ repairId }: { readonly repairId: string }) {
  const { t } = useLanguage();
  const act = useAct('rights.accept-repair', { changes: ['rights'] });
  return (
    <Decision
      label={t({ zh: '是否受理（3 个工作日内）', en: 'Accept it? (within 3 working days)' })}
      yes={t({ zh: '受理', en: 'Accept' })}
      no={t({ zh: '不予受理', en: 'Do not accept' })}
      act={act}
      onGiven={({ yes, reason }) => act.mutate({ repairId, accepted: yes, reason })}
    />
  );
}

function Decide({ repairId }: { readonly repairId: string }) {
  const { t } = useLanguage();
  const act = useAct('rights.decide-repair', { changes: ['rights', 'records'] });
  return (
    <Decision
      label={t({
        zh: '是否准予修复（准予的，该记录立即停止公示、共享和使用）',
        en: 'Grant it? (The record is then no longer published, shared or used, at once)',
      })}
      yes={t({ zh: '准予修复', en: 'Grant' })}
      no={t({ zh: '不予修复', en: 'Refuse' })}
      act={act}
      onGiven={({ yes, reason }) => act.mutate({ repairId, decision: yes ? 'granted' : 'refused', reason })}
    />
  );
}

function Decision({
  label,
  yes,
  no,
  act,
  onGiven,
}: {
  readonly label: string;
  readonly yes: string;
  readonly no: string;
  readonly act: { readonly error: Error | null; readonly isPending: boolean };
  readonly onGiven: (given: Given) => void;
}) {
  const { t } = useLanguage();
  return (
    <Form<Given> layout="vertical" className="sheet" onFinish={onGiven}>
      <Form.Item name="yes" label={label} rules={[{ required: true, message: t({ zh: '请选择', en: 'Choose one' }) }]}>
        <Radio.Group
          options={[
            { value: true, label: yes },
            { value: false, label: no },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t({ zh: '理由（告知企业）', en: 'Reason (told to the enterprise)' })}
        rules={[{ required: true, whitespace: true, message: t({ zh: '请填写理由', en: 'Give the reason' }) }]}
      >
        <Input.TextArea rows={3} maxLength={1_000} />
      </Form.Item>
      <ProblemAlert error={act.error} />
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t({ zh: '作出决定', en: 'Decide' })}
      </Button>
    </Form>
  );
}
