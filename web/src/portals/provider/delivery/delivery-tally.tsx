import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';

type Delivery = Operations['collection.get-delivery']['output'];
type Finding = Delivery['findings'][number];

const counts = [
  ['rows', { zh: '总行数', en: 'Rows' }],
  ['added', { zh: '新增', en: 'New' }],
  ['changed', { zh: '更新', en: 'Changed' }],
  ['unchanged', { zh: '无变化', en: 'Unchanged' }],
  ['withdrawn', { zh: '撤销', en: 'Withdrawn' }],
  ['repeated', { zh: '文件内重复', en: 'Repeated' }],
  ['refused', { zh: '退回', en: 'Refused' }],
] as const satisfies readonly (readonly [keyof Delivery, Bilingual])[];

const kinds: Readonly<Record<Finding['kind'], Bilingual>> = {
  reason: { zh: '退回原因', en: 'Refused because' },
  warning: { zh: '存疑，已接收', en: 'Doubtful, taken' },
  normalisation: { zh: '自动规范', en: 'Rewritten' },
};

const looks: Readonly<Record<Finding['kind'], string>> = { reason: 'late', warning: 'waits', normalisation: 'over' };

/** What became of the rows of a delivery, and why. */
export function DeliveryTally({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useLanguage();
  const columns: readonly Column<Finding>[] = [
    {
      key: 'kind',
      title: t({ zh: '类别', en: 'Kind' }),
      value: ({ kind }) => t(kinds[kind]),
      show: ({ kind }) => <span className={`state state-${looks[kind]}`}>{t(kinds[kind])}</span>,
      choices: true,
      width: 130,
    },
    { key: 'title', title: t({ zh: '情况', en: 'What' }), value: ({ title }) => title },
    { key: 'mend', title: t({ zh: '改正办法', en: 'How to mend' }), value: ({ mend }) => mend },
    { key: 'rows', title: t({ zh: '次数', en: 'Times' }), value: ({ rows }) => rows, figure: true, width: 100 },
  ];
  return (
    <>
      <dl className="tally">
        {counts
          .filter(([name]) => name === 'rows' || name === 'refused' || delivery[name] > 0)
          .map(([name, title]) => (
            <div key={name} className={name === 'refused' && delivery.refused > 0 ? 'tally-bad' : undefined}>
              <dt>{t(title)}</dt>
              <dd>{delivery[name].toLocaleString()}</dd>
            </div>
          ))}
      </dl>
      {delivery.quality !== null && !delivery.dryRun && (
        <p>
          <Link to="/provider/quality" search={{ item: delivery.item }}>
            {t({ zh: '看这一信息项的质量变化', en: 'See how the quality of this item changes' })}
          </Link>
        </p>
      )}
      {delivery.findings.length > 0 && (
        <section>
          <h2>{t({ zh: '校验情况', en: 'What was found' })}</h2>
          <DataTable
            label={t({ zh: '校验情况', en: 'What was found' })}
            rows={delivery.findings}
            columns={columns}
            rowKey={({ kind, rule }) => `${kind} ${rule}`}
            empty={t({ zh: '全部合格', en: 'Nothing' })}
            card={(one) => (
              <>
                <strong>{one.title}</strong> <Tag>{`${t(kinds[one.kind])} ${one.rows}`}</Tag>
                <p className="source">{one.mend}</p>
              </>
            )}
          />
        </section>
      )}
    </>
  );
}
