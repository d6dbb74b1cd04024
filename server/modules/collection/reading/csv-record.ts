import type { ReadingLimits } from './reading-limits.ts';

export type CsvDialect = {
  readonly separator: string;
  /** What ends a line. With `\n`, carriage returns before it are dropped as well, so that CRLF files are `\n` files. */
  readonly newline: '\n' | '\r';
};

/** `stop` is where the end of the last line of the record stands in the text. */
export type CsvRecord =
  | { readonly kind: 'record'; readonly cells: string[]; readonly stop: number }
  | { readonly kind: 'bad-quote'; readonly stop: number }
  | { readonly kind: 'incomplete' };

export type QuoteLimits = Pick<ReadingLimits, 'quotedChars' | 'quotedLines'>;

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const incomplete: CsvRecord = { kind: 'incomplete' };

/**
 * Reads the record with quotes that starts at `start`. Unless `final`, the text may go on after its end, and the answer is
 * `incomplete` for as long as what may follow could change it.
 */
export function readCsvRecord(text: string, start: number, final: boolean, dialect: CsvDialect, limits: QuoteLimits): CsvRecord {
  const { separator, newline } = dialect;
  const cells: string[] = [];
  let at = start;
  let newlineAt = text.indexOf(newline, start);
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at, newline, limits);
      if (close === NOT_YET && !final) return incomplete;
      const after = close < 0 ? 'text' : whatFollows(text, close + 1, dialect);
      if (after === 'nothing' && !final) return incomplete;
      if (after === 'text') return badQuote(text, at, final, newline);
      const inner = text.slice(at + 1, close);
      cells.push(inner.includes('""') ? inner.replaceAll('""', '"') : inner);
      if (after === 'nothing') return { kind: 'record', cells, stop: text.length };
      if (after === 'newline') return { kind: 'record', cells, stop: text.indexOf(newline, close) };
      at = text.indexOf(separator, close) + 1;
      if (newlineAt >= 0 && newlineAt < at) newlineAt = text.indexOf(newline, at);
      continue;
    }
    const separatorAt = text.indexOf(separator, at);
    if (separatorAt >= 0 && (newlineAt < 0 || separatorAt < newlineAt)) {
      cells.push(text.slice(at, separatorAt));
      at = separatorAt + 1;
      continue;
    }
    if (newlineAt < 0 && !final) return incomplete;
    const stop = newlineAt < 0 ? text.length : newlineAt;
    cells.push(text.slice(at, withoutReturns(text, at, stop)));
    return { kind: 'record', cells, stop };
  }
}

/** The end of a line without the carriage returns that belong to its line break. */
export function withoutReturns(text: string, start: number, stop: number): number {
  let end = stop;
  while (end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end -= 1;
  return end;
}

const NOT_YET = -1;
const NEVER = -2;

/** Where the quote that opens at `open` closes, or NOT_YET when this text does not say, or NEVER when it breaks a limit. */
function closingQuote(text: string, open: number, newline: string, limits: QuoteLimits): number {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 && text.length - open <= limits.quotedChars) return NOT_YET;
    if (quote < 0 || quote - open > limits.quotedChars) return NEVER;
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      const short = quote - open <= limits.quotedLines;
      return short || linesBetween(text, open, quote, newline) < limits.quotedLines ? quote : NEVER;
    }
    at = quote + 2;
  }
}

/** What stands after a closing quote, blanks aside; `nothing` when the text ends before that can be told. */
function whatFollows(text: string, from: number, dialect: CsvDialect): 'separator' | 'newline' | 'nothing' | 'text' {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  if (text[at] === dialect.separator) return 'separator';
  if (dialect.newline === '\n') while (text.charCodeAt(at) === CARRIAGE_RETURN) at += 1;
  if (at >= text.length) return 'nothing';
  return text[at] === dialect.newline ? 'newline' : 'text';
}

function badQuote(text: string, quoteAt: number, final: boolean, newline: string): CsvRecord {
  const newlineAt = text.indexOf(newline, quoteAt);
  if (newlineAt < 0 && !final) return incomplete;
  return { kind: 'bad-quote', stop: newlineAt < 0 ? text.length : newlineAt };
}

/** Counts in the field alone: the next line break of the text may be far behind it. */
function linesBetween(text: string, from: number, to: number, newline: string): number {
  const field = text.slice(from, to);
  let lines = 0;
  for (let at = field.indexOf(newline); at >= 0; at = field.indexOf(newline, at + 1)) lines += 1;
  return lines;
}
