import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Drawer, Form, Input, Modal, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { useProviderName } from '../../../shared/names/use-provider-name.ts';
import { ClientKeys } from '../../../shared/organisation/client-keys.tsx';
import { HandOver } from '../../../shared/organisation/hand-over.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { roleTitles } from '../../../shared/role-titles.ts';
import { useSession } from '../../../shared/session.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { PartyFields } from './party-fields.tsx';

const PAGE = 200;
const roles = ['operator', 'administrator', 'security', 'auditor', 'regulator', 'provider', 'institution', 'subject'] as const;
type Client = Operations['access.list-clients']['output']['clients'][number];

/** The programs that call the platform: make, revoke, new keys, and whether a bearer key is still taken. */
export function ClientsPage() {
  const { t, language } = useLanguage();
  const { data: session } = useSession();
  const search = useSearch({ from: '/operator/clients' });
  const navigate = useNavigate({ from: '/operator/clients' });
  const institutionName = useInstitutionName();
  const providerName = useProviderName();
  const [makes, setMakes] = useState(false);
  const manages = session?.role === 'security';
  const answer = usePages('access.list-clients', { limit: PAGE });
  const clients = answer.pages?.flatMap((page) => page.clients);
  const shown = clients?.find(({ clientId }) => clientId === search.client);
  const of = ({ providerNo, institutionNo, subjectId, role }: Client) =>
    providerNo !== null
      ? providerName(providerNo)
      : institutionNo !== null
        ? institutionName(institutionNo)
        : (subjectId ?? t(roleTitles[role] ?? { zh: role, en: role }));
  const state = ({ revokedAt }: Client) =>
    revokedAt === null ? t({ zh: '在用', en: 'in use' }) : t({ zh: '已停用', en: 'revoked' });
  const see = (one: Client) => (
    <Button type="link" className="cell-link" onClick={() => void navigate({ search: { client: one.clientId } })}>
      {one.name}
    </Button>
  );
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '机器客户端', en: 'Machine clients' })}</h1>
        {manages && (
          <Button type="primary" onClick={() => setMakes(true)}>
            {t({ zh: '新建客户端', en: 'New client' })}
          </Button>
        )}
      </div>
      <DataTable
        label={t({ zh: '机器客户端', en: 'Machine clients' })}
        rows={clients}
        rowKey={({ clientId }) => clientId}
        empty={t({ zh: '还没有机器客户端', en: 'No client yet' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'name', title: t({ zh: '名称', en: 'Name' }), value: ({ name }) => name, show: see },
          { key: 'id', title: t({ zh: '客户端编号', en: 'Client id' }), value: ({ clientId }) => clientId },
          {
            key: 'role',
            title: t({ zh: '角色', en: 'Role' }),
            value: ({ role }) => t(roleTitles[role] ?? { zh: role, en: role }),
            choices: true,
          },
          { key: 'of', title: t({ zh: '所属单位', en: 'For' }), value: of },
          { key: 'since', title: t({ zh: '新建日期', en: 'Made' }), value: ({ createdAt }) => dayOf(createdAt, language) },
          {
            key: 'state',
            title: t({ zh: '状态', en: 'State' }),
            value: state,
            show: (row) => <span className={`state ${row.revokedAt === null ? 'state-good' : 'state-over'}`}>{state(row)}</span>,
            choices: true,
          },
        ]}
        card={(row) => (
          <>
            {see(row)}
            <p className="source">
              {of(row)} · {state(row)}
            </p>
          </>
        )}
      />
      {makes && <NewClient onClose={() => setMakes(false)} />}
      {shown !== undefined && (
        <Drawer open size="large" title={shown.name} onClose={() => void navigate({ search: {} })}>
          {manages && shown.revokedAt === null && <Acts clientId={shown.clientId} />}
          <ClientKeys client={shown} />
        </Drawer>
      )}
    </>
  );
}

function Acts({ clientId }: { readonly clientId: string }) {
  const { t } = useLanguage();
  const changes = ['access'];
  const revoke = useAct('access.revoke-client', { changes });
  const replace = useAct('access.replace-key', { changes });
  const bearer = useAct('access.set-bearer', { changes });
  return (
    <section className="sheet">
      <h3>{t({ zh: '持有型密钥', en: 'Bearer key' })}</h3>
      <p className="source">
        {t({
          zh: '客户端登记自己的公钥后，应停止接受持有型密钥：此后只接受与公钥绑定的令牌。',
          en: 'Once a client has keys of its own its bearer key should be refused: only tokens bound to a key are taken from then on.',
        })}
      </p>
      <div className="oper-acts">
        <Popconfirm
          title={t({ zh: '停止接受持有型密钥？', en: 'Refuse the bearer key?' })}
          onConfirm={() => bearer.mutate({ clientId, bearerKeys: 'off' })}
        >
          <Button loading={bearer.isPending}>{t({ zh: '停止接受', en: 'Refuse it' })}</Button>
        </Popconfirm>
        <Popconfirm
          title={t({ zh: '重新接受持有型密钥？', en: 'Take the bearer key again?' })}
          onConfirm={() => bearer.mutate({ clientId, bearerKeys: 'on' })}
        >
          <Button loading={bearer.isPending}>{t({ zh: '重新接受', en: 'Take it again' })}</Button>
        </Popconfirm>
        <Popconfirm
          title={t({ zh: '更换密钥？原密钥一秒内失效。', en: 'Replace the key? The old one stops within a second.' })}
          onConfirm={() => replace.mutate({ clientId })}
        >
          <Button loading={replace.isPending}>{t({ zh: '更换密钥', en: 'Replace the key' })}</Button>
        </Popconfirm>
        <Popconfirm
          title={t({ zh: '停用该客户端？一秒内失效，不能恢复。', en: 'Revoke the client? Within a second, and for good.' })}
          onConfirm={() => revoke.mutate({ clientId })}
        >
          <Button danger loading={revoke.isPending}>
            {t({ zh: '停用客户端', en: 'Revoke the client' })}
          </Button>
        </Popconfirm>
      </div>
      <ProblemAlert error={revoke.error ?? replace.error ?? bearer.error} />
      {bearer.data && (
        <p role="status">
          {bearer.data.bearerKeys === 'off'
            ? t({ zh: '已停止接受持有型密钥。', en: 'The bearer key is refused now.' })
            : t({ zh: '已接受持有型密钥。', en: 'The bearer key is taken now.' })}
        </p>
      )}
      {replace.data && (
        <HandOver
          title={t({ zh: '新密钥只显示这一次，请安全交付', en: 'The new key is shown this once; hand it over safely' })}
          secret={replace.data.key}
        />
      )}
    </section>
  );
}

type Given = {
  readonly clientId: string;
  readonly name: string;
  readonly role: (typeof roles)[number];
  readonly providerNo?: number;
  readonly institutionNo?: number;
  readonly subjectId?: string;
};

function NewClient({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const role = Form.useWatch('role', form);
  const make = useAct('access.create-client', { changes: ['access'] });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal open footer={null} title={t({ zh: '新建机器客户端', en: 'New machine client' })} onCancel={onClose}>
      <Form<Given> form={form} layout="vertical" initialValues={{ role: 'provider' }} onFinish={(given) => make.mutate(given)}>
        <Form.Item name="name" label={t({ zh: '名称', en: 'Name' })} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="clientId"
          label={t({ zh: '客户端编号', en: 'Client id' })}
          extra={t({ zh: '小写字母、数字和连字符', en: 'Small letters, digits, hyphens' })}
          rules={needed}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="role" label={t({ zh: '角色', en: 'Role' })} rules={needed}>
          <Select options={roles.map((value) => ({ value, label: t(roleTitles[value] ?? { zh: value, en: value }) }))} />
        </Form.Item>
        <PartyFields role={role} />
        {role === 'subject' && (
          <Form.Item name="subjectId" label={t({ zh: '企业的统一代码', en: 'Unified code of the enterprise' })} rules={needed}>
            <Input maxLength={18} />
          </Form.Item>
        )}
        <ProblemAlert error={make.error} />
        {make.data && (
          <HandOver
            title={t({ zh: '密钥只显示这一次，请安全交付', en: 'The key is shown this once; hand it over safely' })}
            secret={make.data.key}
          />
        )}
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          {t({ zh: '新建', en: 'Make it' })}
        </Button>
      </Form>
    </Modal>
  );
}
