import { openBytes } from './byte-source.ts';
import type { BrokenRow } from './broken-row.ts';
import { openCsv } from './csv-source.ts';
import { openNdjson } from './ndjson-source.ts';
import { type ReadingLimits, readingLimits } from './reading-limits.ts';
import { decodePrefix, detectEncoding, type TextEncoding } from './text-encoding.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { refuseOle } from './xlsx/ole-file.ts';
import { openXlsx } from './xlsx/xlsx-source.ts';

/**
 * A batch of data rows. `cells[i]` are the texts of one row, in header order and exactly as many as the header has;
 * `rowNumbers[i]` is its 1-based number as a clerk sees it in the file: the row of the sheet, the record of the CSV (header and
 * blank records counted), the line of the NDJSON. Texts are well-formed Unicode without NUL. Cells may be slices of a larger
 * text: whoever keeps a few of them for long should copy them.
 */
export type RowBatch = {
  readonly cells: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  readonly broken: readonly BrokenRow[];
  /** How many data rows, broken ones included, the file has up to the end of this batch: the `startRow` that resumes after it. */
  readonly position: number;
};

export type FileFormat = 'csv' | 'xlsx' | 'ndjson';

export type RowSource = {
  readonly header: readonly string[];
  /** Number of the row that holds the header, 0 where the format has none (NDJSON). */
  readonly headerRowNumber: number;
  readonly format: {
    readonly kind: FileFormat;
    readonly compression?: 'gzip' | 'zstd';
    readonly encoding?: TextEncoding;
    readonly separator?: string;
    readonly sheet?: string;
  };
  /**
   * Reads the file once more from its beginning, holding one batch and little else; passes over the first `startRow` data rows.
   * Blank rows are passed over and not counted.
   *
   * @throws UnreadableFile when the file turns out to be damaged or exploding on the way.
   */
  readonly batches: () => AsyncIterable<RowBatch>;
};

export type ReadingHints = {
  /** The name under which the file was delivered; its ending helps to tell NDJSON from CSV. */
  readonly fileName?: string;
  readonly format?: FileFormat;
  /** Name of the sheet to read; otherwise the first visible one. */
  readonly sheet?: string;
  /** Data rows to pass over: the `position` of the last batch that was dealt with. */
  readonly startRow?: number;
  readonly batchRows?: number;
  /**
   * Whether these cells are the header. The first of the first rows for which this holds is the header, and what stands above it
   * (titles, notes) is no data; when it holds for none, or is not given, the first row that is not blank is the header.
   */
  readonly isHeader?: (cells: readonly string[]) => boolean;
  readonly limits?: Partial<ReadingLimits>;
};

export type Reading = {
  readonly startRow: number;
  readonly batchRows: number;
  readonly sheet: string | undefined;
  readonly isHeader: ((cells: readonly string[]) => boolean) | undefined;
  readonly limits: ReadingLimits;
};

const BATCH_ROWS = 2_000;

/**
 * Opens a delivered file, whatever it is called, by what it holds: CSV or NDJSON, plain or in gzip or zstd, or an XLSX workbook.
 * What is found out here depends on the file alone, so that a resumed reading finds the same.
 *
 * @throws UnreadableFile when the file as a whole cannot be read. Faults of single rows never stop a file.
 */
export async function openRowSource(path: string, hints: ReadingHints = {}): Promise<RowSource> {
  const limits = { ...readingLimits, ...hints.limits };
  const reading: Reading = {
    startRow: hints.startRow ?? 0,
    batchRows: hints.batchRows ?? BATCH_ROWS,
    sheet: hints.sheet,
    isHeader: hints.isHeader,
    limits,
  };
  const bytes = await openBytes(path, limits);
  if (bytes.container === 'ole') return refuseOle(path);
  if (bytes.container === 'zip') return openXlsx(path, reading);
  refuseForeign(bytes.prefix);
  const encoding = detectEncoding(bytes.prefix);
  const text = decodePrefix(encoding, bytes.prefix);
  return isNdjson(text, hints) ? openNdjson(bytes, encoding, reading) : openCsv(bytes, encoding, text, reading);
}

function isNdjson(text: string, hints: ReadingHints): boolean {
  if (hints.format === 'ndjson') return true;
  if (hints.format === 'csv') return false;
  const name = (hints.fileName ?? '').toLowerCase().replace(/\.(?:gz|zst|zstd)$/, '');
  if (/\.(?:ndjson|jsonl|json)$/.test(name)) return true;
  return !/\.(?:csv|tsv|txt)$/.test(name) && /^\s*\{/.test(text);
}

/** Many systems export a web page and call it a spreadsheet; read as CSV it would only yield a thousand strange refusals. */
function refuseForeign(prefix: Buffer): void {
  const head = prefix
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart();
  if (/^(?:<!doctype|<html|<\?xml|<table|<meta)/i.test(head)) {
    throw new UnreadableFile('file.format', {
      zh: '文件实为网页或 XML，不是表格。请用表格软件打开后另存为 XLSX 再报送。',
      en: 'The file is a web page or XML and no table. Open it in a spreadsheet program, save it as XLSX and deliver that.',
    });
  }
  if (['PK\u0003\u0004', '%PDF', 'Rar!', '7z\u00BC'].some((magic) => head.startsWith(magic))) {
    throw new UnreadableFile('file.format', {
      zh: '压缩包或 PDF 不能直接读取。请报送 CSV、NDJSON（可用 gzip 或 zstd 压缩）或 XLSX。',
      en: 'Archives and PDF cannot be read. Deliver CSV or NDJSON (gzip or zstd may be used) or XLSX.',
    });
  }
}
