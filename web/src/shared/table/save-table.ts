import { saveFile } from '../save-file.ts';
import type { Cell, Column } from './column.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet takes a text that begins so for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Saves rows as the reader sees them, as a workbook or as CSV (RFC 4180, UTF-8 with a mark by which spreadsheets know it). */
export async function saveTable<Row>(
  format: 'xlsx' | 'csv',
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  const titles = columns.map(({ title }) => title);
  const file = format === 'csv' ? csvOf([titles, ...cells]) : await workbookOf(titles, cells);
  saveFile(`${name}.${format}`, file);
}

function csvOf(lines: readonly (readonly Cell[])[]): Blob {
  const text = lines.map((line) => line.map(csvCell).join(',')).join('\r\n');
  return new Blob([BYTE_ORDER_MARK, text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function workbookOf(titles: readonly string[], lines: readonly (readonly Cell[])[]): Promise<Blob> {
  // Only who saves a workbook loads what writes it.
  const { default: writeWorkbook } = await import('write-excel-file/browser');
  const head = titles.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = lines.map((line) => line.map((value) => (value === undefined ? null : value)));
  return writeWorkbook([head, ...body], { stickyRowsCount: 1 }).toBlob();
}
