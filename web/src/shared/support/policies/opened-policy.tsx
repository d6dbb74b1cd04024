import { Alert, Button, Form, Input, Modal } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../language.tsx';
import { ProblemAlert } from '../../problem-alert.tsx';
import { useAct } from '../../use-act.ts';
import { ConditionList } from '../condition-list.tsx';
import { PolicyText } from '../policy-text.tsx';

type Policy = Operations['support.list-own-policies']['output']['policies'][number];

/** A policy as it stands in its newest version, with why it came back; whoever reviews publishes or returns it here. */
export function Opened({
  policy,
  reviews,
  onClose,
}: {
  readonly policy: Policy;
  readonly reviews: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { policyId, pendingVersion, pendingSubmitted, returned } = policy;
  const decides = reviews && pendingSubmitted;
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
        decides
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
      {returned !== null && (
        <Alert
          type="warning"
          showIcon
          message={t({ zh: `审核退回：${returned}`, en: `Returned by the reviewer: ${returned}` })}
        />
      )}
      <PolicyText policy={policy} />
      <h3>{t({ zh: '申报条件', en: 'Conditions' })}</h3>
      <ConditionList clauses={policy.clauses} />
      {decides && (
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
