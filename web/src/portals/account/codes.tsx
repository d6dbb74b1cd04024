import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, QRCode, Typography } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../shared/language.tsx';
import { usePlatform } from '../../shared/platform.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import type { Session } from '../../shared/session.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

type Person = NonNullable<Session['person']>;

/** Codes of an authenticator as the second factor, and the codes for when it is lost. */
export function Codes({ person }: { readonly person: Person }) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const [shown, setShown] = useState<readonly string[]>([]);
  const start = useMutation({ mutationFn: () => platform.call('access.start-totp', {}) });
  const finish = useMutation({
    mutationFn: ({ code }: { code: string }) => platform.call('access.finish-totp', { code }),
    onSuccess: async ({ recoveryCodes }) => {
      setShown(recoveryCodes);
      start.reset();
      await answers.invalidateQueries();
    },
  });
  const replace = useMutation({
    mutationFn: () => platform.call('access.replace-recovery-codes', {}),
    onSuccess: async ({ recoveryCodes }) => {
      setShown(recoveryCodes);
      await answers.invalidateQueries({ queryKey: ['session'] });
    },
  });
  return (
    <section className="sheet">
      <h2>{t({ zh: '动态验证码', en: 'Codes' })}</h2>
      <p className="source">
        {person.hasTotp
          ? t({
              zh: `已设置；还有 ${person.recoveryCodesLeft} 个恢复码可用。`,
              en: `Set up; ${person.recoveryCodesLeft} recovery codes are left.`,
            })
          : t({ zh: '未设置。', en: 'Not set up.' })}
      </p>
      {shown.length > 0 && <RecoveryCodes codes={shown} />}
      <ProblemAlert error={start.error ?? finish.error ?? replace.error} />
      {start.data === undefined ? (
        <div className="form-row">
          <Button loading={start.isPending} onClick={() => start.mutate()}>
            {person.hasTotp ? t({ zh: '换一台设备', en: 'Use another device' }) : t({ zh: '设置动态验证码', en: 'Set up codes' })}
          </Button>
          {person.secondFactorAt !== null && (
            <Button loading={replace.isPending} onClick={() => replace.mutate()}>
              {t({ zh: '换发恢复码', en: 'New recovery codes' })}
            </Button>
          )}
        </div>
      ) : (
        <Form<{ code: string }> name="codes" layout="vertical" requiredMark={false} onFinish={(given) => finish.mutate(given)}>
          <QRCode
            value={start.data.uri}
            size={160}
            aria-label={t({ zh: '供验证器扫描的二维码', en: 'Code for an authenticator to scan' })}
          />
          <p>
            <Typography.Text code copyable>
              {start.data.secret}
            </Typography.Text>
          </p>
          <Form.Item
            name="code"
            label={t({ zh: '验证器显示的六位数字', en: 'The six digits the authenticator shows' })}
            rules={[{ pattern: /^\d{6}$/, required: true, message: t({ zh: '六位数字', en: 'Six digits' }) }]}
          >
            <Input className="short-input" inputMode="numeric" autoComplete="one-time-code" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={finish.isPending}>
            {t({ zh: '确认', en: 'Confirm' })}
          </Button>
        </Form>
      )}
    </section>
  );
}
