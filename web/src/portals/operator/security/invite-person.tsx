import { Button, DatePicker, Form, Input, Modal, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useLanguage } from '../../../shared/language.tsx';
import { HandOver } from '../../../shared/organisation/hand-over.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { roleTitles } from '../../../shared/role-titles.ts';
import { useAct } from '../../../shared/use-act.ts';
import { PartyFields } from './party-fields.tsx';

const roles = ['operator', 'administrator', 'security', 'auditor', 'regulator', 'provider', 'institution'] as const;
type Role = (typeof roles)[number];
type Given = {
  readonly login: string;
  readonly role: Role;
  readonly position?: 'manager' | 'staff';
  readonly providerNo?: number;
  readonly institutionNo?: number;
  readonly endsOn?: Dayjs;
};

/** Invites somebody to the platform's own staff, or the manager of a provider or an institution. */
export function InvitePerson({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const role = Form.useWatch('role', form);
  const invite = useAct('access.invite', { changes: ['access'] });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal open footer={null} title={t({ zh: '邀请人员', en: 'Invite' })} onCancel={onClose}>
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ role: 'operator', position: 'manager' }}
        onFinish={({ endsOn, position, ...given }) =>
          invite.mutate({
            ...given,
            ...(position !== undefined && (given.role === 'provider' || given.role === 'institution') ? { position } : {}),
            ...(endsOn === undefined || endsOn === null ? {} : { endsOn: endsOn.format('YYYY-MM-DD') }),
          })
        }
      >
        <Form.Item name="login" label={t({ zh: '登录名', en: 'Login' })} rules={needed}>
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item name="role" label={t({ zh: '角色', en: 'Role' })} rules={needed}>
          <Select options={roles.map((value) => ({ value, label: t(roleTitles[value] ?? { zh: value, en: value }) }))} />
        </Form.Item>
        <PartyFields role={role} />
        {(role === 'provider' || role === 'institution') && (
          <Form.Item name="position" label={t({ zh: '职位', en: 'Position' })}>
            <Radio.Group
              options={[
                { value: 'manager', label: t({ zh: '负责人', en: 'Manager' }) },
                { value: 'staff', label: t({ zh: '工作人员', en: 'Staff' }) },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item name="endsOn" label={t({ zh: '任职到哪一天（可不设）', en: 'Until which day (may be left open)' })}>
          <DatePicker className="wide-select" minDate={dayjs()} />
        </Form.Item>
        <ProblemAlert error={invite.error} />
        {invite.data && (
          <HandOver
            title={t({ zh: '请把邀请码交给本人，只显示这一次', en: 'Hand over this token; it is shown this once' })}
            secret={invite.data.token}
            expiresAt={invite.data.expiresAt}
          />
        )}
        <Button type="primary" htmlType="submit" loading={invite.isPending}>
          {t({ zh: '邀请', en: 'Invite' })}
        </Button>
      </Form>
    </Modal>
  );
}
