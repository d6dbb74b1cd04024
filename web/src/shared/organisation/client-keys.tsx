import { Button, DatePicker, Form, Input, Popconfirm, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage, type Bilingual } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { useAct } from '../use-act.ts';
import { usePages } from '../use-pages.ts';

const PAGE = 50;
type Key = Operations['access.list-client-keys']['output']['keys'][number];
type Given = { readonly jwk: string; readonly retireAt?: Dayjs };

/** The public keys of a program: several hold side by side, so that one follows another without a gap. */
export function ClientKeys({ client }: { readonly client: { readonly clientId: string; readonly name: string } }) {
  const { t, language } = useLanguage();
  const { clientId } = client;
  const answer = usePages('access.list-client-keys', { clientId, limit: PAGE });
  const retire = useAct('access.retire-client-key', { changes: ['access'] });
  const stateOf = ({ state }: Key) =>
    state === 'active' ? t({ zh: '有效', en: 'in force' }) : choiceTitle('state', state, language);
  const columns: readonly Column<Key>[] = [
    {
      key: 'kid',
      title: t({ zh: '指纹', en: 'Thumbprint' }),
      value: ({ kid }) => kid,
      show: ({ kid }) => <code className="digest">{kid}</code>,
    },
    { key: 'alg', title: t({ zh: '算法', en: 'Algorithm' }), value: ({ alg }) => alg },
    { key: 'state', title: t({ zh: '状态', en: 'State' }), value: stateOf, choices: true },
    { key: 'from', title: t({ zh: '启用', en: 'From' }), value: ({ notBefore }) => timeOf(notBefore, language) },
    {
      key: 'to',
      title: t({ zh: '停用', en: 'Until' }),
      value: ({ retireAt }) => (retireAt === null ? t({ zh: '未定', en: 'open' }) : timeOf(retireAt, language)),
    },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: ({ kid, state }) =>
        state !== 'retired' && <Retire loads={retire.isPending} onRetire={() => retire.mutate({ clientId, kid })} />,
    },
  ];
  return (
    <section className="sheet">
      <h3>{t({ zh: `“${client.name}”的公钥`, en: `Keys of “${client.name}”` })}</h3>
      <ProblemAlert error={retire.error} />
      <DataTable
        label={t({ zh: '公钥', en: 'Public keys' })}
        rows={answer.pages?.flatMap((page) => page.keys)}
        columns={columns}
        rowKey={({ kid }) => kid}
        empty={t({ zh: '还没有登记公钥', en: 'No key is registered' })}
        answer={answer}
        more={answer.more}
        card={(key) => (
          <>
            <code className="digest">{key.kid}</code> <Tag>{stateOf(key)}</Tag>
            <p className="source">{key.alg}</p>
            {key.state !== 'retired' && (
              <Retire loads={retire.isPending} onRetire={() => retire.mutate({ clientId, kid: key.kid })} />
            )}
          </>
        )}
      />
      <Register clientId={clientId} />
    </section>
  );
}

function Retire({ loads, onRetire }: { readonly loads: boolean; readonly onRetire: () => void }) {
  const { t } = useLanguage();
  return (
    <Popconfirm
      title={t({ zh: '停用这个公钥？一秒内失效，不能恢复。', en: 'Retire this key? Within a second, and for good.' })}
      onConfirm={onRetire}
    >
      <Button size="small" danger loading={loads}>
        {t({ zh: '停用', en: 'Retire' })}
      </Button>
    </Popconfirm>
  );
}

function Register({ clientId }: { readonly clientId: string }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const register = useAct('access.register-client-key', { changes: ['access'], onDone: () => form.resetFields() });
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      onFinish={({ jwk, retireAt }) =>
        register.mutate({
          clientId,
          jwk: JSON.parse(jwk) as Record<string, unknown>,
          ...(retireAt === undefined ? {} : { retireAt: retireAt.toISOString() }),
        })
      }
    >
      <Form.Item
        name="jwk"
        label={t({ zh: '登记新的公钥（JWK）', en: 'Register another public key (JWK)' })}
        extra={t({
          zh: '由程序所在的机器生成密钥对，只把公钥交到这里：Ed25519、P-256 或 2048 位以上的 RSA。',
          en: 'The pair is made where the program runs, and only the public part comes here: Ed25519, P-256, or RSA from 2048 bits.',
        })}
        rules={[{ required: true, message: t(notGiven) }, { validator: (_, text?: string) => publicOnly(text, t) }]}
      >
        <Input.TextArea rows={3} spellCheck={false} placeholder='{"kty":"OKP","crv":"Ed25519","x":"…"}' />
      </Form.Item>
      <Form.Item name="retireAt" label={t({ zh: '到期停用（可不设）', en: 'Retires on (may be left open)' })}>
        <DatePicker showTime minDate={dayjs()} />
      </Form.Item>
      <ProblemAlert error={register.error} />
      <Button type="primary" htmlType="submit" loading={register.isPending}>
        {t({ zh: '登记公钥', en: 'Register' })}
      </Button>
    </Form>
  );
}

const notGiven: Bilingual = { zh: '请粘贴公钥', en: 'Paste the public key' };
const notJson: Bilingual = { zh: '不是 JWK 格式', en: 'This is no JWK' };
const isPrivate: Bilingual = {
  zh: '这是私钥，切勿交出；请只粘贴公钥',
  en: 'This is a private key: never hand it over; paste the public one',
};

/** A private key must not leave the browser by mistake. */
function publicOnly(text: string | undefined, t: (words: Bilingual) => string): Promise<void> {
  if (text === undefined || text.trim() === '') return Promise.resolve();
  try {
    const key: unknown = JSON.parse(text);
    if (typeof key !== 'object' || key === null || Array.isArray(key)) return Promise.reject(new Error(t(notJson)));
    return 'd' in key ? Promise.reject(new Error(t(isPrivate))) : Promise.resolve();
  } catch {
    return Promise.reject(new Error(t(notJson)));
  }
}
