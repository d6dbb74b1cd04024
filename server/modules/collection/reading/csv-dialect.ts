import { createCsvParser, type CsvLimits } from './csv-parser.ts';
import type { CsvDialect } from './csv-record.ts';

/** Tab and comma first: where two separators explain a file equally well the earlier one is taken. */
const SEPARATORS = [',', '\t', ';', '|', '，'] as const;
/** Rows at the beginning that are looked at. */
const SAMPLE_ROWS = 50;
const SAMPLE_CHARS = 64 * 1024;

/**
 * Tells separator and line end of a CSV file from the text at its beginning. A separator that makes one of the first rows a header
 * (the caller knows the names of the fields) is taken before any other; else the one that splits the most rows into the same
 * number of columns, many columns counting for more. Without any separator the file has one column.
 */
export function sniffCsvDialect(prefix: string, limits: CsvLimits, isHeader?: (cells: readonly string[]) => boolean): CsvDialect {
  const newline = sniffNewline(prefix);
  const sample = prefix.slice(0, SAMPLE_CHARS);
  let best = { separator: SEPARATORS[0] as string, score: 0 };
  for (const separator of SEPARATORS) {
    const rows = sampleRows(sample, { separator, newline }, limits);
    const score = consistency(rows) + (isHeader && rows.some((row) => isHeader(row)) ? SAMPLE_ROWS * sample.length : 0);
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, newline };
}

/** The first line break outside quotes decides; `\r\r\n`, which some programs write for `\r\n`, is a `\n` as well. */
function sniffNewline(text: string): '\n' | '\r' {
  const mark = /["\n]|\r+\n?/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] !== '"') return found[0].endsWith('\n') ? '\n' : '\r';
    const close = text.indexOf('"', found.index + 1);
    if (close >= 0) mark.lastIndex = close + 1;
  }
  return '\n';
}

function sampleRows(sample: string, dialect: CsvDialect, limits: CsvLimits): readonly string[][] {
  const rows: string[][] = [];
  const add = (cells: string[]): void => {
    if (rows.length < SAMPLE_ROWS) rows.push(cells);
  };
  const parser = createCsvParser(dialect, { row: add, badQuote: () => {}, blank: () => {}, tooLong: () => {} }, limits);
  parser.push(sample);
  // The last line of the sample may be cut off; it speaks only when there is no other.
  if (rows.length === 0) parser.end();
  return rows;
}

function consistency(rows: readonly string[][]): number {
  const rowsByWidth = new Map<number, number>();
  for (const row of rows) rowsByWidth.set(row.length, (rowsByWidth.get(row.length) ?? 0) + 1);
  return Math.max(0, ...[...rowsByWidth].map(([width, count]) => count * Math.log2(width)));
}
