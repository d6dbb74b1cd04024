import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetRead,
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
} from 'hyparquet';
import { CsvError, type CsvSource } from './read-csv.ts';
import type { TableVisitor } from './read-table.ts';

/** Uncompressed bytes of the wanted columns of one row group at most: it is decoded as a whole, and memory must stay bounded. */
const MAX_GROUP_BYTES = 256 * 1_048_576;
const MAX_PAGE_BYTES = MAX_GROUP_BYTES;

const limited = { maxOutputLength: MAX_PAGE_BYTES };
/** Snappy is the library's own; the others are Node's. LZ4 is told as what it is: not read here. */
const compressors: Compressors = {
  GZIP: (bytes) => gunzipSync(bytes, limited),
  BROTLI: (bytes) => brotliDecompressSync(bytes, limited),
  ZSTD: (bytes) => zstdDecompressSync(bytes, limited),
};

/** Streams a Parquet file through a visitor, one row group at a time. Throws `CsvError` where it cannot be read. */
export async function readParquet(
  source: CsvSource,
  visitor: TableVisitor,
): Promise<{ readonly sha256: string; readonly rows: number }> {
  const { path } = source;
  const sha256 = await digestOf(path);
  const file = await asyncBufferFromFile(path);
  const metadata = await reading(path, () => parquetMetadataAsync(file));
  const names = metadata.schema.slice(1).map(({ name }) => name);
  if (metadata.schema.slice(1).some(({ num_children: children }) => (children ?? 0) > 0))
    throw new CsvError(path, 'columns with inner columns are not read; give a flat table');
  const column = names.indexOf(source.column);
  if (column < 0)
    throw new CsvError(path, `no column named ${JSON.stringify(source.column)}; there are ${JSON.stringify(names.slice(0, 50))}`);
  const columns = visitor.idOnly === true ? [source.column] : names;
  if (visitor.idOnly !== true) visitor.header?.(csvLine(names));
  let rows = 0;
  for (const group of metadata.row_groups) {
    requireSmall(path, group, columns);
    const count = Number(group.num_rows);
    for (const row of await readGroup(path, file, metadata, columns, rows, rows + count)) {
      const id = textOf(visitor.idOnly === true ? row[0] : row[column]);
      const raw = visitor.idOnly === true ? Buffer.alloc(0) : csvLine(row.map(textOf));
      visitor.row(rows++, raw, () => id);
    }
    await visitor.piece?.();
  }
  return { sha256, rows };
}

async function readGroup(
  path: string,
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  rowStart: number,
  rowEnd: number,
): Promise<readonly (readonly unknown[])[]> {
  let rows: readonly (readonly unknown[])[] = [];
  await reading(path, () =>
    parquetRead({
      file,
      metadata,
      columns: [...columns],
      rowStart,
      rowEnd,
      compressors,
      onComplete: (read: readonly (readonly unknown[])[]) => void (rows = read),
    }),
  );
  if (rows.length !== rowEnd - rowStart)
    throw new CsvError(path, `a row group has ${rows.length} rows where ${rowEnd - rowStart} are stated`);
  return rows;
}

function requireSmall(path: string, group: FileMetaData['row_groups'][number], columns: readonly string[]): void {
  let bytes = 0;
  for (const { meta_data: meta } of group.columns)
    if (meta !== undefined && columns.includes(meta.path_in_schema[0] ?? '')) bytes += Number(meta.total_uncompressed_size);
  if (bytes > MAX_GROUP_BYTES)
    throw new CsvError(path, `a row group of ${bytes} bytes; write it in groups of at most ${MAX_GROUP_BYTES}`);
}

/** What the library says about a broken file is told with the file's name. */
async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CsvError(path, error instanceof Error ? error.message : String(error));
  }
}

/** A value as it stands in a line of CSV. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') return value.toString();
  return JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner));
}

function csvLine(values: readonly string[]): Buffer {
  return Buffer.from(`${values.map((one) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(',')}\n`);
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const piece of createReadStream(path)) digest.update(Buffer.from(piece));
  return digest.digest('hex');
}
