import { UNREADABLE } from './broken-row.ts';

export type JsonRow =
  | { readonly kind: 'row'; readonly cells: ReadonlyMap<string, string> }
  | { readonly kind: 'nested'; readonly cells: ReadonlyMap<string, string>; readonly key: string }
  | { readonly kind: 'invalid' };

/**
 * Reads a line of NDJSON into texts by key. Numbers keep the text they are written with (`1.50`, 18-digit codes); null is empty;
 * what an escape makes of NUL or half a surrogate pair is unreadable. A nested value is given as its JSON text and told by its key.
 */
export function readJsonRow(line: string): JsonRow {
  const values = parse(line);
  if (values === undefined) return { kind: 'invalid' };
  const cells = new Map<string, string>();
  let nested: string | undefined;
  const escaped = line.includes('\\u');
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (typeof value === 'object' && value !== null && !isLiteral(value)) nested ??= key;
    const cell = cellOf(value);
    cells.set(escaped ? readable(key) : key, escaped ? readable(cell) : cell);
  }
  return nested === undefined ? { kind: 'row', cells } : { kind: 'nested', cells, key: nested };
}

type Values = Readonly<Record<string, unknown>>;
/** A number as it is written. */
type Literal = { readonly [literal]: string };
const literal = Symbol('literal');

function parse(line: string): Values | undefined {
  try {
    const plain = asObject(JSON.parse(line));
    if (plain === undefined || !Object.values(plain).some((value) => typeof value === 'number')) return plain;
    // The slower way of parsing, which tells how numbers are written, only where there is a number.
    return asObject(JSON.parse(line, keepLiteral as (key: string, value: unknown) => unknown));
  } catch {
    return undefined;
  }
}

function keepLiteral(_key: string, value: unknown, context: { readonly source?: string }): unknown {
  return typeof value === 'number' ? { [literal]: context.source ?? String(value) } : value;
}

function asObject(value: unknown): Values | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : undefined;
}

function isLiteral(value: object): value is Literal {
  return literal in value;
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'object') return isLiteral(value) ? value[literal] : nestedText(value);
  return JSON.stringify(value);
}

function nestedText(value: object): string {
  const plain = (_key: string, inner: unknown): unknown =>
    typeof inner === 'object' && inner !== null && isLiteral(inner) ? Number(inner[literal]) : inner;
  try {
    return JSON.stringify(value, plain);
  } catch {
    // Nested too deep to be written; the raw text of the row has it.
    return '';
  }
}

function readable(text: string): string {
  return text.toWellFormed().replaceAll('\0', UNREADABLE);
}
