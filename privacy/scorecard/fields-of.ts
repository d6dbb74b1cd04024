/** The fields of one row of CSV (RFC 4180), without its line end. */
export function fieldsOf(row: string, delimiter: string): string[] {
  const line = row.replace(/^\uFEFF/, '').replace(/\r?\n?$/, '');
  if (!line.includes('"')) return line.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; at <= line.length;) {
    const quoted = line[at] === '"';
    const end = quoted ? closingQuote(line, at) + 1 : at;
    const next = line.indexOf(delimiter, end);
    const stop = next < 0 ? line.length : next;
    fields.push(quoted ? line.slice(at + 1, end - 1).replaceAll('""', '"') : line.slice(at, stop));
    at = stop + 1;
  }
  return fields;
}

/** The place of the quote that ends the field beginning at `from`; doubled ones are part of it. */
function closingQuote(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] !== '"') continue;
    if (line[at + 1] !== '"') return at;
    at++;
  }
  return line.length;
}
