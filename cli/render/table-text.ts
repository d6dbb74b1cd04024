import Table from 'cli-table3';
import type { Language } from '../language.ts';
import { columnTitle } from './column-titles.ts';
import type { Paint } from './paint.ts';
import { fitText, textWidth } from './text-width.ts';
import { isInstant, isRecord, valueText } from './value-text.ts';

export type Row = Readonly<Record<string, unknown>>;
export type TableStyle = {
  readonly language: Language;
  readonly paint: Paint;
  /** Columns of the terminal; undefined where there is none. */
  readonly width: number | undefined;
  /** Headings of columns where they are not the usual ones. */
  readonly titles?: (column: string) => string;
};

const MAX_CELL = 60;
const MIN_CELL = 6;
const GAP = 2;

/** Objects as a table. Columns in which nothing stands are left out; what is too wide for the terminal is cut, and that is said. */
export function tableText(rows: readonly Row[], style: TableStyle, wanted?: readonly string[]): string {
  const titleOf = style.titles ?? ((column: string) => columnTitle(column, style.language));
  const columns = (wanted ?? columnsOf(rows)).filter((column) => rows.some((row) => !isEmpty(row[column])));
  const texts = rows.map((row) => columns.map((column) => valueText(row[column], style.language)));
  const natural = columns.map((column, index) =>
    Math.min(MAX_CELL, Math.max(textWidth(titleOf(column)), ...texts.map((cells) => textWidth(cells[index] ?? '')))),
  );
  const widths =
    style.width === undefined
      ? natural
      : shrink(
          natural,
          style.width,
          columns.map((column) => rows.every((row) => isWhole(row[column]))),
        );
  const table = new Table({
    head: columns
      .slice(0, widths.length)
      .map((column, index) => style.paint.bold(fitText(titleOf(column), widths[index] ?? MIN_CELL))),
    colAligns: columns
      .slice(0, widths.length)
      .map((column) => (rows.every((row) => row[column] === null || typeof row[column] === 'number') ? 'right' : 'left')),
    chars: plainLines,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const cells of texts) table.push(widths.map((width, index) => fitText(cells[index] ?? '', width)));
  const text = table.toString().replaceAll(/ +$/gm, '');
  const hidden = columns.slice(widths.length).map(titleOf);
  return hidden.length === 0 ? text : `${text}\n${style.paint.dim(hiddenText(hidden, style.language))}`;
}

function hiddenText(columns: readonly string[], language: Language): string {
  return language === 'zh'
    ? `窗口较窄，未显示：${columns.join('、')}（--json 可见全部）`
    : `Too narrow to show: ${columns.join(', ')} (--json has them all)`;
}

function columnsOf(rows: readonly Row[]): string[] {
  const all = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...all].filter((column) => rows.every((row) => isFlat(row[column])));
}

/** Fits in one cell: a plain value, a list of them, a text in two languages, or a tally. */
function isFlat(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object' || one === null);
  return !isRecord(value) || Object.values(value).every((one) => typeof one !== 'object' || one === null);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** A number or a moment of which a part is missing says something else. */
const isWhole = (value: unknown) =>
  value === null || typeof value === 'number' || (typeof value === 'string' && isInstant(value));

/** Takes from the widest column until all fit; where even the least width is too much, the last columns go. */
function shrink(natural: readonly number[], total: number, whole: readonly boolean[]): number[] {
  const widths = [...natural];
  const used = () => widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);
  while (used() > total) {
    const flexible = widths.map((width, index) => (whole[index] === true ? 0 : width));
    const widest = Math.max(...flexible);
    if (widest > MIN_CELL) widths[flexible.lastIndexOf(widest)] = widest - 1;
    else if (widths.length > 1) widths.pop();
    else break;
  }
  return widths;
}

const plainLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};
