import { Tag } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { ProofCheck } from '../../shared/log/proof-check.tsx';
import { timeOf } from '../../shared/moment.ts';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { usePages } from '../../shared/use-pages.ts';

const PAGE = 100;
type Access = Operations['rights.list-accesses']['output']['accesses'][number];

/** Everyone who ever saw something of the enterprise: when, who, why, on what ground, which items, and the proof of it. */
export function AccessesPage() {
  const { t, language } = useLanguage();
  const accesses = usePages('rights.list-accesses', { limit: PAGE });
  const columns: readonly Column<Access>[] = [
    { key: 'at', title: t({ zh: '时间', en: 'When' }), value: ({ at }) => timeOf(at, language), width: 180 },
    { key: 'by', title: t({ zh: '谁', en: 'Who' }), value: ({ by }) => t(by.name), choices: true, width: 150 },
    {
      key: 'purpose',
      title: t({ zh: '用途', en: 'Why' }),
      value: (access) => t(purposeOf(access)),
      choices: true,
      width: 120,
    },
    { key: 'case', title: t({ zh: '融资事项', en: 'Case' }), value: ({ caseNo }) => caseNo, width: 150 },
    { key: 'items', title: t({ zh: '看了什么', en: 'What' }), value: (access) => itemsOf(access, t) },
    {
      key: 'proof',
      title: t({ zh: '证明', en: 'Proof' }),
      value: (access) => t(sealOf(access)),
      show: (access) => <Seal access={access} />,
      width: 130,
    },
  ];
  return (
    <>
      <h1>{t({ zh: '谁看过我', en: 'Who looked' })}</h1>
      <p className="lead">
        {t({
          zh: '每一次查询、核验和查看都在这里，写入防篡改日志后不能更改或删除。点“验证”，由您自己的浏览器核对日志。',
          en: 'Every query, verification and look is here; once sealed in the log it can be neither changed nor removed. “Check” has your own browser verify it.',
        })}
      </p>
      <DataTable
        label={t({ zh: '谁看过我', en: 'Who looked' })}
        rows={accesses.pages?.flatMap((page) => page.accesses)}
        columns={columns}
        rowKey={({ requestId, disclosureId }) => `${requestId} ${disclosureId ?? ''}`}
        empty={t({ zh: '还没有人看过本企业的信息', en: 'Nobody has looked yet' })}
        answer={accesses}
        more={accesses.more}
        card={(access) => <AccessCard access={access} />}
      />
    </>
  );
}

function AccessCard({ access }: { readonly access: Access }) {
  const { t, language } = useLanguage();
  return (
    <div className="access-card">
      <p>
        <strong>{t(access.by.name)}</strong> <Tag>{t(purposeOf(access))}</Tag>
      </p>
      <p>{itemsOf(access, t)}</p>
      <p className="source">
        {timeOf(access.at, language)}
        {access.caseNo !== null && ` · ${t({ zh: '融资事项', en: 'Case' })} ${access.caseNo}`}
      </p>
      <Seal access={access} />
    </div>
  );
}

function Seal({ access }: { readonly access: Access }) {
  const { t } = useLanguage();
  if (access.sealed && access.disclosureId !== null) return <ProofCheck disclosureId={access.disclosureId} />;
  return <span className="source">{t(sealOf(access))}</span>;
}

const purposeOf = ({ purposeTitle, by }: Access): Bilingual =>
  purposeTitle ??
  (by.role === 'operator' ? { zh: '平台内查看', en: 'Read on the platform' } : { zh: '单位核查', en: 'Department’s check' });

function sealOf({ sealed, disclosureId }: Access): Bilingual {
  if (sealed) return { zh: '已封存', en: 'Sealed' };
  return disclosureId === null ? { zh: '记入操作日志', en: 'In the log of uses' } : { zh: '封存中', en: 'Being sealed' };
}

const itemsOf = ({ items }: Access, t: (text: Bilingual) => string): string =>
  items.length === 0
    ? t({ zh: '未提供信息', en: 'Nothing was given' })
    : items.map((item) => `${t(item.itemTitle)}（${item.records}）`).join(t({ zh: '、', en: ', ' }));
