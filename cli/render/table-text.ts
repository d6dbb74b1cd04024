import Table from 'cli-table3';
import type { Language } from '../language.ts';
import { columnTitle } from '../../sdk/words/index.ts';
import type { Paint } from './paint.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';
import { isRecord, valueText } from './value-text.ts';

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
/** Less of a text than this says nothing; a column that has not got so much is left out. */
const MIN_TEXT = 12;
/** Names are what a row is found by. */
const MIN_NAME = 24;
const nameColumns = new Set(['name', 'nameZh', 'item', 'itemTitle', 'title']);
/** Sentences, which go on below themselves: what is to be done must be read whole. */
const proseColumns = new Set(['basis', 'text', 'mend', 'reason', 'reasons', 'items', 'source']);
const GAP = 2;

/**
 * Objects as a table. `wanted` are properties, or paths such as `division.title`, the most important first. Columns in which
 * nothing stands are left out; where the terminal is narrow texts are cut, then the last columns left out, and that is said.
 */
export function tableText(rows: readonly Row[], style: TableStyle, wanted?: readonly string[]): string {
  const { language, paint } = style;
  const titleOf = style.titles ?? ((column: string) => columnTitle(column, language));
  const columns = (wanted ?? columnsOf(rows)).filter((column) => rows.some((row) => !isEmpty(at(row, column))));
  const texts = rows.map((row) => columns.map((column) => valueText(at(row, column), language, column)));
  const fits = columns.map((column, index) =>
    fitOf(
      titleOf(column),
      rows,
      column,
      texts.map((cells) => cells[index] ?? ''),
    ),
  );
  const widths = style.width === undefined ? fits.map((fit) => fit.natural) : shrink(fits, style.width);
  const shown = columns.slice(0, widths.length);
  const table = new Table({
    head: shown.map((column, index) => paint.bold(fitText(titleOf(column), widths[index] ?? MIN_TEXT))),
    colAligns: shown.map((column) => (rows.every((row) => isNumber(at(row, column))) ? 'right' : 'left')),
    chars: plainLines,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const [index, cells] of texts.entries()) {
    const row = rows[index] ?? {};
    table.push(
      shown.map((column, place) =>
        toneOf(column, at(row, column), paint)(cellText(column, cells[place] ?? '', widths[place] ?? 0)),
      ),
    );
  }
  const text = table.toString().replaceAll(/ +$/gm, '');
  const hidden = columns.slice(widths.length).map(titleOf);
  if (hidden.length === 0) return text;
  const note = wrapText(hiddenText(hidden, language), style.width ?? Infinity);
  return `${text}\n${note.split('\n').map(paint.dim).join('\n')}`;
}

function cellText(column: string, text: string, width: number): string {
  if (!proseColumns.has(column)) return fitText(text, width);
  const lines = wrapText(text, width).split('\n');
  return lines.map((line) => fitText(line, width)).join('\n');
}

/** What is at a path of a row, of each member where it leads through a list; a property whose own name has a dot comes first. */
function at(row: Row, column: string): unknown {
  if (column in row) return row[column];
  const [first = '', ...rest] = column.split('.');
  const inner = row[first];
  if (rest.length > 0 && Array.isArray(inner)) return inner.map((one) => (isRecord(one) ? at(one, rest.join('.')) : undefined));
  return rest.length > 0 && isRecord(inner) ? at(inner, rest.join('.')) : undefined;
}

const isNumber = (value: unknown) => value === null || value === undefined || typeof value === 'number';

type Fit = { readonly natural: number; readonly least: number };

/** How wide a column would like to be, and how narrow it may become: a heading, number, day or code is never cut. */
function fitOf(title: string, rows: readonly Row[], column: string, texts: readonly string[]): Fit {
  const widest = Math.max(0, ...texts.map((text) => textWidth(text)));
  const whole = rows.every((row) => isNumber(at(row, column)) || typeof at(row, column) === 'boolean') || texts.every(isCode);
  const natural = Math.max(textWidth(title), whole || proseColumns.has(column) ? widest : Math.min(MAX_CELL, widest));
  const least = nameColumns.has(column) ? MIN_NAME : MIN_TEXT;
  return { natural, least: whole ? natural : Math.max(textWidth(title), Math.min(natural, least)) };
}

/** One word of Latin letters and digits, or a day and time: what is left of it when it is cut names something else. */
const isCode = (text: string) => /^([!-~]{0,36}|\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?)$/.test(text);

/** What asks for attention in colour. */
function toneOf(column: string, value: unknown, paint: Paint): (text: string) => string {
  if (column === 'daysLate' && typeof value === 'number') return value > 0 ? paint.red : paint.green;
  if (column === 'state' || column === 'outcome')
    return tones(paint)[String(value)] ?? (column === 'outcome' ? paint.red : plainly);
  return column === 'refused' && typeof value === 'number' && value > 0 ? paint.yellow : plainly;
}

const plainly = (text: string) => text;
const tones = ({ red, green, yellow }: Paint): Readonly<Record<string, (text: string) => string>> => ({
  failed: red,
  completed: green,
  done: green,
  valid: green,
  mended: yellow,
});

function hiddenText(columns: readonly string[], language: Language): string {
  return language === 'zh'
    ? `窗口较窄，未显示：${columns.join('、')}；--json 可见全部`
    : `Too narrow to show: ${columns.join(', ')}; --json has them all`;
}

/** Properties in their order; one that is itself an object of plain values stands as one column for each of these. */
function columnsOf(rows: readonly Row[]): string[] {
  const flat = new Set(rows.flatMap((row) => Object.entries(row).flatMap(([name, value]) => pathsOf(name, value))));
  return [...flat].filter((column) => rows.every((row) => isFlat(at(row, column))));
}

const pathsOf = (name: string, value: unknown): string[] =>
  isRecord(value) && !('zh' in value) && !('title' in value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name];

/** Fits in one cell: a plain value, a list of them, or an object that has a name for people. */
function isFlat(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object' || one === null);
  return !isRecord(value) || Object.values(value).every((one) => typeof one !== 'object' || one === null);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Leaves out the last columns until the rest can fit, then takes from the widest texts until it does. */
function shrink(fits: readonly Fit[], total: number): number[] {
  const gaps = (count: number) => GAP * (count - 1);
  const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);
  let kept = [...fits];
  while (kept.length > 1 && sum(kept.map((fit) => fit.least)) + gaps(kept.length) > total) kept = kept.slice(0, -1);
  const widths = kept.map((fit) => fit.natural);
  while (sum(widths) + gaps(widths.length) > total) {
    const spare = widths.map((width, index) => (width > (kept[index]?.least ?? 0) ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) return [Math.max(1, total)];
    widths[spare.lastIndexOf(widest)] = widest - 1;
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
