import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { useAct } from '../../shared/use-act.ts';

type Given = { readonly login: string; readonly name: string; readonly password: string; readonly again: string };

/** An account for a person of an enterprise; everybody else is invited. Afterwards comes a second factor, and the claim of the enterprise. */
export function RegisterPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const answers = useQueryClient();
  const register = useAct('access.register', {
    changes: [],
    onDone: async () => {
      await answers.resetQueries();
      await navigate({ to: '/account' });
    },
  });
  const needed = (zh: string, en: string) => [{ required: true, message: t({ zh, en }) }];
  return (
    <div className="sign-in-page">
      <div className="sign-in">
        <h1>{t({ zh: '企业用户注册', en: 'Register as an enterprise user' })}</h1>
        <p className="source">
          {t({
            zh: '先注册个人账号，再认领企业。银行、部门和平台人员由本单位邀请，不在此注册。',
            en: 'First an account of your own, then the claim of the enterprise. People of banks, departments and the platform are invited.',
          })}
        </p>
        <Form<Given> layout="vertical" requiredMark={false} onFinish={({ again: _again, ...given }) => register.mutate(given)}>
          <Form.Item name="login" label={t({ zh: '登录名', en: 'Login' })} rules={needed('请填写登录名', 'Give a login')}>
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item name="name" label={t({ zh: '姓名', en: 'Name' })} rules={needed('请填写姓名', 'Give your name')}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item name="password" label={t({ zh: '密码', en: 'Password' })} rules={needed('请填写密码', 'Give a password')}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t({ zh: '再次输入密码', en: 'Password again' })}
            dependencies={['password']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === getFieldValue('password')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t({ zh: '两次输入的密码不一致', en: 'The two are not the same' }))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <ProblemAlert error={register.error} />
          <Button type="primary" htmlType="submit" block loading={register.isPending}>
            {t({ zh: '注册', en: 'Register' })}
          </Button>
        </Form>
      </div>
    </div>
  );
}
