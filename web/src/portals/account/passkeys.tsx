import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popconfirm, Skeleton } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../shared/language.tsx';
import { dayOf } from '../../shared/moment.ts';
import { canUsePasskeys, newPasskey } from '../../shared/passkeys.ts';
import { usePlatform } from '../../shared/platform.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';

/** The passkeys of a person, which are both factors at once. */
export function Passkeys() {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const [name, setName] = useState('');
  const { data } = useAnswer('access.list-passkeys', {});
  const remove = useAct('access.remove-passkey', { changes: ['access', 'session'] });
  const add = useMutation({
    mutationFn: async () => {
      const { challengeId, options } = await platform.call('access.start-passkey', {});
      return platform.call('access.finish-passkey', { challengeId, response: await newPasskey(options), name });
    },
    onSuccess: () => setName(''),
    onSettled: () => answers.invalidateQueries(),
  });
  return (
    <section className="sheet">
      <h2>{t({ zh: '通行密钥', en: 'Passkeys' })}</h2>
      {data === undefined && <Skeleton active paragraph={{ rows: 1 }} />}
      {data?.passkeys.length === 0 && (
        <p className="source">
          {t({
            zh: '还没有。用指纹、人脸或 PIN 登录，不怕密码被盗。',
            en: 'None yet. Sign in by finger, face or PIN; nothing can be stolen.',
          })}
        </p>
      )}
      <ul className="tile-list">
        {data?.passkeys.map((one) => (
          <li key={one.credentialId}>
            {one.name}{' '}
            <Popconfirm
              title={t({ zh: '删除这个通行密钥？', en: 'Remove this passkey?' })}
              onConfirm={() => remove.mutate({ credentialId: one.credentialId })}
            >
              <Button size="small">{t({ zh: '删除', en: 'Remove' })}</Button>
            </Popconfirm>
            <small>
              {t({ zh: `${dayOf(one.addedAt, language)} 添加`, en: `added on ${dayOf(one.addedAt, language)}` })}
              {one.lastUsedAt !== null &&
                t({
                  zh: `，最近使用 ${dayOf(one.lastUsedAt, language)}`,
                  en: `, last used on ${dayOf(one.lastUsedAt, language)}`,
                })}
            </small>
          </li>
        ))}
      </ul>
      <ProblemAlert error={remove.error ?? add.error} />
      {canUsePasskeys() ? (
        <div className="form-row">
          <Input
            className="short-input"
            maxLength={60}
            aria-label={t({ zh: '通行密钥的名称', en: 'Name of the passkey' })}
            placeholder={t({ zh: '便于辨认的名称，如“办公电脑”', en: 'A name, such as “office computer”' })}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button disabled={name.trim() === ''} loading={add.isPending} onClick={() => add.mutate()}>
            {t({ zh: '添加通行密钥', en: 'Add a passkey' })}
          </Button>
        </div>
      ) : (
        <p className="source">{t({ zh: '这个浏览器不支持通行密钥。', en: 'This browser knows no passkeys.' })}</p>
      )}
    </section>
  );
}
