import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../../../sdk/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { usePlatform } from '../../shared/platform.tsx';
import { homeOf } from '../../shared/home-of.ts';
import { DemoPeople } from './demo-people.tsx';
import { canUsePasskeys, signInWithPasskey } from '../../shared/passkeys.ts';

type Given = { readonly login: string; readonly password: string; readonly code?: string };
const CODE_NEEDED = 'urn:jinqiao:access.code-needed';

/** Login and password, then the code of whoever has a second factor. */
export function SignInPage() {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const navigate = useNavigate();
  const [asksCode, setAsksCode] = useState(false);
  const enter = async (role: string) => {
    // What was seen as somebody else must not be seen again.
    await answers.resetQueries();
    await navigate({ to: homeOf(role) });
  };
  const byPasskey = useMutation({ mutationFn: () => signInWithPasskey(platform), onSuccess: ({ role }) => enter(role) });
  const signIn = useMutation({
    mutationFn: ({ login, password, code }: Given) =>
      platform.call('access.sign-in', { login, password, ...(code ? { code } : {}) }),
    onSuccess: ({ role }) => enter(role),
    onError: (error) => setAsksCode((asked) => asked || isCodeNeeded(error)),
  });
  const refusal = signIn.error !== null && !(isCodeNeeded(signIn.error) && !signIn.variables?.code) ? signIn.error : undefined;
  return (
    <div className="sign-in-page">
      <div className="sign-in">
        <h1>{t({ zh: '登录', en: 'Sign in' })}</h1>
        <Form<Given> layout="vertical" requiredMark={false} onFinish={(given) => signIn.mutate(given)}>
          <Form.Item
            name="login"
            label={t({ zh: '登录名', en: 'Login' })}
            rules={[{ required: true, message: t({ zh: '请填写登录名', en: 'Give your login' }) }]}
          >
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t({ zh: '密码', en: 'Password' })}
            rules={[{ required: true, message: t({ zh: '请填写密码', en: 'Give your password' }) }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {asksCode && (
            <Form.Item
              name="code"
              label={t({ zh: '动态验证码', en: 'Code of your authenticator' })}
              rules={[{ pattern: /^\d{6}$/, required: true, message: t({ zh: '六位数字', en: 'Six digits' }) }]}
            >
              <Input autoFocus inputMode="numeric" autoComplete="one-time-code" />
            </Form.Item>
          )}
          {refusal && <Alert type="error" showIcon message={refusal.message} className="sign-in-refusal" />}
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            {t({ zh: '登录', en: 'Sign in' })}
          </Button>
        </Form>
        {canUsePasskeys() && (
          <>
            <Button block className="sign-in-passkey" loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
              {t({ zh: '用通行密钥登录（指纹、人脸或 PIN）', en: 'Sign in with a passkey' })}
            </Button>
            {byPasskey.error instanceof ProblemError && <ProblemAlert error={byPasskey.error} />}
            {byPasskey.error !== null && !(byPasskey.error instanceof ProblemError) && (
              <Alert
                type="info"
                showIcon
                message={t({
                  zh: '没有用通行密钥登录，可重试或用密码登录',
                  en: 'No passkey was used; try again, or use the password',
                })}
              />
            )}
          </>
        )}
        <p className="sign-in-new">
          <Link to="/register">{t({ zh: '企业用户注册', en: 'Register as an enterprise user' })}</Link>
          <Link to="/invitation">{t({ zh: '我收到了邀请', en: 'I was invited' })}</Link>
        </p>
      </div>
      <DemoPeople onSignedIn={enter} />
    </div>
  );
}

const isCodeNeeded = (error: Error) => error instanceof ProblemError && error.problem.type === CODE_NEEDED;
