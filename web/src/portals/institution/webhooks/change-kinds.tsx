import { Checkbox, Form, Input, Modal } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';
import type { Endpoint } from './endpoints.tsx';
import { kindChoices } from './kind-choices.ts';

type Given = Omit<Operations['webhooks.change']['input'], 'endpointId'>;

/** Changes what an endpoint is told of. */
export function ChangeKinds({ endpoint, onClose }: { readonly endpoint: Endpoint; readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Given>();
  const change = useAct('webhooks.change', { changes: ['webhooks'], onDone: onClose });
  const { endpointId, webhookKinds, note } = endpoint;
  return (
    <Modal
      open
      title={t({ zh: '变更接收的通知', en: 'Change what it is told of' })}
      okText={t({ zh: '变更', en: 'Change' })}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        name="change-webhook"
        layout="vertical"
        initialValues={{ webhookKinds, note: note ?? '' }}
        onFinish={(given) =>
          change.mutate({ endpointId, webhookKinds: given.webhookKinds, ...(given.note ? { note: given.note } : {}) })
        }
      >
        <Form.Item
          name="webhookKinds"
          label={t({ zh: '接收的通知', en: 'Told of' })}
          rules={[{ type: 'array', min: 1, message: t({ zh: '至少选择一种', en: 'Choose one at least' }) }]}
        >
          <Checkbox.Group className="choices-grid" options={kindChoices(language)} />
        </Form.Item>
        <Form.Item name="note" label={t({ zh: '说明（可不填）', en: 'In words (may be left open)' })}>
          <Input maxLength={100} />
        </Form.Item>
        <ProblemAlert error={change.error} />
      </Form>
    </Modal>
  );
}
