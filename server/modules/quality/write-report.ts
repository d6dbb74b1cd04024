import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { Context } from '../../kernel/pure/context.ts';
import type { Bilingual, Language } from '../../kernel/pure/text.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import { dimensionNames, dimensions } from './model/dimension.ts';
import { sayFinding } from './model/say-finding.ts';
import { summariseFindings, summariseItems, type ItemSummary, type SummedFinding } from './store.ts';

export const reportContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type ReportScope = {
  readonly providerNo: number;
  /** First and last day as asked for, and the moments between which deliveries are counted. */
  readonly days: readonly [first: string, last: string];
  readonly from: Date;
  readonly until: Date;
};

/** Findings a report tells at most: over all items of one provider there are a few hundred kinds. */
const MAX_REPORTED = 2_000;

type Cell = string | number | null;
type Sheet = { readonly name: Bilingual; readonly header: readonly Bilingual[]; readonly rows: readonly (readonly Cell[])[] };

/** Writes the quality report of one provider as a workbook of four sheets. It holds counts and advice, nothing of the records themselves. */
export async function writeReport(ctx: Context, out: Writable, scope: ReportScope): Promise<void> {
  const { providerNo, from, until } = scope;
  const items = await summariseItems(ctx.tx, { providerNo, from, until });
  const findings = await summariseFindings(ctx.tx, { providerNo, from, until }, MAX_REPORTED);
  const { language } = ctx;
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out as never, useSharedStrings: false, useStyles: true });
  for (const sheet of [
    overviewOf(scope, items, language),
    dimensionsOf(items, language),
    refusalsOf(findings, language),
    adviceOf(findings, language),
  ]) {
    addSheet(workbook, sheet, language);
  }
  await workbook.commit();
}

function addSheet(workbook: exceljs.stream.xlsx.WorkbookWriter, { name, header, rows }: Sheet, language: Language): void {
  const sheet = workbook.addWorksheet(name[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = header.map((title, index) => ({ width: widthOf(title[language], rows, index) }));
  const first = sheet.addRow(header.map((title) => title[language]));
  first.font = { bold: true };
  first.commit();
  for (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
}

const MIN_WIDTH = 10;
const MAX_WIDTH = 80;

/** A Chinese character is about as wide as two Latin letters. */
function widthOf(title: string, rows: Sheet['rows'], index: number): number {
  const widest = rows.reduce((most, row) => Math.max(most, letters(String(row[index] ?? ''))), letters(title));
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest + 2));
}

const letters = (text: string) => Array.from(text).reduce((sum, letter) => sum + (letter > '\u2E80' ? 2 : 1), 0);

function overviewOf({ providerNo, days }: ReportScope, items: readonly ItemSummary[], language: Language): Sheet {
  const total = { zh: '合计', en: 'Total' }[language];
  const sum = (of: (item: ItemSummary) => number) => items.reduce((all, item) => all + of(item), 0);
  const rowOf = (item: ItemSummary) => [
    item.deliveries,
    item.rows,
    item.accepted,
    item.refused,
    percent(item.accepted, item.rows),
  ];
  const rows = sum((item) => item.rows);
  const accepted = sum((item) => item.accepted);
  return {
    name: { zh: '概览', en: 'Overview' },
    header: [
      { zh: `单位编号 ${providerNo}，${days[0]} 至 ${days[1]}`, en: `Provider ${providerNo}, ${days[0]} to ${days[1]}` },
      { zh: '交付次数', en: 'Deliveries' },
      { zh: '行数', en: 'Rows' },
      { zh: '接收', en: 'Accepted' },
      { zh: '退回', en: 'Refused' },
      { zh: '接收率（%）', en: 'Accepted (%)' },
      { zh: '最近一次交付', en: 'Last delivery' },
    ],
    rows: [
      ...items.map((item) => [titleOf(item, language), ...rowOf(item), chinaDay(item.lastMeasuredAt)]),
      [total, sum((item) => item.deliveries), rows, accepted, sum((item) => item.refused), percent(accepted, rows), null],
    ],
  };
}

function dimensionsOf(items: readonly ItemSummary[], language: Language): Sheet {
  return {
    name: { zh: '各维度', en: 'Dimensions' },
    header: [
      { zh: '信息项（得分 0 至 100，按行数加权）', en: 'Item (scores from 0 to 100, weighted by rows)' },
      ...dimensionNames.map((name) => dimensions[name]),
    ],
    rows: items.map((item) => [titleOf(item, language), ...dimensionNames.map((name) => hundredth(item[name]))]),
  };
}

function refusalsOf(findings: readonly SummedFinding[], language: Language): Sheet {
  const refused = findings
    .filter(({ latest }) => latest.kind === 'refused')
    .toSorted((a, b) => a.itemNo - b.itemNo || b.rows - a.rows);
  return {
    name: { zh: '退回原因', en: 'Reasons of refusal' },
    header: [
      { zh: '信息项', en: 'Item' },
      { zh: '原因', en: 'Reason' },
      { zh: '维度', en: 'Dimension' },
      { zh: '行数', en: 'Rows' },
      { zh: '改正办法', en: 'How to mend it' },
    ],
    rows: refused.map(({ latest, rows, ...of }) => [
      titleOf(of, language),
      latest.title[language],
      dimensions[latest.dimension][language],
      rows,
      latest.mend?.[language] ?? null,
    ]),
  };
}

function adviceOf(findings: readonly SummedFinding[], language: Language): Sheet {
  return {
    name: { zh: '建议', en: 'Advice' },
    header: [
      { zh: '次序', en: 'Order' },
      { zh: '信息项', en: 'Item' },
      { zh: '维度', en: 'Dimension' },
      { zh: '建议（影响大者在前）', en: 'Advice, greatest effect first' },
    ],
    rows: findings.map(({ latest, rows, of, ...item }, index) => [
      index + 1,
      titleOf(item, language),
      dimensions[latest.dimension][language],
      sayFinding({ ...latest, rows, of })[language],
    ]),
  };
}

const titleOf = ({ itemNo }: { readonly itemNo: number }, language: Language) => requireItemByNo(itemNo).title[language];
const percent = (part: number, whole: number) => (whole === 0 ? null : hundredth(part / whole));
/** A share as 0 to 100 with one decimal; nothing where it was not measured. */
const hundredth = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);
