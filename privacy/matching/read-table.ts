import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readCsv, type CsvSource, type CsvVisitor } from './read-csv.ts';

const MAGIC = 'PAR1';

export type TableVisitor = CsvVisitor & {
  /** The rows themselves are not wanted: of a Parquet file only the id's column is read, and `raw` is empty. */
  readonly idOnly?: true;
};

/**
 * Streams a table through a visitor, CSV or Parquet as the file says by its first and last bytes. The rows of a Parquet file are handed on as lines of
 * CSV. Returns the file's SHA-256 and its rows. Throws `CsvError`.
 */
export async function readTable(
  source: CsvSource,
  visitor: TableVisitor,
): Promise<{ readonly sha256: string; readonly rows: number }> {
  if (!isParquet(source.path)) return readCsv(source, visitor);
  // The library is brought only when it is needed.
  const { readParquet } = await import('./read-parquet.ts');
  return readParquet(source, visitor);
}

function isParquet(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const at = (place: number) => {
      const bytes = Buffer.alloc(MAGIC.length);
      readSync(file, bytes, 0, MAGIC.length, place);
      return bytes.toString('latin1');
    };
    return size >= 2 * MAGIC.length && at(0) === MAGIC && at(size - MAGIC.length) === MAGIC;
  } finally {
    closeSync(file);
  }
}
