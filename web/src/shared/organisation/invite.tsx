import { Button, DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useLanguage } from '../language.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import type { Session } from '../session.ts';
import { useAct } from '../use-act.ts';
import { HandOver } from './hand-over.tsx';

type Given = { readonly login: string; readonly position: 'manager' | 'staff'; readonly endsOn?: Dayjs };
type Place = Pick<Session, 'providerNo' | 'institutionNo'>;

/** Invites somebody into the manager's own organisation. */
export function Invite({ organisation: { providerNo, institutionNo } }: { readonly organisation: Place }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const invite = useAct('access.invite', { changes: ['access'], onDone: () => form.resetFields() });
  return (
    <section className="sheet">
      <h3>{t({ zh: '邀请一名成员', en: 'Invite somebody' })}</h3>
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ position: 'staff' }}
        onFinish={({ login, position, endsOn }) =>
          invite.mutate({
            login,
            position,
            role: providerNo === null ? 'institution' : 'provider',
            ...(providerNo === null ? {} : { providerNo }),
            ...(institutionNo === null ? {} : { institutionNo }),
            ...(endsOn === undefined ? {} : { endsOn: endsOn.format('YYYY-MM-DD') }),
          })
        }
      >
        <div className="form-row">
          <Form.Item
            name="login"
            label={t({ zh: '登录名', en: 'Login' })}
            extra={t({ zh: '小写字母、数字、点和短横', en: 'Small letters, digits, dots and hyphens' })}
            rules={[{ required: true, message: t({ zh: '请填写登录名', en: 'Give the login' }) }]}
          >
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="position" label={t({ zh: '职位', en: 'Position' })}>
            <Radio.Group
              options={[
                { value: 'staff', label: t({ zh: '工作人员', en: 'Staff' }) },
                { value: 'manager', label: t({ zh: '负责人', en: 'Manager' }) },
              ]}
            />
          </Form.Item>
          <Form.Item name="endsOn" label={t({ zh: '任职到哪一天（可不设）', en: 'Until which day (may be left open)' })}>
            <DatePicker minDate={dayjs()} />
          </Form.Item>
        </div>
        <ProblemAlert error={invite.error} />
        {invite.data !== undefined && (
          <HandOver
            title={t({ zh: '请把邀请码交给对方，只显示这一次', en: 'Hand this invitation over; it is shown this once' })}
            secret={invite.data.token}
            expiresAt={invite.data.expiresAt}
          />
        )}
        <Button type="primary" htmlType="submit" loading={invite.isPending}>
          {t({ zh: '邀请', en: 'Invite' })}
        </Button>
      </Form>
    </section>
  );
}
