import { EDGE, heightOf, ink, line, LINE_WIDTH, makeRoom, take, writeAt, type Pen, type Sheet } from './sheet.ts';

export type TableColumn = {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** A share of the width; left out, as its contents need. */
  readonly share?: number;
};
export type Cell = string | { readonly text: string; readonly pen: Pen };

const PAD = { x: 5, y: 2.8 } as const;
const CELL: Pen = { size: 7.8 };
const HEAD: Pen = { size: 7.8, bold: true, color: ink.soft };
/** A cell that would not fit a page shows its beginning; the whole is in the file of data. */
const MAX_CELL = 900;
const NARROWEST = 34;
const WIDEST = 190;

/** A table over as many pages as it takes: rows stay whole, and the heading stands on each page again. */
export function drawTable(sheet: Sheet, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): void {
  const widths = widthsOf(sheet, columns, rows);
  const head = columns.map(({ title }) => title);
  const headHeight = rowHeight(sheet, head, widths, HEAD);
  const first = rows[0] === undefined ? 0 : rowHeight(sheet, rows[0], widths, CELL);
  makeRoom(sheet, headHeight + first);
  drawHead(sheet, columns, widths, headHeight);
  for (const row of rows) {
    const height = rowHeight(sheet, row, widths, CELL);
    const page = sheet.doc.bufferedPageRange().count;
    makeRoom(sheet, height);
    if (sheet.doc.bufferedPageRange().count !== page) drawHead(sheet, columns, widths, headHeight);
    drawRow(sheet, row, { columns, widths, height, pen: CELL });
    line(sheet, sheet.doc.y, ink.line, 0.4);
  }
  sheet.doc.y += 8;
}

/** How wide a text stands in a cell, its edges included. */
export const cellWidth = (sheet: Sheet, cell: Cell): number => take(sheet, CELL).widthOfString(textOf(cell)) + 2 * PAD.x + 1;

/** Text that wraps is still read well at so much of the width it would like. */
const GIVES_WAY = 0.6;

/** Whether columns stand side by side on a page without a date or a figure being broken. */
export function fitsPage(sheet: Sheet, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): boolean {
  const natural = columns.map((column, at) => naturalWidth(sheet, column, at, rows));
  return total(natural.map((one) => (one > KEPT ? one * GIVES_WAY : one))) <= LINE_WIDTH;
}

function drawHead(sheet: Sheet, columns: readonly TableColumn[], widths: readonly number[], height: number): void {
  sheet.doc.rect(EDGE.side, sheet.doc.y, LINE_WIDTH, height).fill(ink.band);
  drawRow(
    sheet,
    columns.map(({ title }) => title),
    { columns, widths, height, pen: HEAD },
  );
  line(sheet, sheet.doc.y, ink.accent, 0.8);
}

type RowStyle = {
  readonly columns: readonly TableColumn[];
  readonly widths: readonly number[];
  readonly height: number;
  readonly pen: Pen;
};

function drawRow(sheet: Sheet, row: readonly Cell[], { columns, widths, height, pen }: RowStyle): void {
  let x: number = EDGE.side;
  const { y } = sheet.doc;
  row.forEach((cell, at) => {
    const width = widths[at]!;
    const place = { x: x + PAD.x, y: y + PAD.y, width: width - 2 * PAD.x, align: columns[at]!.align ?? 'left' } as const;
    writeAt(sheet, textOf(cell), place, { ...pen, ...penOf(cell) });
    x += width;
  });
  sheet.doc.y = y + height;
}

function rowHeight(sheet: Sheet, row: readonly Cell[], widths: readonly number[], pen: Pen): number {
  const heights = row.map((cell, at) => heightOf(sheet, textOf(cell), widths[at]! - 2 * PAD.x, { ...pen, ...penOf(cell) }));
  return Math.max(...heights) + 2 * PAD.y;
}

const penOf = (cell: Cell): Pen => (typeof cell === 'string' ? {} : cell.pen);

function textOf(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : cell.text;
  return text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)}…` : text;
}

/** Rows that tell how wide a column wants to be. */
const LOOKED_AT = 60;

function naturalWidth(sheet: Sheet, { title }: TableColumn, at: number, rows: readonly (readonly Cell[])[]): number {
  const ofTitle = Math.min(take(sheet, HEAD).widthOfString(title), 64);
  take(sheet, CELL);
  const widest = rows
    .slice(0, LOOKED_AT)
    .reduce((most, row) => Math.max(most, sheet.doc.widthOfString(textOf(row[at] ?? ''))), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, ofTitle, widest) + 2 * PAD.x + 1);
}

/** Shorter than this a column keeps its width, so that dates and figures stay on one line; what has to give way is text. */
const KEPT = 84;

/** Columns with a share have it; the others get what they need. Where that is more than there is the wide ones give way, where it is less all grow. */
function widthsOf(sheet: Sheet, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): number[] {
  const fixed = columns.map(({ share }) => (share === undefined ? 0 : share * LINE_WIDTH));
  const natural = columns.map((column, at) => (column.share === undefined ? naturalWidth(sheet, column, at, rows) : 0));
  const left = LINE_WIDTH - total(fixed);
  const wide = total(natural.filter((one) => one > KEPT));
  const narrow = total(natural) - wide;
  if (total(natural) > left && wide > 0) {
    const share = (left - narrow) / wide;
    return natural.map((one, at) => (one === 0 ? fixed[at]! : one > KEPT ? one * share : one));
  }
  return natural.map((one, at) => (one === 0 ? fixed[at]! : (one * left) / total(natural)));
}

const total = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0);
