import { Button, Checkbox, Form, Input } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { HandOver } from '../../../shared/organisation/hand-over.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { kindChoices, webhookKinds } from './kind-choices.ts';

type Given = Operations['webhooks.register']['input'];

/** Registers an endpoint and shows its secret, this once. */
export function RegisterEndpoint() {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Given>();
  const register = useAct('webhooks.register', { changes: ['webhooks'], onDone: () => form.resetFields() });
  return (
    <section className="sheet">
      <h3>{t({ zh: '登记推送地址', en: 'Register an endpoint' })}</h3>
      <Form<Given>
        form={form}
        name="webhook"
        layout="vertical"
        initialValues={{ webhookKinds: [...webhookKinds] }}
        onFinish={({ url, webhookKinds: wanted, note }) =>
          register.mutate({ url: url.trim(), webhookKinds: wanted, ...(note ? { note } : {}) })
        }
      >
        <Form.Item
          name="url"
          label={t({ zh: '接收地址', en: 'Receiving address' })}
          extra={t({ zh: '以 https 开头、公网可达', en: 'An https address that can be reached publicly' })}
          rules={[{ required: true, message: t({ zh: '请填写地址', en: 'Give the address' }) }]}
        >
          <Input maxLength={500} inputMode="url" placeholder="https://hooks.example.cn/jinqiao" />
        </Form.Item>
        <Form.Item name="note" label={t({ zh: '说明（可不填）', en: 'In words (may be left open)' })}>
          <Input maxLength={100} placeholder={t({ zh: '如：信贷系统', en: 'Such as: loan system' })} />
        </Form.Item>
        <Form.Item
          name="webhookKinds"
          label={t({ zh: '接收的通知', en: 'Told of' })}
          rules={[{ type: 'array', min: 1, message: t({ zh: '至少选择一种', en: 'Choose one at least' }) }]}
        >
          <Checkbox.Group className="choices-grid" options={kindChoices(language)} />
        </Form.Item>
        <ProblemAlert error={register.error} />
        {register.data !== undefined && (
          <HandOver
            title={t({
              zh: '请把签名密钥交给接收系统保存，只显示这一次',
              en: 'Hand the secret of the signatures to the receiving system; it is shown this once',
            })}
            secret={register.data.secret}
          />
        )}
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {t({ zh: '登记', en: 'Register' })}
        </Button>
      </Form>
    </section>
  );
}
