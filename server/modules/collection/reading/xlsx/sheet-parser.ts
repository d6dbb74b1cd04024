import { damaged, exploded } from '../byte-source.ts';

/** What a cell holds, as written in the sheet: `type` is the `t` attribute, `style` the `s` attribute, `xml` the content. */
export type CellReader = (type: string, style: number, xml: string) => string;

export type SheetParser = {
  readonly push: (xml: string) => void;
  /** @throws UnreadableFile `file.damaged` when the sheet was cut off before the end of its data. */
  readonly end: () => void;
};

const CELLS_A_ROW = 16_384;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const SLASH = 47;
const GREATER = 62;

/**
 * Splits the XML of a worksheet, given in pieces of any size, into rows of texts. Rows and cells may leave out numbers and have
 * gaps; a missing cell is empty and empty cells at the end of a row are left out. Works on the text by searching for tags, for a
 * general XML parser would take several times as long.
 */
export function createSheetParser(
  read: CellReader,
  sink: (rowNumber: number, cells: string[]) => void,
  maxRowChars: number,
): SheetParser {
  let rest = '';
  let tags: Tags | undefined;
  let rowNumber = 0;
  let ended = false;

  const takeRow = (xml: string, start: number, tagEnd: number, close: number, names: Tags): void => {
    const written = Number(attribute(xml.slice(start, tagEnd), 'r') ?? Number.NaN);
    rowNumber = Number.isSafeInteger(written) && written > 0 ? written : rowNumber + 1;
    sink(rowNumber, close < 0 ? [] : readCells(xml, tagEnd + 1, close, names, read));
  };

  /** Takes the rows that are complete; answers where the first incomplete one starts. */
  const takeRows = (xml: string, names: Tags): number => {
    const dataEnd = xml.indexOf(names.dataEnd);
    const end = dataEnd < 0 ? xml.length : dataEnd;
    ended = dataEnd >= 0;
    let at = 0;
    for (;;) {
      const start = nextTag(xml, names.row, at, end);
      if (start < 0) return Math.max(at, xml.lastIndexOf('<'));
      const tagEnd = xml.indexOf('>', start);
      if (tagEnd < 0) return start;
      const closed = xml.charCodeAt(tagEnd - 1) === SLASH;
      const close = closed ? -1 : xml.indexOf(names.rowEnd, tagEnd);
      if (!closed && close < 0) return start;
      takeRow(xml, start, tagEnd, close, names);
      at = closed ? tagEnd + 1 : close + names.rowEnd.length;
    }
  };

  return {
    push: (piece) => {
      if (ended) return;
      const xml = rest === '' ? piece : rest + piece;
      tags ??= tagsOf(xml);
      ended = tags?.empty ?? false;
      if (ended) return;
      rest = tags === undefined ? xml : xml.slice(takeRows(xml, tags));
      if (rest.length > maxRowChars) throw exploded();
    },
    end: () => {
      if (!ended) throw damaged(new Error('the sheet has no end'));
    },
  };
}

type Tags = {
  readonly row: string;
  readonly rowEnd: string;
  readonly cell: string;
  readonly cellEnd: string;
  readonly dataEnd: string;
  /** Whether the sheet has no data at all. */
  readonly empty: boolean;
};

/** The names of the elements, which some programs write with a prefix (`<x:row>`); undefined until the data begin. */
function tagsOf(xml: string): Tags | undefined {
  const found = /<([\w.-]{1,64}:)?sheetData(?:\s[^<>]*?)?(\/?)>/.exec(xml);
  if (!found) return undefined;
  const prefix = found[1] ?? '';
  return {
    row: `<${prefix}row`,
    rowEnd: `</${prefix}row`,
    cell: `<${prefix}c`,
    cellEnd: `</${prefix}c`,
    dataEnd: `</${prefix}sheetData`,
    empty: found[2] === '/',
  };
}

function nextTag(xml: string, tag: string, from: number, end: number): number {
  let at = xml.indexOf(tag, from);
  while (at >= 0 && at < end) {
    const next = xml.charCodeAt(at + tag.length);
    // A longer name only begins like this one.
    if (next <= 32 || next === SLASH || next === GREATER) return at;
    at = xml.indexOf(tag, at + tag.length);
  }
  return -1;
}

function readCells(xml: string, from: number, end: number, tags: Tags, read: CellReader): string[] {
  const cells: string[] = [];
  let column = -1;
  let at = from;
  for (;;) {
    const start = nextTag(xml, tags.cell, at, end);
    if (start < 0) return cells;
    const tagEnd = xml.indexOf('>', start);
    if (tagEnd < 0 || tagEnd >= end) return cells;
    const tag = xml.slice(start, tagEnd);
    column = columnOf(attribute(tag, 'r')) ?? column + 1;
    if (xml.charCodeAt(tagEnd - 1) === SLASH) {
      at = tagEnd + 1;
      continue;
    }
    const found = xml.indexOf(tags.cellEnd, tagEnd);
    const close = found < 0 || found > end ? end : found;
    const text = read(attribute(tag, 't') ?? 'n', Number(attribute(tag, 's') ?? 0), xml.slice(tagEnd + 1, close));
    if (text !== '' && column < CELLS_A_ROW) {
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    at = close + 1;
  }
}

/** The value of an attribute with a name of one letter. */
function attribute(tag: string, name: string): string | undefined {
  let at = tag.indexOf(` ${name}="`);
  if (at < 0 && !/[\t\r\n']|\s=|=\s/.test(tag)) return undefined;
  if (at < 0) return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
  at += name.length + 3;
  return tag.slice(at, tag.indexOf('"', at));
}

/** `AB12` is column 27; undefined when there is no reference, so that the cell follows the one before. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < CAPITAL_A || code > CAPITAL_Z) break;
    column = column * 26 + code - CAPITAL_A + 1;
  }
  return at === 0 ? undefined : column - 1;
}
