import { Descriptions, Skeleton, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { fieldTitle, fieldValue, isFigure, type Field } from '../../shared/field-value.ts';
import { useLanguage, type Language } from '../../shared/language.tsx';
import { dayOf, timeOf } from '../../shared/moment.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { RecordTrend } from '../../shared/record-trend.tsx';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import type { Report } from './report-page.tsx';

type Item = Report['answer']['items'][number];
type Given = Item['records'][number];

/** Records that are shown without being asked for. */
const FEW = 12;

/** Items of which a lender wants to know first whether there is anything. */
const ADVERSE = [
  'penalties',
  'enforcement-cases',
  'dishonest-debtors',
  'tax-arrears',
  'tax-violators',
  'abnormal-operations',
  'other-dishonesty-lists',
];

/** Everything the authorisation opened, section by section: records, courses, source, freshness, marks; and what is missing with the reason. */
export function CreditReport({ report }: { readonly report: Report }) {
  const { t } = useLanguage();
  const { answer } = report;
  const whole = usePrinted();
  const served = answer.items.filter((item) => item.records.length > 0);
  const missing = answer.items.filter((item) => item.records.length === 0);
  return (
    <article className="credit-report">
      <Head report={report} />
      <Flags items={answer.items} />
      <Contents items={served} />
      {served.map((item) => (
        <Section key={item.item} item={item} whole={whole} />
      ))}
      {missing.length > 0 && (
        <section className="sheet">
          <h2>{t({ zh: '没有提供的信息', en: 'What is missing' })}</h2>
          <ul className="tile-list">
            {missing.map((item) => (
              <Missing key={item.item} item={item} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** Whether the page was printed: then every record has to be on it, and stays. */
function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const open = () => flushSync(() => setPrinted(true));
    addEventListener('beforeprint', open);
    return () => removeEventListener('beforeprint', open);
  }, []);
  return printed;
}

function Contents({ items }: { readonly items: readonly Item[] }) {
  const { t } = useLanguage();
  return (
    <nav className="report-contents no-print" aria-label={t({ zh: '目录', en: 'Contents' })}>
      {items.map(({ item, title, records }) => (
        <a key={item} href={`#${item}`}>
          {t(title)} <small>{records.length}</small>
        </a>
      ))}
    </nav>
  );
}

function Head({ report: { answer, authorisation, caseNo } }: { readonly report: Report }) {
  const { t, language } = useLanguage();
  const purposeOf = usePurposeTitle();
  const registration = answer.items.find(({ item }) => item === 'registration')?.records[0];
  const name = registration?.values['name'];
  const lines = [
    [t({ zh: '统一社会信用代码', en: 'Unified code' }), answer.subjectId],
    [t({ zh: '报告编号', en: 'Report number' }), answer.receipt.disclosureId],
    [t({ zh: '用途', en: 'Purpose' }), purposeOf(authorisation.purpose)],
    [t({ zh: '融资事项', en: 'Case' }), caseNo],
    [t({ zh: '授权编号', en: 'Authorisation' }), authorisation.authorisationId],
    [t({ zh: '时点', en: 'As of' }), timeOf(answer.asOf, language)],
  ] as const;
  return (
    <header>
      <h2>{typeof name === 'string' ? name : answer.subjectId}</h2>
      <dl className="report-head">
        {lines.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function Flags({ items }: { readonly items: readonly Item[] }) {
  const { t } = useLanguage();
  const records = items.flatMap((item) => item.records);
  const count = (has: (record: Given) => boolean) => records.filter(has).length;
  const figures = [
    {
      key: 'served',
      title: t({ zh: '有记录的信息项', en: 'Items with records' }),
      value: `${items.filter((one) => one.records.length > 0).length} / ${items.length}`,
      warns: false,
    },
    ...items
      .filter(({ item }) => ADVERSE.includes(item))
      .map((item) => ({
        key: item.item,
        title: t(item.title),
        value: String(item.records.length),
        warns: item.records.length > 0,
      })),
    {
      key: 'disputed',
      title: t({ zh: '异议中的记录', en: 'In dispute' }),
      value: String(count(({ disputed }) => disputed)),
      warns: count(({ disputed }) => disputed) > 0,
    },
    {
      key: 'conflicting',
      title: t({ zh: '各单位所报不一致', en: 'Sources disagree' }),
      value: String(count(({ conflicting }) => conflicting)),
      warns: count(({ conflicting }) => conflicting) > 0,
    },
  ];
  return (
    <dl className="report-flags" aria-label={t({ zh: '概要', en: 'Summary' })}>
      {figures.map(({ key, title, value, warns }) => (
        <div key={key} className={warns ? 'report-warns' : ''}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Section({ item, whole }: { readonly item: Item; readonly whole: boolean }) {
  const { t, language } = useLanguage();
  const { data } = useAnswer('catalogue.get-item', { item: item.item });
  const sources = [...new Set(item.records.map(({ source }) => t(source.name)))].join(t({ zh: '、', en: ', ' }));
  return (
    <section className="sheet report-section" id={item.item}>
      <h2>{t(item.title)}</h2>
      <p className="report-about">
        {t({ zh: `来源：${sources}`, en: `Source: ${sources}` })}
        {item.freshness.newestRecordedAt !== null &&
          t({
            zh: ` · 最近入库 ${dayOf(item.freshness.newestRecordedAt, language)}`,
            en: ` · newest taken in on ${dayOf(item.freshness.newestRecordedAt, language)}`,
          })}
        {` · ${choiceTitle('frequency', item.freshness.refresh, language) ?? item.freshness.refresh}${t({ zh: '更新', en: '' })}`}
        {item.quality !== null &&
          t({
            zh: ` · 来源质量 ${Math.round(item.quality * 100)} 分`,
            en: ` · quality of the source ${Math.round(item.quality * 100)}`,
          })}
      </p>
      {data === undefined ? (
        <Skeleton active />
      ) : (
        <>
          <RecordTrend title={t(item.title)} keyNames={data.key} fields={data.fields} records={item.records} />
          <Records item={item} fields={data.fields} whole={whole} />
        </>
      )}
    </section>
  );
}

type Shown = { readonly item: Item; readonly fields: readonly Field[]; readonly whole: boolean };

/** A single record is read down; many are read across, and where they are very many, when they are asked for. */
function Records({ item, fields, whole }: Shown) {
  const { t } = useLanguage();
  const used = fields.filter(({ name }) => item.records.some(({ values }) => values[name] !== undefined));
  const [only, ...more] = item.records;
  if (only !== undefined && more.length === 0) return <OneRecord record={only} fields={used} />;
  if (item.records.length <= FEW) return <ManyRecords item={item} fields={used} whole={whole} />;
  return (
    <details open={whole}>
      <summary>{t({ zh: `明细（${item.records.length} 条）`, en: `All ${item.records.length} records` })}</summary>
      <ManyRecords item={item} fields={used} whole={whole} />
    </details>
  );
}

function OneRecord({ record, fields }: { readonly record: Given; readonly fields: readonly Field[] }) {
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
          children: shownValue(field, record, language),
        }))}
      />
    </>
  );
}

function ManyRecords({ item, fields, whole }: Shown) {
  const { t, language } = useLanguage();
  const marksOf = useMarks();
  const columns: readonly Column<Given>[] = [
    ...fields.map((field) => ({
      key: field.name,
      title: fieldTitle(field, language),
      figure: isFigure(field),
      value: (record: Given) => shownValue(field, record, language),
    })),
    {
      key: 'marks',
      title: t({ zh: '标记', en: 'Marks' }),
      value: (record) => marksOf(record).join(' '),
      show: (record) => <Marks record={record} />,
    },
    { key: 'source', title: t({ zh: '来源', en: 'Source' }), value: ({ source }) => t(source.name) },
  ];
  return (
    <DataTable
      label={t(item.title)}
      rows={item.records}
      columns={columns}
      rowKey={({ key, source }) => `${key} ${source.digest}`}
      empty={t({ zh: '没有记录', en: 'No record' })}
      whole={whole}
    />
  );
}

/** Bands go out as their codes, which are no values of the field. */
const shownValue = (field: Field, { values, banded }: Given, language: Language) =>
  banded.includes(field.name) ? String(values[field.name] ?? '') : fieldValue(field, values[field.name], language);

function useMarks(): (record: Given) => readonly string[] {
  const { t } = useLanguage();
  return (record) => [
    ...(record.disputed ? [t({ zh: '异议中', en: 'In dispute' })] : []),
    ...(record.conflicting ? [t({ zh: '各单位所报不一致', en: 'Sources disagree' })] : []),
    ...(record.selfReported ? [t({ zh: '企业自报', en: 'Self-reported' })] : []),
  ];
}

function Marks({ record }: { readonly record: Given }) {
  const marksOf = useMarks();
  return marksOf(record).map((mark) => <Tag key={mark}>{mark}</Tag>);
}

function Missing({ item }: { readonly item: Item }) {
  const { t, language } = useLanguage();
  const why =
    item.missing === null
      ? t({ zh: '没有记录', en: 'No record' })
      : (choiceTitle('missing', item.missing, language) ?? item.missing);
  return (
    <li>
      {t(item.title)}
      <small>
        {why}
        {item.retry === 'later' && t({ zh: '；可以稍后再查', en: '; asking later may help' })}
      </small>
    </li>
  );
}
