import { type CsvDialect, readCsvRecord, withoutReturns } from './csv-record.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** Told of every record in the order of the file, blank ones included, so that it can number them. */
export type CsvSink = {
  readonly row: (cells: string[], raw: () => string) => void;
  readonly blank: () => void;
  /** A record whose quotes do not match: its text up to the end of the line on which the faulty quote stands. */
  readonly badQuote: (raw: string, cells: string[]) => void;
  /** A record beyond `rowChars`: its beginning. */
  readonly tooLong: (head: string) => void;
};

export type CsvParser = { readonly push: (text: string) => void; readonly end: () => void };

export type CsvLimits = Pick<ReadingLimits, 'rowChars' | 'quotedChars' | 'quotedLines' | 'keptRawChars'>;

const LINE_FEED = 0x0a;
/** Programs of the DOS age end a text file with this character. */
const END_OF_TEXT_FILE = '\u001A';

/**
 * Splits CSV text, given in pieces of any size, into records (RFC 4180, recovering from errors). A quote inside an unquoted field
 * is an ordinary character. A quoted field that is not closed within the limits, or is followed by something else than a separator
 * or the end of the line, makes one broken record, and reading goes on with the line after the one where that quote stands: no
 * forgotten quote can swallow the rest of a file. After a record beyond `rowChars`, reading goes on with the first line that
 * starts beyond that bound. The records do not depend on how the text was cut into pieces.
 */
export function createCsvParser(dialect: CsvDialect, sink: CsvSink, limits: CsvLimits): CsvParser {
  const { separator, newline } = dialect;
  let buffer = '';
  let skipping = false;

  const tooLong = (start: number): number => {
    sink.tooLong(buffer.slice(start, start + limits.keptRawChars));
    const newlineAt = buffer.indexOf(newline, start + limits.rowChars);
    skipping = newlineAt < 0;
    return skipping ? buffer.length : newlineAt + 1;
  };

  const plainLine = (start: number, stop: number): number => {
    if (stop - start > limits.rowChars) return tooLong(start);
    const line = buffer.slice(start, withoutReturns(buffer, start, stop));
    if (line === '' || line === END_OF_TEXT_FILE) sink.blank();
    else sink.row(line.split(separator), () => line);
    return stop + 1;
  };

  /** Takes one record with quotes; answers where the next one starts, or `start` when the record is incomplete. */
  const quotedRecord = (start: number, final: boolean): number => {
    const found = readCsvRecord(buffer, start, final, dialect, limits);
    // No bound of a quote can end the record before `rowChars` once this much text did not complete it.
    if (found.kind === 'incomplete') return buffer.length - start > limits.rowChars + limits.quotedChars ? tooLong(start) : start;
    if (found.stop - start > limits.rowChars) return tooLong(start);
    const source = buffer;
    const raw = (): string => source.slice(start, withoutReturns(source, start, found.stop));
    if (found.kind === 'record') sink.row(found.cells, raw);
    else sink.badQuote(raw(), raw().split(separator));
    return found.stop + 1;
  };

  /** Takes all records that are complete; answers where the first incomplete one starts. */
  const drain = (final: boolean): number => {
    let at = 0;
    let quoteAt = buffer.indexOf('"');
    while (at < buffer.length) {
      // In a file of carriage returns, a line feed after one belongs to the same line break.
      if (newline === '\r' && buffer.charCodeAt(at) === LINE_FEED) {
        at += 1;
        continue;
      }
      if (quoteAt >= 0 && quoteAt < at) quoteAt = buffer.indexOf('"', at);
      const newlineAt = buffer.indexOf(newline, at);
      const start = at;
      if (quoteAt < 0 || (newlineAt >= 0 && newlineAt < quoteAt)) {
        if (newlineAt >= 0 || final) at = plainLine(at, newlineAt < 0 ? buffer.length : newlineAt);
        else if (buffer.length - at > limits.rowChars) at = tooLong(at);
      } else at = quotedRecord(at, final);
      if (at === start) return at;
    }
    return buffer.length;
  };

  return {
    push: (text) => {
      let from = 0;
      if (skipping) {
        from = text.indexOf(newline) + 1;
        if (from === 0) return;
        skipping = false;
      }
      buffer = buffer === '' ? text.slice(from) : buffer + text;
      buffer = buffer.slice(drain(false));
    },
    end: () => {
      drain(true);
      buffer = '';
    },
  };
}
