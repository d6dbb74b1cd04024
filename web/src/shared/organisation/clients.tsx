import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { dayOf } from '../moment.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';
import { ClientKeys } from './client-keys.tsx';

const PAGE = 100;
type Client = Operations['access.list-clients']['output']['clients'][number];

/** The programs of an organisation; each is opened to see its keys. */
export function Clients({ manages }: { readonly manages: boolean }) {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState<Client>();
  const answer = usePages('access.list-clients', { limit: PAGE });
  const stateOf = ({ revokedAt }: Client) =>
    revokedAt === null ? t({ zh: '有效', en: 'in force' }) : t({ zh: '已停用', en: 'revoked' });
  const openButton = (one: Client) => (
    <Button type="link" className="cell-link" aria-expanded={open?.clientId === one.clientId} onClick={() => setOpen(one)}>
      {one.name}
    </Button>
  );
  const columns: readonly Column<Client>[] = [
    {
      key: 'name',
      title: t({ zh: '名称', en: 'Name' }),
      value: ({ name }) => name,
      show: (one) => (manages ? openButton(one) : one.name),
    },
    { key: 'id', title: t({ zh: '客户端编号', en: 'Client id' }), value: ({ clientId }) => clientId },
    { key: 'since', title: t({ zh: '新建日期', en: 'Made' }), value: ({ createdAt }) => dayOf(createdAt, language) },
    { key: 'state', title: t({ zh: '状态', en: 'State' }), value: stateOf, choices: true },
  ];
  return (
    <>
      <p className="source">
        {t({
          zh: '客户端由平台安全管理员新建和停用。程序以登记过的公钥换取短时令牌，私钥不离开本单位。点名称管理公钥。',
          en: 'The platform’s security administrator makes and revokes clients. A program gets short tokens by a key that is registered; the private key never leaves you. Open a client for its keys.',
        })}
      </p>
      <DataTable
        label={t({ zh: '机器客户端', en: 'Machine clients' })}
        rows={answer.pages?.flatMap((page) => page.clients)}
        columns={columns}
        rowKey={({ clientId }) => clientId}
        empty={t({
          zh: '还没有机器客户端；需要接口对接时请联系平台安全管理员',
          en: 'No program yet: ask the security administrator for one',
        })}
        answer={answer}
        more={answer.more}
        card={(one) => (
          <>
            {manages ? openButton(one) : <strong>{one.name}</strong>} <Tag>{stateOf(one)}</Tag>
            <p className="source">{one.clientId}</p>
          </>
        )}
      />
      {open !== undefined && <ClientKeys key={open.clientId} client={open} />}
    </>
  );
}
