import type { Language } from '../language.ts';
import { columnTitle } from '../../sdk/words/index.ts';
import { listingColumns } from './listing-columns.ts';
import { tableText, type Row, type TableStyle } from './table-text.ts';
import { padText, textWidth, wrapText } from './text-width.ts';
import { isRecord, valueText } from './value-text.ts';

/** An answer for a person: plain values as name and value, lists as tables, an object within under its own heading. */
export function answerText(body: unknown, style: TableStyle): string {
  if (!isRecord(body)) return valueText(body, style.language);
  const entries = Object.entries(body).filter(([name]) => name !== 'next');
  // The title of an item says what its name would say again.
  const plain = entries.filter(([name, value]) => !isList(value) && !isPart(value) && !(name === 'item' && 'itemTitle' in body));
  const blocks = [
    ...(plain.length > 0 ? [pairsText(Object.fromEntries(plain), style)] : []),
    ...entries.flatMap(([name, value]) =>
      isList(value) ? [listText(name, value, style, entries.length > 1)] : isPart(value) ? partText(name, value, style) : [],
    ),
  ];
  return blocks.join('\n\n');
}

/** Name and value, one a line; a long value goes on below itself. */
export function pairsText(
  values: Row,
  { language, paint, width: columns }: TableStyle,
  titles = (name: string) => columnTitle(name, language),
): string {
  const pairs = Object.entries(values).filter(([, value]) => !isNothing(value));
  const width = Math.max(0, ...pairs.map(([name]) => textWidth(titles(name))));
  const room = columns === undefined ? Infinity : Math.max(MIN_VALUE, columns - width - GAP);
  return pairs
    .map(([name, value]) => {
      const lines = wrapText(valueText(value, language, name), room).replaceAll('\n', `\n${' '.repeat(width + GAP)}`);
      return `${paint.dim(padText(titles(name), width))}  ${lines}`;
    })
    .join('\n');
}

const GAP = 2;
const MIN_VALUE = 16;

/** Rows under the heading of their list, in the columns that were chosen for it. */
export function listText(name: string, rows: readonly Row[], style: TableStyle, headed: boolean): string {
  const { language, paint } = style;
  const heading = headed ? `${paint.bold(columnTitle(name, language))}\n` : '';
  if (rows.length === 0) return `${heading}${paint.dim(language === 'zh' ? '（没有）' : '(none)')}`;
  const titles = (column: string) => columnTitle(column, language, name);
  return `${heading}${tableText(rows.map(clear), { ...style, titles }, columnsFor(name, language))}`;
}

/** A provider's name in the reader's language comes first, the other last. */
const columnsFor = (list: string, language: Language) =>
  listingColumns[list]?.map((column) => (language === 'en' ? (otherName[column] ?? column) : column));

const otherName: Readonly<Record<string, string>> = { nameZh: 'nameEn', nameEn: 'nameZh' };

/** A row as a table shows it: that a thing is not a trial goes without saying, and each measure has its column. */
function clear(row: Row): Row {
  const measures = isList(row['dimensions']) ? row['dimensions'].map((one) => [String(one['dimension']), one['score']]) : [];
  const quiet = Object.entries(row).filter(([name, value]) => !(value === false && silent.has(name)));
  return { ...Object.fromEntries(quiet), ...(Object.fromEntries(measures) as Row) };
}

const silent = new Set(['dryRun', 'abolished']);

const partText = (name: string, value: Row, style: TableStyle): string[] => [
  `${style.paint.bold(columnTitle(name, style.language))}\n${answerText(value, style)}`,
];

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

const isList = (value: unknown): value is readonly Row[] => Array.isArray(value) && value.every(isRecord);
/** An object that no single line can say. */
const isPart = (value: unknown): value is Row => isRecord(value) && !('zh' in value) && !('title' in value) && !isNothing(value);
