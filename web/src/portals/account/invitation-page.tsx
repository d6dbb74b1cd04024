import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input, QRCode, Typography } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { homeOf } from '../../shared/home-of.ts';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { canUsePasskeys, newPasskey } from '../../shared/passkeys.ts';
import { usePlatform } from '../../shared/platform.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { roleTitles } from '../../shared/role-titles.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

type Invitation = Operations['access.open-invitation']['output'] & { readonly token: string };
type Accepted = Operations['access.accept-invitation']['output'];
type Given = { readonly name?: string; readonly password?: string; readonly code?: string };

const PASSKEY_NAME = { zh: '本设备', en: 'This device' };

/** Comes in by an invitation, or back in by a reset: with a password and codes, or with a passkey. */
export function InvitationPage() {
  const { t } = useLanguage();
  const platform = usePlatform();
  const [accepted, setAccepted] = useState<Accepted>();
  const open = useMutation({
    mutationFn: async (token: string): Promise<Invitation> => ({
      ...(await platform.call('access.open-invitation', { token })),
      token,
    }),
  });
  return (
    <div className="sign-in-page">
      <div className="sign-in invitation">
        <h1>{t({ zh: '接受邀请', en: 'Accept an invitation' })}</h1>
        {accepted !== undefined && <Done accepted={accepted} />}
        {accepted === undefined && open.data !== undefined && <Accept invitation={open.data} onAccepted={setAccepted} />}
        {open.data === undefined && (
          <Form<{ token: string }> layout="vertical" requiredMark={false} onFinish={({ token }) => open.mutate(token.trim())}>
            <Form.Item
              name="token"
              label={t({ zh: '邀请码', en: 'Invitation' })}
              rules={[{ required: true, message: t({ zh: '请填写邀请码', en: 'Give the invitation' }) }]}
            >
              <Input autoComplete="off" />
            </Form.Item>
            <ProblemAlert error={open.error} />
            <Button type="primary" htmlType="submit" block loading={open.isPending}>
              {t({ zh: '下一步', en: 'Next' })}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}

function Accept({
  invitation,
  onAccepted,
}: {
  readonly invitation: Invitation;
  readonly onAccepted: (accepted: Accepted) => void;
}) {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const { token, hasAccount, kind, login, role, expiresAt, totp, passkey } = invitation;
  const accept = useMutation({
    mutationFn: async ({ by, given }: { by: 'password' | 'passkey' | 'session'; given: Given }) => {
      if (by === 'session') return platform.call('access.accept-invitation', { token });
      if (by === 'password') return platform.call('access.accept-invitation', { token, ...given });
      const response = await newPasskey(passkey.options);
      const made = { challengeId: passkey.challengeId, response, name: t(PASSKEY_NAME) };
      return platform.call('access.accept-invitation', { token, ...(given.name ? { name: given.name } : {}), passkey: made });
    },
    onSuccess: onAccepted,
  });
  const [form] = Form.useForm<Given>();
  const who = role === null ? '' : t(roleTitles[role] ?? { zh: role, en: role });
  if (hasAccount)
    return (
      <>
        <p>
          {t({
            zh: `登录名“${login}”已有账号，登录后接受即可。`,
            en: `There is an account “${login}”: sign in with it, then accept.`,
          })}
        </p>
        <ProblemAlert error={accept.error} />
        <Button type="primary" block loading={accept.isPending} onClick={() => accept.mutate({ by: 'session', given: {} })}>
          {t({ zh: '接受', en: 'Accept' })}
        </Button>
      </>
    );
  return (
    <>
      <p>
        {kind === 'reset'
          ? t({ zh: `重置账号“${login}”`, en: `Resets the account “${login}”` })
          : t({ zh: `邀请您以“${login}”登录，担任${who}`, en: `You are invited as ${who}, with the login “${login}”` })}
        <br />
        <span className="source">
          {t({ zh: '有效至', en: 'Valid until' })} {timeOf(expiresAt, language)}
        </span>
      </p>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => accept.mutate({ by: 'password', given })}
      >
        {kind !== 'reset' && (
          <Form.Item name="name" label={t({ zh: '姓名', en: 'Name' })}>
            <Input autoComplete="name" />
          </Form.Item>
        )}
        {canUsePasskeys() && (
          <>
            <Button
              block
              loading={accept.isPending}
              onClick={() => accept.mutate({ by: 'passkey', given: form.getFieldsValue() })}
            >
              {t({ zh: '设置通行密钥（推荐）', en: 'Set up a passkey (best)' })}
            </Button>
            <p className="or">{t({ zh: '或用密码和动态验证码', en: 'or a password with codes' })}</p>
          </>
        )}
        <Form.Item name="password" label={t({ zh: '密码', en: 'Password' })}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <p className="source">
          {t({
            zh: '用手机验证器扫描，再填写它显示的六位数字',
            en: 'Scan it with an authenticator and give the six digits it shows',
          })}
        </p>
        <QRCode
          value={totp.uri}
          size={150}
          aria-label={t({ zh: '供验证器扫描的二维码', en: 'Code for an authenticator to scan' })}
        />
        <p>
          <Typography.Text code copyable>
            {totp.secret}
          </Typography.Text>
        </p>
        <Form.Item name="code" label={t({ zh: '动态验证码', en: 'Code of your authenticator' })}>
          <Input inputMode="numeric" autoComplete="one-time-code" />
        </Form.Item>
        <ProblemAlert error={accept.error} />
        <Button type="primary" htmlType="submit" block loading={accept.isPending}>
          {t({ zh: '接受并登录', en: 'Accept and sign in' })}
        </Button>
      </Form>
    </>
  );
}

function Done({ accepted }: { readonly accepted: Accepted }) {
  const { t } = useLanguage();
  const answers = useQueryClient();
  const navigate = useNavigate();
  const go = async () => {
    await answers.resetQueries();
    await navigate({ to: homeOf(accepted.role) });
  };
  return (
    <>
      <Alert type="success" showIcon message={t({ zh: '已接受，您已登录', en: 'Accepted, and you are signed in' })} />
      {accepted.recoveryCodes.length > 0 && <RecoveryCodes codes={accepted.recoveryCodes} />}
      <Button type="primary" block onClick={() => void go()}>
        {t({ zh: '到我的页面', en: 'To my pages' })}
      </Button>
    </>
  );
}
