import type { Mending } from './mending.ts';

/** An identifier's text after the mendings that need no check character, and which of them were used. */
export type IdentifierText = { readonly text: string; readonly mendings: readonly Mending[] };

/** No identifier is near this long even when a file pads its columns; a longer text is cut and left unmended, so it fits no rule. */
export const maxRawLength = 256;

const blank = /[\s\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Dash_Punctuation}\u2212]/u;

/**
 * Makes full-width characters half-width, letters upper-case, and removes blanks, invisible characters and hyphens.
 * Everything else stays as delivered. The mendings are listed in a fixed order, each once.
 */
export function cleanIdentifier(raw: string): IdentifierText {
  if (raw.length > maxRawLength) return { text: raw.slice(0, maxRawLength), mendings: [] };
  let text = '';
  let fullWidth = false;
  let lowerCase = false;
  let space = false;
  for (const delivered of raw) {
    const half = toHalfWidth(delivered);
    if (blank.test(half)) {
      space = true;
      continue;
    }
    if (half !== delivered) fullWidth = true;
    const upper = half >= 'a' && half <= 'z' ? half.toUpperCase() : half;
    if (upper !== half) lowerCase = true;
    text += upper;
  }
  const used: Mending[] = [];
  if (fullWidth) used.push('full-width');
  if (lowerCase) used.push('lower-case');
  if (space) used.push('space');
  return { text, mendings: used };
}

/** The letters outside the alphabet of GB 32100 and the character each is mistaken for. */
const confusables: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2', V: 'U' };

/** Replaces every look-alike letter; the caller must confirm the reading by a check character. */
export function withoutConfusables(text: string): string {
  return text.replace(/[IOSVZ]/g, (letter) => confusables[letter] ?? letter);
}

const fullWidthFirst = 0xff01;
const fullWidthLast = 0xff5e;
/** U+FF01 to U+FF5E stand in the order of ASCII, this far above it. */
const fullWidthShift = 0xfee0;

function toHalfWidth(character: string): string {
  const point = character.charCodeAt(0);
  return point >= fullWidthFirst && point <= fullWidthLast ? String.fromCharCode(point - fullWidthShift) : character;
}
