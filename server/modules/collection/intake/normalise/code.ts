import { currencyWords } from './currency-words.ts';
import { cleanText } from './clean-text.ts';
import { halfWidth } from './half-width.ts';
import type { FieldOf, Normaliser, Notes } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import type { LookUpCode } from './look-up-code.ts';

const unknown = { rule: 'code.unknown' } as const;

/** Texts whose meaning is kept between rows; a column of rubbish must not grow the table for ever. */
const maxRemembered = 5000;

/** A code of a code table, from the code or its title. Abolished codes are taken in and warned of. */
export function codeNormaliser(field: Pick<FieldOf<'code'>, 'table'>, lookUpCode: LookUpCode): Normaliser {
  const canonical = new Map<string, boolean>();
  return (raw, notes) => {
    const known = canonical.get(raw);
    if (known !== undefined) {
      if (known) notes.warned('code.abolished');
      return raw;
    }
    const found = lookUp(raw, field.table, lookUpCode, notes);
    if (found === null || 'rule' in found) return found;
    if (found.abolished) notes.warned('code.abolished');
    // The table's own string is kept: a slice of the file would keep its whole block in memory.
    if (found.code === raw && canonical.size < maxRemembered) canonical.set(found.code, found.abolished);
    return found.code;
  };
}

type Found = { readonly code: string; readonly abolished: boolean };

function lookUp(
  raw: string,
  table: FieldOf<'code'>['table'],
  lookUpCode: LookUpCode,
  notes: Notes,
): Found | typeof unknown | null {
  const clean = cleanText(raw, notes);
  const text = halfWidth(clean);
  if (text !== clean) notes.counted('code.full-width');
  if (text === '') return null;
  const direct = lookUpCode(table, text);
  if (direct !== undefined) {
    if (direct.code !== text) notes.counted(isTitle(text, direct.title.en) ? 'code.title' : 'code.shape');
    return direct;
  }
  if (isNullText(text)) {
    notes.counted('null-text');
    return null;
  }
  const reshaped = lookUpCode(table, standardForm(table, text));
  if (reshaped === undefined) return unknown;
  notes.counted('code.shape');
  return reshaped;
}

const isTitle = (text: string, english: string) => /\p{Script=Han}/u.test(text) || text.toLowerCase() === english.toLowerCase();

/** The other ways in which systems write the codes of a table. */
function standardForm(table: FieldOf<'code'>['table'], text: string): string {
  const bare = text.replace(/\.0+$/, '').replaceAll(/\s/g, '').toUpperCase();
  return standardForms[table](bare);
}

const standardForms: Readonly<Record<FieldOf<'code'>['table'], (bare: string) => string>> = {
  // The statistical codes of towns and villages begin with the six digits of their county.
  division: (bare) => (/^\d{6}(?:\d{3}|\d{6})$/.test(bare) ? bare.slice(0, 6) : bare),
  industry: (bare) => (/^[A-T]\d{2,4}$/.test(bare) ? bare.slice(1) : bare),
  currency: (bare) => currencyWords.get(bare) ?? bare,
  'document-kind': (bare) => bare,
};
