/**
 * JSON in the one form that can be signed and compared (RFC 8785): members in the order of the UTF-16 code units of their names, nothing
 * between them. Values are taken as JSON.stringify takes them. Throws on what JSON cannot hold, and on half a character.
 */
export function canonicalJson(value: unknown): string {
  const text = textOf(value);
  if (text === undefined) throw new TypeError('a value without a JSON form');
  return text;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object') return value === null ? 'null' : objectText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') throw new TypeError('an integer without a JSON form');
  return undefined;
}

function objectText(value: object): string | undefined {
  if ('toJSON' in value && typeof value.toJSON === 'function') return textOf(value.toJSON());
  return Array.isArray(value) ? listText(value) : membersText(value as Readonly<Record<string, unknown>>);
}

function listText(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += `${text === '' ? '' : ','}${textOf(value) ?? 'null'}`;
  return `[${text}]`;
}

function membersText(members: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const name of inOrder(Object.keys(members))) {
    const member = textOf(members[name]);
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${member}`;
  }
  return `{${text}}`;
}

/** A number as ECMAScript writes it, which is how RFC 8785 writes it. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('a number without a JSON form');
  return String(value);
}

/** Anything but characters that JSON writes as they are: what it escapes, and halves of characters. */
const SPECIAL = /[^ !#-[\]-\uD7FF\uE000-\uFFFF]/;

/** Nearly every text is itself between quotes; the others are JSON.stringify's. */
function quoted(text: string): string {
  if (!SPECIAL.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('a text with half a character in it');
  return JSON.stringify(text);
}

const FEW = 32;

/** Sorted in place: a few names, as nearly every object has, one by one, for which the general way takes twice as long. */
function inOrder(names: string[]): string[] {
  if (names.length > FEW) return names.sort();
  for (let next = 1; next < names.length; next++) {
    const name = names[next]!;
    let at = next;
    for (; at > 0 && names[at - 1]! > name; at--) names[at] = names[at - 1]!;
    names[at] = name;
  }
  return names;
}
