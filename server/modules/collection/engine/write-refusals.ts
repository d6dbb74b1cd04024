import { once } from 'node:events';
import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { Context } from '../../../kernel/pure/context.ts';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { describeReason } from '../intake/describe-reason.ts';
import { refusalHeaders } from '../intake/refusal-header.ts';
import { listRefusals, type StoredRefusal } from '../store.ts';

export type RefusalSource = { readonly deliveryId: number; readonly header: readonly string[]; readonly item: ItemDefinition };

const PAGE = 2_000;

/** Refused rows as CSV: UTF-8 with BOM, so that spreadsheets read the Chinese. */
export async function writeRefusalsCsv(ctx: Context, out: Writable, source: RefusalSource): Promise<void> {
  out.write('\uFEFF');
  await writeText(out, csvLine([...source.header, ...headersOf(ctx)]));
  for await (const page of pages(ctx, source))
    await writeText(out, page.map((row) => csvLine(cellsOf(ctx, source, row))).join(''));
}

/** Refused rows as a workbook; every cell is a text, so that no code loses its zeros and no formula runs. */
export async function writeRefusalsXlsx(ctx: Context, out: Writable, source: RefusalSource): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out as never, useSharedStrings: false, useStyles: true });
  const sheet = workbook.addWorksheet(ctx.language === 'zh' ? '退回的行' : 'Refused rows', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const header = [...source.header, ...headersOf(ctx)];
  sheet.columns = header.map((text, index) => ({
    width: index >= source.header.length + 1 ? 48 : Math.min(40, Math.max(12, text.length * 2 + 4)),
    style: { numFmt: '@' },
  }));
  const first = sheet.addRow(header);
  first.font = { bold: true };
  first.commit();
  for await (const page of pages(ctx, source)) {
    for (const row of page) sheet.addRow(cellsOf(ctx, source, row)).commit();
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  sheet.commit();
  await workbook.commit();
}

const headersOf = (ctx: Context) => [
  refusalHeaders.row[ctx.language],
  refusalHeaders.reasons[ctx.language],
  refusalHeaders.mend[ctx.language],
];

function cellsOf(ctx: Context, source: RefusalSource, row: StoredRefusal): string[] {
  const said = row.reasons.map((reason) => describeReason(reason, source.item, ctx.language));
  // A broken row may have fewer cells than the header, or more; the three added columns must not shift.
  const cells = source.header.map((_, index) => row.cells[index] ?? '');
  const surplus = row.cells.slice(source.header.length).join(' ');
  if (surplus !== '' && cells.length > 0) cells[cells.length - 1] += ` ${surplus}`;
  return [
    ...cells,
    String(row.rowNo),
    said.map(({ title }) => title).join('；'),
    [...new Set(said.map(({ mend }) => mend))].join('；'),
  ];
}

async function* pages(ctx: Context, source: RefusalSource): AsyncGenerator<StoredRefusal[]> {
  let after = -1;
  for (;;) {
    const page = await listRefusals(ctx.tx, source.deliveryId, after, PAGE);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!.rowNo;
  }
}

async function writeText(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

const csvLine = (cells: readonly string[]) =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
