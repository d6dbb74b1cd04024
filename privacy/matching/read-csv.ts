import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { scanRows, type RowPlace } from './scan-rows.ts';

/** A table as a file: which column holds the id, and how it is written. */
export type CsvSource = {
  readonly path: string;
  /** The column's name in the first row. */
  readonly column: string;
  readonly encoding?: 'utf-8' | 'gb18030';
  /** One ASCII sign; a comma unless told. */
  readonly delimiter?: string;
};

/** What stands in the way of reading the file at all, for whoever gave it. */
export class CsvError extends Error {
  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
    this.name = 'CsvError';
  }
}

/** Bytes of one row at most. */
const MAX_ROW_BYTES = 1_048_576;
const PIECE_BYTES = 262_144;
/** Rows of one file at most; row numbers are kept in four bytes. */
const MAX_ROWS = 2 ** 32 - 2;

export type CsvVisitor = {
  /** The first row with its line end, and a byte order mark if there is one. */
  readonly header?: (raw: Buffer) => void;
  /** Every row after it that is not an empty line, numbered from 0; `text` gives the id's field, undefined where the row has none. */
  readonly row: (number: number, raw: Buffer, text: () => string | undefined) => void;
  /** After each piece of the file, so that whoever writes can wait. */
  readonly piece?: () => Promise<void>;
};

/** Streams a file through a visitor; memory stays at a piece and a row. Returns the file's SHA-256 and its rows. Throws `CsvError`. */
export async function readCsv(
  source: CsvSource,
  visitor: CsvVisitor,
): Promise<{ readonly sha256: string; readonly rows: number }> {
  const { path, delimiter = ',', encoding = 'utf-8' } = source;
  const digest = createHash('sha256');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const sign = delimiter.codePointAt(0) ?? 0;
  if (delimiter.length !== 1 || sign >= 0x80) throw new CsvError(path, 'the delimiter must be one ASCII sign');
  let column = -1;
  let rows = 0;
  let rest: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer, last: boolean): number => {
    let from = 0;
    if (column < 0) {
      const header = headerOf(source, bytes, last, sign, decoder);
      if (header === undefined && last) throw new CsvError(path, 'the first row, with the names of the columns, is missing');
      if (header === undefined) return 0;
      ({ column, end: from } = header);
      visitor.header?.(bytes.subarray(0, from));
    }
    const body = bytes.subarray(from);
    const taken = scanRows(body, last, column, sign, (place) => {
      if (place.fields === 0) return;
      if (rows > MAX_ROWS) throw new CsvError(path, `more than ${MAX_ROWS} rows`);
      visitor.row(rows++, body.subarray(place.start, place.end), () => fieldOf(body, place, decoder));
    });
    return from + taken;
  };
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('a stream of bytes was expected');
    digest.update(piece);
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    rest = bytes.subarray(take(bytes, false));
    if (rest.length > MAX_ROW_BYTES)
      throw new CsvError(path, `row ${rows + 2} is longer than ${MAX_ROW_BYTES} bytes, or a quote in it is never closed`);
    await visitor.piece?.();
  }
  take(rest, true);
  await visitor.piece?.();
  return { sha256: digest.digest('hex'), rows };
}

type Header = { readonly column: number; readonly end: number };

function headerOf(source: CsvSource, bytes: Buffer, last: boolean, delimiter: number, decoder: TextDecoder): Header | undefined {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const body = bytes.subarray(mark);
  if (!last && !body.includes(0x0a)) return undefined;
  const names: string[] = [];
  let end = 0;
  // The header is read once for each of its columns: it is one row.
  for (let column = 0; column === names.length; column++) {
    const found = firstRow(body, last, column, delimiter);
    if (found === undefined) return undefined;
    end = found.end;
    if (column < found.fields) names.push(fieldOf(body, found, decoder)!.trim());
  }
  if (names.length === 0) throw new CsvError(source.path, 'the first row, with the names of the columns, is missing');
  const places = names.flatMap((name, index) => (name === source.column ? [index] : []));
  if (places.length !== 1) {
    const found = places.length === 0 ? 'no column' : 'more than one column';
    throw new CsvError(
      source.path,
      `${found} named ${JSON.stringify(source.column)}; there are ${JSON.stringify(names.slice(0, 50))}`,
    );
  }
  return { column: places[0]!, end: mark + end };
}

function firstRow(bytes: Buffer, last: boolean, column: number, delimiter: number): RowPlace | undefined {
  let found: RowPlace | undefined;
  const end = bytes.indexOf(0x0a) + 1;
  // A quoted name may hold a line end: then the piece up to the first one is no whole row, and the whole is scanned.
  for (const part of end > 0 && end < bytes.length ? [bytes.subarray(0, end), bytes] : [bytes]) {
    scanRows(part, last && part === bytes, column, delimiter, (row) => (found ??= { ...row }));
    if (found !== undefined) break;
  }
  return found;
}

function fieldOf(bytes: Buffer, { fieldStart, fieldEnd, doubled }: RowPlace, decoder: TextDecoder): string | undefined {
  if (fieldStart < 0) return undefined;
  const field = bytes.subarray(fieldStart, fieldEnd);
  const text = decoder.encoding === 'utf-8' ? field.toString('utf8') : decoder.decode(field);
  return doubled ? text.replaceAll('""', '"') : text;
}
