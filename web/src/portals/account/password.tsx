import { Alert, Button, Form, Input } from 'antd';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { useAct } from '../../shared/use-act.ts';

type Given = { readonly oldPassword: string; readonly newPassword: string };

/** Changes the password; all other sessions end with it. */
export function Password() {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const change = useAct('access.change-password', { changes: ['access', 'session'], onDone: () => form.resetFields() });
  return (
    <section className="sheet">
      <h2>{t({ zh: '密码', en: 'Password' })}</h2>
      <Form<Given> name="password" form={form} layout="vertical" requiredMark={false} onFinish={(given) => change.mutate(given)}>
        <Form.Item name="oldPassword" label={t({ zh: '现在的密码', en: 'Present password' })} rules={[{ required: true }]}>
          <Input.Password className="short-input" autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="newPassword" label={t({ zh: '新密码', en: 'New password' })} rules={[{ required: true }]}>
          <Input.Password className="short-input" autoComplete="new-password" />
        </Form.Item>
        <ProblemAlert error={change.error} />
        {change.data && (
          <Alert
            type="success"
            showIcon
            message={t({
              zh: `密码已更改，结束了另外 ${change.data.endedSessions} 个会话`,
              en: `Changed; ${change.data.endedSessions} other sessions were ended`,
            })}
          />
        )}
        <Button htmlType="submit" loading={change.isPending}>
          {t({ zh: '更改密码', en: 'Change it' })}
        </Button>
      </Form>
    </section>
  );
}
