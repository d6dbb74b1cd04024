import type { Value } from './normalise/normaliser.ts';

/** The longest key a record may have, in UTF-16 units. */
export const maxRecordKeyLength = 300;

/** The values of an item's key fields as one text, joined by `|`; a `|` or `\` within a value has a `\` before it, so no two lists join alike. */
export function recordKey(values: readonly Value[]): string {
  let key = '';
  for (const [index, value] of values.entries()) {
    const text = String(value);
    key +=
      (index === 0 ? '' : '|') +
      (text.includes('|') || text.includes('\\') ? text.replaceAll(/[|\\]/g, (character) => `\\${character}`) : text);
  }
  return key;
}
