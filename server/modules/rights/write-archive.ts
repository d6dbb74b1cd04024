import { once } from 'node:events';
import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import { canonicalJson } from '../../kernel/pure/canonical-json.ts';
import type { Context } from '../../kernel/pure/context.ts';
import type { Language } from '../../kernel/pure/text.ts';
import { ownArchive, type ArchivePart } from './own-archive.ts';

const TYPE = 'jinqiao.own-file.v1';

/** The archive as one JSON document in canonical form (RFC 8785), so that it can be signed or compared byte by byte. Row by row. */
export async function writeArchiveJson(ctx: Context, out: Writable, subjectId: string): Promise<void> {
  const whole: Record<string, unknown> = { madeAt: ctx.now.toISOString(), subjectId, type: TYPE };
  const parts = new Map(ownArchive(ctx, subjectId).map((part) => [part.name, part]));
  let before = '{';
  for (const name of [...parts.keys(), ...Object.keys(whole)].toSorted()) {
    const part = parts.get(name);
    await write(out, `${before}${JSON.stringify(name)}:`);
    if (part === undefined) await write(out, canonicalJson(whole[name]));
    else await writeList(out, part);
    before = ',';
  }
  await write(out, '}');
}

async function writeList(out: Writable, { rows }: ArchivePart): Promise<void> {
  let before = '[';
  for await (const row of rows) {
    await write(out, before + canonicalJson(row));
    before = ',';
  }
  await write(out, before === '[' ? '[]' : ']');
}

async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

/** The archive as a workbook, a sheet for each part, a line for each value: for people. Every cell is a text, so no formula runs. */
export async function writeArchiveXlsx(ctx: Context, out: Writable, subjectId: string): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out as never, useSharedStrings: false, useStyles: true });
  for (const { title, rows } of ownArchive(ctx, subjectId)) {
    const sheet = workbook.addWorksheet(title[ctx.language], { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = [8, 60, 80].map((width) => ({ width, style: { numFmt: '@' } }));
    const head = sheet.addRow(headings[ctx.language]);
    head.font = { bold: true };
    head.commit();
    let [no, lines] = [0, 0];
    for await (const row of rows) {
      no++;
      const cells = leaves(row, '').map(([name, value]) => [String(no), name, value.slice(0, MAX_CELL)]);
      lines += cells.length;
      if (lines > MAX_LINES) {
        sheet.addRow([String(no), '', rest[ctx.language]]).commit();
        break;
      }
      for (const line of cells) sheet.addRow(line).commit();
      if (out.writableNeedDrain) await once(out, 'drain');
    }
    sheet.commit();
  }
  await workbook.commit();
}

const headings: Readonly<Record<Language, string[]>> = { zh: ['序号', '项目', '内容'], en: ['No.', 'Property', 'Value'] };
/** What a cell of a workbook holds, and, a little less than, a sheet. */
const MAX_CELL = 32_767;
const MAX_LINES = 1_000_000;
const rest = { zh: '其余内容超过工作表上限，请下载 json', en: 'the rest is more than a sheet holds; download the json' };

/** The values in a row with their paths. */
function leaves(value: unknown, path: string): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  return Object.entries(value).flatMap(([name, part]) => leaves(part, below(name)));
}
