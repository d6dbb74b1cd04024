const CHUNK_BYTES = 256 * 1024;
/** A UTF-16 unit becomes at most three bytes of UTF-8. */
export const MOST_BYTES_A_UNIT = 3;

/** PostgreSQL's text form of a value that may hold anything: tab, line ends and backslash are escaped. */
export function copyField(value: string): string {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 92 || code === 9 || code === 10 || code === 13) return escapeField(value);
  }
  return value;
}

function escapeField(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/**
 * Joins lines into chunks large enough that the cost of a chunk does not count. `mostBytes` bounds what `write` will write of a row, and
 * `write` answers how much it was.
 */
export function* copyLines<R>(
  rows: Iterable<R>,
  mostBytes: (row: R) => number,
  write: (row: R, chunk: Buffer, at: number) => number,
): Generator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let used = 0;
  for (const row of rows) {
    const most = mostBytes(row);
    if (most > chunk.length - used) {
      if (used > 0) yield chunk.subarray(0, used);
      chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, most));
      used = 0;
    }
    used += write(row, chunk, used);
  }
  if (used > 0) yield chunk.subarray(0, used);
}
