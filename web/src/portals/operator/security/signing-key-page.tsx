import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Popconfirm } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { usePlatform } from '../../../shared/platform.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';

/** The keys by which the platform signs receipts, authorisations and its log, as it publishes them; and the change to the next. */
export function SigningKeyPage() {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const [urgent, setUrgent] = useState(false);
  const keys = useQuery({ queryKey: ['public-keys'], queryFn: () => platform.publicKeys() });
  const rotate = useAct('access.rotate-signing-key', {
    changes: ['access'],
    onDone: () => answers.invalidateQueries({ queryKey: ['public-keys'] }),
  });
  return (
    <>
      <h1>{t({ zh: '平台签名密钥', en: 'Signing key' })}</h1>
      <p className="lead">
        {t({
          zh: '平台用它签署回执、授权文本和披露日志。下一把密钥提前公布；更换后原密钥的私钥随即销毁，公钥继续公布，既往签名仍可验证。',
          en: 'With it the platform signs receipts, authorisations and the disclosure log. The next key is published beforehand; after the change the private part of the former is destroyed, its public part stays published, and what it signed can still be verified.',
        })}
      </p>
      <DataTable
        label={t({ zh: '公布的公钥', en: 'Published keys' })}
        rows={keys.data?.keys.map(({ kid, kty, crv }) => ({ kid: String(kid), kind: `${String(kty)} ${String(crv)}` }))}
        rowKey={({ kid }) => kid}
        empty={t({ zh: '没有公布的公钥', en: 'No key is published' })}
        answer={keys}
        columns={[
          {
            key: 'kid',
            title: t({ zh: '密钥编号', en: 'Key id' }),
            value: ({ kid }) => kid,
            show: ({ kid }) => <code className="digest">{kid}</code>,
          },
          {
            key: 'kind',
            title: t({ zh: '算法', en: 'Algorithm' }),
            value: ({ kind }) => kind,
          },
        ]}
      />
      <section className="sheet">
        <h2>{t({ zh: '更换密钥', en: 'Change the key' })}</h2>
        <p>
          <Checkbox checked={urgent} onChange={(event) => setUrgent(event.target.checked)}>
            {t({
              zh: '紧急更换：密钥可能已泄露，不等下一把密钥公布满规定时间',
              en: 'Urgent: the key may have leaked; do not wait until the next was published long enough',
            })}
          </Checkbox>
        </p>
        <Popconfirm
          title={t({
            zh: '更换平台签名密钥？原私钥随即销毁，不能撤回。',
            en: 'Change the signing key? The former private key is destroyed for good.',
          })}
          onConfirm={() => rotate.mutate(urgent ? { urgent: true } : {})}
        >
          <Button danger loading={rotate.isPending}>
            {t({ zh: '更换平台签名密钥', en: 'Change the signing key' })}
          </Button>
        </Popconfirm>
        <ProblemAlert error={rotate.error} />
        {rotate.data && (
          <Alert
            type="success"
            showIcon
            message={t({ zh: '已更换', en: 'Changed' })}
            description={t({
              zh: `现用密钥 ${rotate.data.keyId}，自 ${timeOf(rotate.data.signsSince, language)}；下一把 ${rotate.data.nextKeyId}`,
              en: `${rotate.data.keyId} signs since ${timeOf(rotate.data.signsSince, language)}; the next is ${rotate.data.nextKeyId}`,
            })}
          />
        )}
      </section>
    </>
  );
}
