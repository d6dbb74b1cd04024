import { renameSync, rmSync } from 'node:fs';
import { mergeRows, type RecordRange } from './merge-rows.ts';
import { SealedRefusedError } from './sealed-refused-error.ts';
import { rowBytesOf, TAG_BYTES } from './sealed-row.ts';
import { HEADER_BYTES, readHeader, type TableHeader } from './table-header.ts';
import { writeTable } from './write-table.ts';

/**
 * Makes of a table and the next change the next table, byte for byte the one the platform holds. `output` appears when that is certain. Throws
 * `SealedRefusedError`: `other-version` where the change does not follow on the table, `damaged` where the rows are not those it was made for.
 */
export function applyDelta(table: string, delta: string, output: string): TableHeader {
  const [base, change] = [readHeader(table), readHeader(delta)];
  const same = (['product', 'epoch', 'suite', 'publicKey', 'idKind', 'paddedBytes'] as const).every(
    (name) => base[name] === change[name],
  );
  if (base.what !== 'table' || change.what !== 'delta' || !same || change.version !== base.version + 1) {
    throw new SealedRefusedError('other-version', `${base.version} → ${change.version}`);
  }
  const unchecked = `${output}.unchecked`;
  const header = writeTable(unchecked, { ...base, version: change.version }, changedRows(table, base, delta, change));
  if (header.rowsSha256 !== change.rowsSha256) {
    rmSync(unchecked);
    throw new SealedRefusedError('damaged', delta);
  }
  renameSync(unchecked, output);
  return header;
}

/** The rows of a table after a change whose header tells only how many rows it puts in and takes out. */
export function changedRows(table: string, base: TableHeader, delta: string, change: Pick<TableHeader, 'rows' | 'removed'>) {
  const recordBytes = rowBytesOf(base.paddedBytes);
  const range = (path: string, count: number): RecordRange => ({ path, at: HEADER_BYTES, count, recordBytes });
  const gone = { path: delta, at: HEADER_BYTES + change.rows * recordBytes, count: change.removed, recordBytes: TAG_BYTES };
  return mergeRows(range(table, base.rows), range(delta, change.rows), gone);
}
