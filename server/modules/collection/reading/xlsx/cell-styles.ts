import { attributesOf } from './xml-text.ts';

/** How numbers of a style are written as text; anything else is `general`. */
export type NumberStyle =
  | { readonly kind: 'general' }
  | { readonly kind: 'date' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'percent' }
  /** Shown with leading zeros up to this many digits, as codes are. */
  | { readonly kind: 'padded'; readonly digits: number };

const general: NumberStyle = { kind: 'general' };

/** Number styles by the index a cell names, from the styles part (`cellXfs`, ECMA-376 part 1, 18.8). */
export function readCellStyles(xml: string): readonly NumberStyle[] {
  const codes = new Map<number, string>();
  for (const [tag] of xml.matchAll(/<(?:[\w.-]{1,64}:)?numFmt\s[^<>]*>/g)) {
    const attributes = attributesOf(tag);
    codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
  }
  const formats = xml.split(/<\/?(?:[\w.-]{1,64}:)?cellXfs(?=[\s>])/)[1] ?? '';
  return [...formats.matchAll(/<(?:[\w.-]{1,64}:)?xf[\s/>][^<>]*/g)].map(([tag]) => {
    const id = Number(attributesOf(tag).get('numFmtId') ?? 0);
    const code = codes.get(id);
    return code === undefined ? builtInStyle(id) : styleOfCode(code);
  });
}

/** The formats a number stands for without a code, those of the East Asian editions included (18.8.30). */
function builtInStyle(id: number): NumberStyle {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if (id === 46) return { kind: 'duration' };
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? { kind: 'date' } : general;
}

/** Reads a format code by its first section, literals and conditions aside: `[$-804]yyyy"年"m"月"d"日"` is a date. */
export function styleOfCode(code: string): NumberStyle {
  const letters = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';')[0]!
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '');
  if (/^general/i.test(letters)) return general;
  if (/\[[hms]+\]/i.test(letters)) return { kind: 'duration' };
  if (/[ymdhs]/i.test(letters)) return { kind: 'date' };
  if (letters.includes('%')) return { kind: 'percent' };
  return /^0{2,}$/.test(letters) ? { kind: 'padded', digits: letters.length } : general;
}
