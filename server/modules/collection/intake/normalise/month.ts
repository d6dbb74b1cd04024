import { daysOfMonth, digitsAt, maxYear, minYear, monthText } from './calendar.ts';
import type { Normalised, Normaliser, Notes } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import { plainText } from './plain-text.ts';

const shape = { rule: 'month.shape' } as const;
const invalid = { rule: 'date.invalid' } as const;
const range = { rule: 'date.range' } as const;

/** A calendar month, `YYYY-MM`; a day after it is dropped. */
export function monthNormaliser(): Normaliser {
  return (raw, notes) => {
    if (raw.length === 7 && raw.charAt(4) === '-') {
      const year = digitsAt(raw, 0, 4);
      const month = digitsAt(raw, 5, 7);
      if (year >= 0 && month >= 0) return checked(year, month, raw);
    }
    return irregular(raw, notes);
  };
}

function checked(year: number, month: number, text: string): Normalised {
  if (month < 1 || month > 12) return invalid;
  return year < minYear || year > maxYear ? range : text;
}

const separated = /^(\d{4})\s*[-/.年—–]\s*(\d{1,2})\s*(?:月|月份)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})?$/;
/** A day and perhaps a time of day, as spreadsheets write a month. */
const withDay = /^(\d{4})\s*[-/.年—–]\s*(\d{1,2})\s*[-/.月—–]\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?$/;

function irregular(raw: string, notes: Notes): Normalised {
  const text = plainText(raw, notes);
  if (text === '') return null;
  if (isNullText(text)) {
    notes.counted('null-text');
    return null;
  }
  const parts = separated.exec(text) ?? compact.exec(text) ?? withDay.exec(text);
  if (parts === null) return shape;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  if (day < 1 || (month >= 1 && month <= 12 && day > daysOfMonth(year, month))) return invalid;
  const found = checked(year, month, monthText(year, month));
  if (found !== text && typeof found === 'string')
    notes.counted(parts[3] === undefined ? 'month.separators' : 'month.day-dropped');
  return found;
}
