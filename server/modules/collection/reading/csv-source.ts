import { createBatchBuilder, hasUnreadable, isBlankRow, type RowSink } from './batch-builder.ts';
import { brokenTexts, UNREADABLE } from './broken-row.ts';
import { type ByteSource, emptyFile } from './byte-source.ts';
import { sniffCsvDialect } from './csv-dialect.ts';
import { createCsvParser, type CsvLimits, type CsvParser } from './csv-parser.ts';
import type { CsvDialect } from './csv-record.ts';
import { createHeaderFinder, type Header, headerMissing } from './header-finder.ts';
import type { Reading, RowBatch, RowSource } from './row-source.ts';
import { decodeText, type TextEncoding } from './text-encoding.ts';

/** Reads CSV; see `createCsvParser` for what is a record. A record short of cells is broken, not filled up. */
export function openCsv(bytes: ByteSource, encoding: TextEncoding, prefix: string, reading: Reading): RowSource {
  const dialect = sniffCsvDialect(prefix, reading.limits, reading.isHeader);
  const header = findHeader(prefix, bytes.prefix.length < reading.limits.prefixBytes, dialect, reading);
  const { container } = bytes;
  return {
    header: header.cells,
    headerRowNumber: header.rowNumber,
    format: {
      kind: 'csv',
      encoding,
      separator: dialect.separator,
      ...(container === 'gzip' || container === 'zstd' ? { compression: container } : {}),
    },
    batches: () => readBatches(bytes, encoding, dialect, header, reading),
  };
}

function findHeader(prefix: string, whole: boolean, dialect: CsvDialect, reading: Reading): Header {
  const finder = createHeaderFinder(reading);
  let records = 0;
  const parser = createCsvParser(
    dialect,
    {
      row: (cells) => finder.offer((records += 1), cells),
      blank: () => finder.offer((records += 1), []),
      badQuote: () => finder.offer((records += 1), []),
      tooLong: () => finder.offer((records += 1), []),
    },
    reading.limits,
  );
  parser.push(prefix);
  if (whole) parser.end();
  const header = finder.find();
  if (header) return header;
  throw prefix.trim() === '' ? emptyFile() : headerMissing();
}

async function* readBatches(
  bytes: ByteSource,
  encoding: TextEncoding,
  dialect: CsvDialect,
  header: Header,
  reading: Reading,
): AsyncGenerator<RowBatch, void> {
  const { batchRows, startRow, limits } = reading;
  const batches = createBatchBuilder({
    width: header.cells.length,
    pad: false,
    startRow,
    batchRows,
    batchChars: limits.batchChars,
  });
  // Rows are searched for unreadable characters only from where the first one was met: most files have none.
  const seen = { unreadable: false };
  const parser = parseInto(batches, dialect, header.rowNumber, limits, seen);
  for await (const text of decodeText(bytes.chunks(), encoding)) {
    seen.unreadable ||= text.includes(UNREADABLE);
    parser.push(text);
    yield* batches.take(false);
  }
  parser.end();
  yield* batches.take(true);
}

/** A parser that numbers the records and hands those after the header on. */
function parseInto(
  sink: RowSink,
  dialect: CsvDialect,
  headerRow: number,
  limits: CsvLimits,
  seen: { readonly unreadable: boolean },
): CsvParser {
  let rowNumber = 0;
  return createCsvParser(
    dialect,
    {
      blank: () => {
        rowNumber += 1;
      },
      row: (cells, raw) => {
        rowNumber += 1;
        if (rowNumber <= headerRow || (cells[0]!.trim() === '' && isBlankRow(cells))) return;
        if (!seen.unreadable || !hasUnreadable(cells)) return sink.row(rowNumber, cells, raw);
        return sink.broken({ rowNumber, cells, raw: raw(), rule: 'row.encoding', text: brokenTexts.encoding });
      },
      badQuote: (raw, cells) => {
        rowNumber += 1;
        if (rowNumber <= headerRow) return;
        sink.broken({ rowNumber, cells, raw, rule: 'row.quote', text: brokenTexts.quote });
      },
      tooLong: (raw) => {
        rowNumber += 1;
        if (rowNumber <= headerRow) return;
        sink.broken({ rowNumber, cells: [], raw, rule: 'row.too-long', text: brokenTexts.tooLong(limits.rowChars) });
      },
    },
    limits,
  );
}
