const CHUNK_CHARS = 256 * 1024;

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

/** Joins lines into chunks large enough that the cost of a chunk does not count. */
export function* copyText<R>(rows: Iterable<R>, lineOf: (row: R) => string): Generator<Buffer> {
  let chunk = '';
  for (const row of rows) {
    chunk += lineOf(row);
    if (chunk.length < CHUNK_CHARS) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}
