import { createBatchBuilder, hasUnreadable, type RowSink } from './batch-builder.ts';
import { brokenTexts } from './broken-row.ts';
import { type ByteSource, emptyFile } from './byte-source.ts';
import { headerMissing } from './header-finder.ts';
import { createLineSplitter } from './line-splitter.ts';
import { readJsonRow } from './json-row.ts';
import type { Reading, RowBatch, RowSource } from './row-source.ts';
import { decodePrefix, decodeText, type TextEncoding } from './text-encoding.ts';

/**
 * Reads NDJSON, one object of scalars a line. The header is every key met in the lines at the beginning (`prefixBytes`), in the
 * order of first appearance; a missing key is an empty cell; a key met only later breaks its row, which keeps its text.
 */
export function openNdjson(bytes: ByteSource, encoding: TextEncoding, reading: Reading): RowSource {
  const prefix = decodePrefix(encoding, bytes.prefix);
  const header = findKeys(prefix, bytes.prefix.length < reading.limits.prefixBytes, reading);
  const { container } = bytes;
  return {
    header,
    headerRowNumber: 0,
    format: { kind: 'ndjson', encoding, ...(container === 'gzip' || container === 'zstd' ? { compression: container } : {}) },
    batches: () => readBatches(bytes, encoding, header, reading),
  };
}

function findKeys(prefix: string, whole: boolean, reading: Reading): readonly string[] {
  const keys = new Set<string>();
  const take = (line: string): void => {
    const row = readJsonRow(line);
    if (row.kind !== 'invalid') for (const key of row.cells.keys()) keys.add(key);
  };
  const splitter = createLineSplitter({ line: take, tooLong: () => {} }, reading.limits);
  splitter.push(prefix);
  if (whole) splitter.end();
  if (keys.size > 0) return [...keys];
  throw prefix.trim() === '' ? emptyFile() : headerMissing();
}

async function* readBatches(
  bytes: ByteSource,
  encoding: TextEncoding,
  header: readonly string[],
  reading: Reading,
): AsyncGenerator<RowBatch, void> {
  const { batchRows, startRow, limits } = reading;
  const batches = createBatchBuilder({ width: header.length, pad: false, startRow, batchRows, batchChars: limits.batchChars });
  const columns = new Map(header.map((key, column) => [key, column]));
  let rowNumber = 0;
  const splitter = createLineSplitter(
    {
      line: (line) => {
        rowNumber += 1;
        if (line.trim() !== '') putLine(batches, rowNumber, line, columns);
      },
      tooLong: (raw) => {
        rowNumber += 1;
        batches.broken({ rowNumber, cells: [], raw, rule: 'row.too-long', text: brokenTexts.tooLong(limits.rowChars) });
      },
    },
    limits,
  );
  for await (const text of decodeText(bytes.chunks(), encoding)) {
    splitter.push(text);
    yield* batches.take(false);
  }
  splitter.end();
  yield* batches.take(true);
}

function putLine(sink: RowSink, rowNumber: number, raw: string, columns: ReadonlyMap<string, number>): void {
  const row = readJsonRow(raw);
  if (row.kind === 'invalid') return sink.broken({ rowNumber, cells: [], raw, rule: 'row.json', text: brokenTexts.json });
  const cells = Array.from({ length: columns.size }, () => '');
  let unknown: string | undefined;
  for (const [key, cell] of row.cells) {
    const column = columns.get(key);
    if (column === undefined) unknown ??= key;
    else cells[column] = cell;
  }
  if (row.kind === 'nested') return sink.broken({ rowNumber, cells, raw, rule: 'row.json', text: brokenTexts.nested(row.key) });
  if (hasUnreadable(cells) || hasUnreadable([raw])) {
    return sink.broken({ rowNumber, cells, raw, rule: 'row.encoding', text: brokenTexts.encoding });
  }
  if (unknown !== undefined)
    return sink.broken({ rowNumber, cells, raw, rule: 'row.width', text: brokenTexts.unknownKey(unknown) });
  return sink.row(rowNumber, cells, () => raw);
}
