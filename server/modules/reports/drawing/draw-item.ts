import type { ReportColumn, ReportItem, ReportRecord } from '../model/report-document.ts';
import { isFigure, shownTitle, shownValue } from '../model/shown-value.ts';
import { drawPairs } from './draw-head.ts';
import { dayOf } from './moments.ts';
import { ink, LINE_WIDTH, makeRoom, write, type Sheet } from './sheet.ts';
import { cellWidth, drawTable, fitsPage, type Cell, type TableColumn } from './table.ts';
import { words } from './words.ts';

/** So many columns are read side by side. */
const MAX_COLUMNS = 9;
/** The same where records stand side by side, a column for each. */
const TITLES = 0.2;
const MOST_ABREAST = 6;
const LEAST_ABREAST = 2;

type Shown = { readonly title: string; readonly align: 'left' | 'right'; readonly of: (record: ReportRecord) => Cell };

/**
 * The records of one item: what is the same in all of them once, the rest as a table with a line for each record, or, where that would be too wide,
 * with a column for each record.
 */
export function drawItem(sheet: Sheet, item: ReportItem): void {
  const { t, language } = sheet;
  makeRoom(sheet, 80);
  const count = item.records.length + item.omitted;
  write(sheet, `${t(item.title)}${t({ zh: `（${count} 条）`, en: ` (${count})` })}`, { bold: true, size: 9.5 }, 1);
  write(sheet, aboutOf(sheet, item), { size: 7.5, color: ink.soft }, 3);
  const [first] = item.records;
  const isSame = (column: ReportColumn) =>
    item.records.every((record) => shownValue(column, record, language) === shownValue(column, first!, language));
  const same = item.columns.filter(isSame);
  const marks = item.records.map((record) => marksOf(sheet, record));
  const marked = item.records.length > 1 && marks.some((mark) => mark !== '');
  drawPairs(sheet, [
    ...same.map((column) => [shownTitle(column, language), shownValue(column, first!, language)] as const),
    ...(marked || marks.every((mark) => mark === '') ? [] : [[t(words.marks), marks[0]!] as const]),
  ]);
  const shown: Shown[] = [
    ...item.columns
      .filter((column) => !same.includes(column))
      .map((column): Shown => ({
        title: shownTitle(column, language),
        align: isFigure(column) ? 'right' : 'left',
        of: (record) => shownValue(column, record, language),
      })),
    ...(sourcesOf(sheet, item).length > 1
      ? [{ title: t(words.source), align: 'left' as const, of: (record: ReportRecord) => t(record.source.name) }]
      : []),
    ...(marked
      ? [
          {
            title: t(words.marks),
            align: 'left' as const,
            of: (record: ReportRecord) => ({ text: marksOf(sheet, record), pen: { color: ink.warn } }),
          },
        ]
      : []),
  ];
  if (shown.length > 0) drawShown(sheet, item.records, shown);
}

function drawShown(sheet: Sheet, records: readonly ReportRecord[], shown: readonly Shown[]): void {
  const columns: TableColumn[] = shown.map(({ title, align }) => ({ title, align }));
  const rows = records.map((record) => shown.map(({ of }) => of(record)));
  if (columns.length <= MAX_COLUMNS && fitsPage(sheet, columns, rows)) return drawTable(sheet, columns, rows);
  drawAbreast(sheet, records, shown);
}

function drawAbreast(sheet: Sheet, records: readonly ReportRecord[], shown: readonly Shown[]): void {
  const widest = Math.max(...records.flatMap((record) => shown.map(({ of }) => cellWidth(sheet, of(record)))));
  const fit = Math.floor(((1 - TITLES) * LINE_WIDTH) / widest);
  const abreast = Math.min(MOST_ABREAST, Math.max(LEAST_ABREAST, fit));
  for (let from = 0; from < records.length; from += abreast) {
    const some = records.slice(from, from + abreast);
    const share = (1 - TITLES) / Math.min(abreast, records.length);
    const rest = 1 - TITLES - share * some.length;
    drawTable(
      sheet,
      [
        { title: sheet.t(words.key), share: TITLES },
        ...some.map((_, at) => ({ title: String(from + at + 1), share })),
        ...(rest > 0.01 ? [{ title: '', share: rest }] : []),
      ],
      shown.map(({ title, of }): Cell[] => [
        { text: title, pen: { color: ink.soft } },
        ...some.map(of),
        ...(rest > 0.01 ? [''] : []),
      ]),
    );
  }
}

const sourcesOf = ({ t }: Sheet, { records }: ReportItem) => [...new Set(records.map(({ source }) => t(source.name)))];

function aboutOf(sheet: Sheet, item: ReportItem): string {
  const { t } = sheet;
  const { newestRecordedAt, omitted, withheldFields } = item;
  return [
    `${t(words.source)}${t({ zh: '：', en: ': ' })}${sourcesOf(sheet, item).join(t({ zh: '、', en: ', ' }))}`,
    ...(newestRecordedAt === null ? [] : [`${t(words.newestTaken)} ${dayOf(newestRecordedAt)}`]),
    ...(omitted > 0 ? [t({ zh: `另有 ${omitted} 条未列`, en: `${omitted} more are left out` })] : []),
    ...(withheldFields.length > 0
      ? [t({ zh: `未提供：${withheldFields.map(t).join('、')}`, en: `Not shared: ${withheldFields.map(t).join(', ')}` })]
      : []),
  ].join('  ·  ');
}

function marksOf({ t }: Sheet, { disputed, conflicting, selfReported }: ReportRecord): string {
  const marks = [
    ...(disputed ? [t(words.disputed)] : []),
    ...(conflicting ? [t(words.conflicting)] : []),
    ...(selfReported ? [t(words.selfReported)] : []),
  ];
  return marks.join(t({ zh: '、', en: ', ' }));
}
