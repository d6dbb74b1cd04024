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
  const state: State = { dialect, sink, limits, buffer: '', skipping: false };
  return {
    push: (text) => {
      let from = 0;
      if (state.skipping) {
        from = text.indexOf(dialect.newline) + 1;
        if (from === 0) return;
        state.skipping = false;
      }
      state.buffer = state.buffer === '' ? text.slice(from) : state.buffer + text;
      state.buffer = state.buffer.slice(drain(state, false));
    },
    end: () => {
      drain(state, true);
      state.buffer = '';
    },
  };
}

type State = {
  readonly dialect: CsvDialect;
  readonly sink: CsvSink;
  readonly limits: CsvLimits;
  /** Text from the beginning of the first record that is not complete. */
  buffer: string;
  /** Whether text is dropped up to the end of a line, after a record that is too long. */
  skipping: boolean;
};

/** Takes all records that are complete; answers where the first incomplete one starts. */
function drain(state: State, final: boolean): number {
  const { buffer, limits } = state;
  const { newline } = state.dialect;
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
      if (newlineAt >= 0 || final) at = takePlainLine(state, at, newlineAt < 0 ? buffer.length : newlineAt);
      else if (buffer.length - at > limits.rowChars) at = dropTooLong(state, at);
    } else at = takeQuotedRecord(state, at, final);
    if (at === start) return at;
  }
  return buffer.length;
}

function takePlainLine(state: State, start: number, stop: number): number {
  if (stop - start > state.limits.rowChars) return dropTooLong(state, start);
  const line = state.buffer.slice(start, withoutReturns(state.buffer, start, stop));
  if (line === '' || line === END_OF_TEXT_FILE) state.sink.blank();
  else state.sink.row(line.split(state.dialect.separator), () => line);
  return stop + 1;
}

/** Takes one record with quotes; answers where the next one starts, or `start` when the record is incomplete. */
function takeQuotedRecord(state: State, start: number, final: boolean): number {
  const { buffer, dialect, limits, sink } = state;
  const found = readCsvRecord(buffer, start, final, dialect, limits);
  // No bound of a quote can end the record before `rowChars` once this much text did not complete it.
  if (found.kind === 'incomplete') {
    return buffer.length - start > limits.rowChars + limits.quotedChars ? dropTooLong(state, start) : start;
  }
  if (found.stop - start > limits.rowChars) return dropTooLong(state, start);
  const raw = (): string => buffer.slice(start, withoutReturns(buffer, start, found.stop));
  if (found.kind === 'record') sink.row(found.cells, raw);
  else sink.badQuote(raw(), raw().split(dialect.separator));
  return found.stop + 1;
}

function dropTooLong(state: State, start: number): number {
  const { buffer, limits } = state;
  state.sink.tooLong(buffer.slice(start, start + limits.keptRawChars));
  const newlineAt = buffer.indexOf(state.dialect.newline, start + limits.rowChars);
  state.skipping = newlineAt < 0;
  return state.skipping ? buffer.length : newlineAt + 1;
}
