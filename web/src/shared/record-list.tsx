import { Descriptions, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Operations } from '../../../sdk/index.ts';
import { fieldTitle, fieldValue, isFigure, type Field } from './field-value.ts';
import { useLanguage, type Bilingual } from './language.tsx';
import { useProviderName } from './names/use-provider-name.ts';
import { Scroller } from './scroller.tsx';

export type HeldRecord = Operations['records.read-file']['output']['sections'][number]['records'][number];

const PAGE = 12;
const marks = [
  ['disputed', { zh: '异议中', en: 'In dispute' }],
  ['withheld', { zh: '暂停对外提供', en: 'Withheld' }],
  ['repaired', { zh: '已修复', en: 'Repaired' }],
  ['selfReported', { zh: '企业自报', en: 'Self-reported' }],
  ['ended', { zh: '已失效', en: 'Ended' }],
] as const satisfies readonly (readonly [keyof HeldRecord, Bilingual])[];

type Shown = {
  readonly fields: readonly Field[];
  readonly records: readonly HeldRecord[];
  /** What the reader may do with a record. */
  readonly acts?: (record: HeldRecord) => ReactNode;
};

/** Records of one item: a single one is read down, many are read across, newest first. */
export function RecordList({ fields, records, acts }: Shown) {
  const used = fields.filter((field) => records.some((record) => record.values[field.name] !== undefined));
  const [only, ...more] = records;
  if (only !== undefined && more.length === 0) return <OneRecord fields={used} record={only} {...(acts ? { acts } : {})} />;
  return <ManyRecords fields={used} records={records} {...(acts ? { acts } : {})} />;
}

function OneRecord({ fields, record, acts }: Pick<Shown, 'fields' | 'acts'> & { readonly record: HeldRecord }) {
  const { language } = useLanguage();
  return (
    <>
      <Marks record={record} />
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={fields.map((field) => ({
          key: field.name,
          label: fieldTitle(field, language),
          children: fieldValue(field, record.values[field.name], language),
        }))}
      />
      <Source record={record} />
      {acts?.(record)}
    </>
  );
}

function ManyRecords({ fields, records, acts }: Shown) {
  const { t, language } = useLanguage();
  const providerName = useProviderName();
  return (
    <Scroller label={t({ zh: '记录', en: 'Records' })}>
      <Table
        size="small"
        rowKey="key"
        dataSource={records.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))}
        pagination={records.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        columns={[
          ...fields.map((field) => ({
            key: field.name,
            title: fieldTitle(field, language),
            align: isFigure(field) ? ('right' as const) : ('left' as const),
            render: (_: unknown, record: HeldRecord) => fieldValue(field, record.values[field.name], language),
          })),
          {
            key: 'marks',
            title: t({ zh: '标记', en: 'Marks' }),
            render: (_: unknown, record: HeldRecord) => <Marks record={record} />,
          },
          {
            key: 'recordedAt',
            title: t({ zh: '入库日期', en: 'Taken in' }),
            render: (_: unknown, record: HeldRecord) => record.source.recordedAt.slice(0, 10),
          },
          {
            key: 'source',
            title: t({ zh: '来源', en: 'Source' }),
            render: (_: unknown, record: HeldRecord) => providerName(record.source.providerNo),
          },
          ...(acts === undefined
            ? []
            : [
                {
                  key: 'acts',
                  title: t({ zh: '办理', en: 'Acts' }),
                  render: (_: unknown, record: HeldRecord) => acts(record),
                },
              ]),
        ]}
      />
    </Scroller>
  );
}

function Marks({ record }: { readonly record: HeldRecord }) {
  const { t } = useLanguage();
  return marks.filter(([name]) => record[name]).map(([name, title]) => <Tag key={name}>{t(title)}</Tag>);
}

function Source({ record }: { readonly record: HeldRecord }) {
  const { t } = useLanguage();
  const providerName = useProviderName();
  const { providerNo, deliveryId, rowNo, recordedAt } = record.source;
  const name = providerName(providerNo);
  return (
    <p className="source">
      {t({
        zh: `来源：${name}，第 ${deliveryId} 次交付第 ${rowNo} 行，${recordedAt.slice(0, 10)} 入库`,
        en: `Source: ${name}, delivery ${deliveryId}, row ${rowNo}, taken in on ${recordedAt.slice(0, 10)}`,
      })}
    </p>
  );
}
