import { digitsAt, maxYear, minYear } from './calendar.ts';
import type { Normalised, Normaliser, Notes } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import { plainText } from './plain-text.ts';

const shape = { rule: 'year.shape' } as const;
const range = { rule: 'date.range' } as const;

/** A calendar year as a number. */
export function yearNormaliser(): Normaliser {
  return (raw, notes) => {
    const year = raw.length === 4 ? digitsAt(raw, 0, 4) : -1;
    return year >= 0 ? checked(year) : irregular(raw, notes);
  };
}

const checked = (year: number): Normalised => (year < minYear || year > maxYear ? range : year);

function irregular(raw: string, notes: Notes): Normalised {
  const text = plainText(raw, notes);
  if (text === '') return null;
  if (isNullText(text)) {
    notes.counted('null-text');
    return null;
  }
  const parts = /^(\d{4})(?:\s*年度?|\.0+)?$/.exec(text);
  if (parts === null) return shape;
  if (text.length > 4) notes.counted('year.word');
  return checked(Number(parts[1]));
}
