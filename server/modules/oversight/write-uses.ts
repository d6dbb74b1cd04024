import { once } from 'node:events';
import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { Context } from '../../kernel/pure/context.ts';
import { findHead } from '../audit/index.ts';
import { verdicts } from './model/verdict.ts';
import { searchUses, type FoundUse, type UseFilter } from './search-store.ts';

export const csvType = 'text/csv; charset=utf-8';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const PAGE = 2_000;
/** Just below the rows of a worksheet. */
const MAX_EXPORTED = 1_000_000;

type Cell = string | number;
type Column = { readonly zh: string; readonly en: string; readonly of: (use: FoundUse, ctx: Context) => Cell };

const columns: readonly Column[] = [
  { zh: '时间', en: 'Time', of: ({ at }) => at },
  { zh: '机构编号', en: 'Institution', of: ({ institutionNo }) => institutionNo ?? '' },
  { zh: '客户端', en: 'Client', of: ({ clientId }) => clientId },
  { zh: '信息主体', en: 'Subject', of: ({ subjectId }) => subjectId },
  { zh: '信息项', en: 'Items', of: ({ items }) => items.map(({ item, fields }) => `${item}(${fields.join(' ')})`).join('; ') },
  { zh: '用途', en: 'Purpose', of: ({ purpose }) => purpose ?? '' },
  { zh: '融资事项', en: 'Financing case', of: ({ caseNo }) => caseNo ?? '' },
  { zh: '核对结论', en: 'Verdict', of: ({ verdict }, { language }) => (verdict === null ? '' : verdicts[verdict][language]) },
  {
    zh: '授权终止后',
    en: 'After the end',
    of: ({ afterEnd }, { language }) => (afterEnd ? { zh: '是', en: 'yes' }[language] : ''),
  },
  { zh: '操作', en: 'Operation', of: ({ operation }) => operation },
  { zh: '授权', en: 'Authorisation', of: ({ authorisationId }) => authorisationId ?? '' },
  { zh: '提供单位', en: 'Providers', of: ({ providerNos }) => providerNos.join(' ') },
  { zh: '披露编号', en: 'Disclosure', of: ({ disclosureId }) => disclosureId },
  { zh: '日志位置', en: 'Place in the log', of: ({ position }) => position ?? '' },
  { zh: '条目散列', en: 'Hash of the entry', of: ({ leafHash }) => leafHash ?? '' },
];

const checkpointTitle = { zh: '披露日志检查点', en: 'Checkpoint of the disclosure log' };
const cutTitle = {
  zh: '已达一百万条上限，其余请缩小条件另行导出',
  en: 'A million uses; narrow the conditions to export the rest',
};

/** Writes the uses as CSV, page by page; its last lines are the signed checkpoint, so that every place named above lies below it or waits. */
export async function writeUsesCsv(ctx: Context, out: Writable, filter: UseFilter): Promise<void> {
  const put = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await put(`\uFEFF${csvLine(columns.map((column) => column[ctx.language]))}`);
  const whole = await eachPage(ctx, filter, (uses) =>
    put(uses.map((use) => csvLine(columns.map(({ of }) => of(use, ctx)))).join('')),
  );
  if (!whole) await put(csvLine([cutTitle[ctx.language]]));
  await put(csvLine([checkpointTitle[ctx.language], await checkpoint(ctx)]));
}

/** Writes the uses as a workbook, page by page: a sheet of uses and one with the checkpoint. */
export async function writeUsesXlsx(ctx: Context, out: Writable, filter: UseFilter): Promise<void> {
  const { language } = ctx;
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out as never, useSharedStrings: false, useStyles: true });
  const sheet = workbook.addWorksheet({ zh: '使用', en: 'Uses' }[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(columns.map((column) => column[language])).commit();
  const whole = await eachPage(ctx, filter, async (uses) => {
    for (const use of uses) sheet.addRow(columns.map(({ of }) => of(use, ctx))).commit();
    // The workbook's own stream knows no back-pressure; what has piled up leaves before the next page is read.
    if (out.writableNeedDrain) await once(out, 'drain');
  });
  sheet.commit();
  const proof = workbook.addWorksheet({ zh: '检查点', en: 'Checkpoint' }[language]);
  proof.addRow([checkpointTitle[language], await checkpoint(ctx)]).commit();
  if (!whole) proof.addRow([cutTitle[language]]).commit();
  proof.commit();
  await workbook.commit();
}

/** Hands on every use, the newest first; false where there are more than may be exported. */
async function eachPage(ctx: Context, filter: UseFilter, take: (uses: readonly FoundUse[]) => Promise<void>): Promise<boolean> {
  let before = { at: '9999-12-31T00:00:00Z', disclosureId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
  for (let count = 0; count < MAX_EXPORTED; count += PAGE) {
    const uses = await searchUses(ctx.tx, filter, before, PAGE);
    await take(uses);
    const last = uses.at(-1);
    if (last === undefined || uses.length < PAGE) return true;
    before = last;
  }
  return false;
}

const checkpoint = async ({ tx }: Context): Promise<string> => (await findHead(tx))?.note ?? '';

/** One line of CSV (RFC 4180). A text that a spreadsheet would take for a formula is given as a text. */
function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => `"${(/^[=+\-@\t\r]/.test(String(cell)) ? `'${cell}` : String(cell)).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
