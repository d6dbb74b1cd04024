/** Where one row lies, with its line end, and where in it the wanted field lies, without its quotes. */
export type RowPlace = {
  start: number;
  end: number;
  fieldStart: number;
  fieldEnd: number;
  /** A doubled quote in the field still has to be made single. */
  doubled: boolean;
  /** Fields of the row; an empty line has none. */
  fields: number;
};

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;

/**
 * Finds the rows of CSV (RFC 4180; also lone LF) in `bytes` by their bytes, which holds for UTF-8 and GB 18030 alike, and reports each with its
 * field number `column`. Returns how many bytes were whole rows; what follows belongs before the next piece, unless this is the last one.
 * A quote left open to the end makes the rest one row with `fields` −1.
 */
export function scanRows(
  bytes: Buffer,
  last: boolean,
  column: number,
  delimiter: number,
  onRow: (row: RowPlace) => void,
): number {
  const row: RowPlace = { start: 0, end: 0, fieldStart: -1, fieldEnd: -1, doubled: false, fields: 0 };
  let at = 0;
  while (at < bytes.length) {
    row.start = at;
    at = scanRow(bytes, at, column, delimiter, row);
    if (row.end < 0) {
      if (!last) return row.start;
      row.end = bytes.length;
    }
    onRow(row);
  }
  return at;
}

/** Reads one row into `row` and returns where the next begins; `row.end` is −1 where the bytes ended before it did. */
function scanRow(bytes: Buffer, from: number, column: number, delimiter: number, row: RowPlace): number {
  const { length } = bytes;
  let at = from;
  row.fieldStart = -1;
  row.fieldEnd = -1;
  row.fields = 0;
  row.end = -1;
  for (;;) {
    let start = at;
    let end = -1;
    let doubled = false;
    if (bytes[at] === QUOTE) {
      start = ++at;
      for (;;) {
        while (at < length && bytes[at] !== QUOTE) at++;
        if (at >= length) {
          row.fields = -1;
          return length;
        }
        if (bytes[at + 1] !== QUOTE) break;
        doubled = true;
        at += 2;
      }
      end = at++;
    }
    while (at < length && bytes[at] !== delimiter && bytes[at] !== LF) at++;
    if (end < 0) end = at > start && bytes[at] !== delimiter && bytes[at - 1] === CR ? at - 1 : at;
    if (row.fields === column) {
      row.fieldStart = start;
      row.fieldEnd = end;
      row.doubled = doubled;
    }
    row.fields++;
    if (at >= length) return length;
    if (bytes[at++] !== LF) continue;
    if (row.fields === 1 && end === start && start === from) row.fields = 0;
    row.end = at;
    return at;
  }
}
