/**
 * JSON in the one form that can be hashed and compared (RFC 8785): members in the order of the UTF-16 code units of their names, nothing between
 * them. Members without a value are left out. Throws on numbers JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    // The default order of sort is that of code units.
    const inOrder = members.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
    return `{${inOrder.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a number without a JSON form');
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('a text with half a character in it');
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('a value without a JSON form');
  return text;
}
