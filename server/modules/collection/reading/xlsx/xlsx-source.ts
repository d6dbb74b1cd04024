import { createBatchBuilder, hasUnreadable, isBlankRow, type RowSink } from '../batch-builder.ts';
import { brokenTexts, UNREADABLE } from '../broken-row.ts';
import { emptyFile } from '../byte-source.ts';
import { createHeaderFinder, headerMissing } from '../header-finder.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import type { Reading, RowBatch, RowSource } from '../row-source.ts';
import { type NumberStyle, readCellStyles } from './cell-styles.ts';
import { numberText } from './number-text.ts';
import { readSharedTexts } from './shared-texts.ts';
import { type CellReader, createSheetParser, type SheetParser } from './sheet-parser.ts';
import { findWorkbookParts, type WorkbookParts } from './workbook-parts.ts';
import { openWorkbookZip, type WorkbookZip } from './workbook-zip.ts';
import { stringText, unescapeXml } from './xml-text.ts';

/** XML is this many times as long as the texts of a row at most; beyond, the sheet is made to exhaust memory. */
const XML_CHARS_PER_TEXT_CHAR = 16;

/**
 * Reads one sheet of an XLSX workbook (ECMA-376), row by row; only the table of shared texts is held in memory. Formulas give the
 * value they had when the workbook was saved, errors their sign (`#N/A`), booleans TRUE and FALSE.
 */
export async function openXlsx(path: string, reading: Reading): Promise<RowSource> {
  const zip = await openWorkbookZip(path, reading.limits);
  try {
    const parts = await findWorkbookParts(zip, reading.sheet);
    const read = await createCellReader(zip, parts, reading.limits);
    const header = await findHeader(zip, parts, read, reading);
    return {
      header: header.cells,
      headerRowNumber: header.rowNumber,
      format: { kind: 'xlsx', sheet: parts.sheet },
      batches: () => readBatches(path, parts, read, header, reading),
    };
  } finally {
    zip.close();
  }
}

type Header = { readonly cells: readonly string[]; readonly rowNumber: number };

async function findHeader(zip: WorkbookZip, parts: WorkbookParts, read: CellReader, reading: Reading): Promise<Header> {
  const finder = createHeaderFinder(reading);
  let blank = true;
  const parser = createParser(read, reading.limits, (rowNumber, cells) => {
    finder.offer(rowNumber, cells);
    blank = blank && isBlankRow(cells);
  });
  for await (const xml of zip.stream(parts.sheetPart, reading.limits.workbookPartBytes)) {
    parser.push(xml);
    if (finder.done()) break;
  }
  const header = finder.find();
  if (header) return header;
  throw blank ? emptyFile() : headerMissing();
}

async function* readBatches(
  path: string,
  parts: WorkbookParts,
  read: CellReader,
  header: Header,
  reading: Reading,
): AsyncGenerator<RowBatch, void> {
  const { batchRows, startRow, limits } = reading;
  const batches = createBatchBuilder({
    width: header.cells.length,
    pad: true,
    startRow,
    batchRows,
    batchChars: limits.batchChars,
  });
  const zip = await openWorkbookZip(path, limits);
  let passed = false;
  try {
    const parser = createParser(read, limits, (rowNumber, cells) => {
      if (passed) putRow(batches, rowNumber, cells, limits);
      passed ||= rowNumber === header.rowNumber;
    });
    for await (const xml of zip.stream(parts.sheetPart, limits.workbookPartBytes)) {
      parser.push(xml);
      yield* batches.take(false);
    }
    parser.end();
    yield* batches.take(true);
  } finally {
    zip.close();
  }
}

function putRow(sink: RowSink, rowNumber: number, cells: string[], limits: ReadingLimits): void {
  if (isBlankRow(cells)) return;
  const raw = (): string => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  if (cells.reduce((chars, cell) => chars + cell.length, 0) > limits.rowChars) {
    const text = brokenTexts.tooLong(limits.rowChars);
    sink.broken({ rowNumber, cells: [], raw: raw().slice(0, limits.keptRawChars), rule: 'row.too-long', text });
  } else if (hasUnreadable(cells)) {
    sink.broken({ rowNumber, cells, raw: raw(), rule: 'row.encoding', text: brokenTexts.encoding });
  } else sink.row(rowNumber, cells, raw);
}

function createParser(read: CellReader, limits: ReadingLimits, sink: (rowNumber: number, cells: string[]) => void): SheetParser {
  return createSheetParser(read, sink, limits.rowChars * XML_CHARS_PER_TEXT_CHAR);
}

async function createCellReader(zip: WorkbookZip, parts: WorkbookParts, limits: ReadingLimits): Promise<CellReader> {
  const styles = parts.stylesPart === undefined ? [] : readCellStyles((await zip.text(parts.stylesPart)) ?? '');
  const texts =
    parts.sharedTextPart === undefined
      ? []
      : await readSharedTexts(
          zip.stream(parts.sharedTextPart, limits.sharedTextBytes),
          limits.rowChars * XML_CHARS_PER_TEXT_CHAR,
        );
  return (type, style, xml) => {
    if (type === 'inlineStr') return stringText(xml);
    const value = valueOf(xml);
    if (value === '') return '';
    if (type === 's') return texts[Number(value)] ?? UNREADABLE;
    if (type === 'n') return numberText(value, styles[style] ?? general, parts.date1904);
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    return type === 'str' ? stringText(`<t>${value}</t>`) : unescapeXml(value);
  };
}

const general: NumberStyle = { kind: 'general' };

/** The content of the `v` element; the formula before it is passed over. */
function valueOf(xml: string): string {
  if (xml.startsWith('<v>')) return xml.slice(3, xml.indexOf('<', 3));
  return /<(?:[\w.-]{1,64}:)?v(?:\s[^<>]*)?>([^<]*)</.exec(xml)?.[1] ?? '';
}
