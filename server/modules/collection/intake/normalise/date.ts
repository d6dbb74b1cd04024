import { dateText, daysOfMonth, digitsAt, maxYear, minYear } from './calendar.ts';
import type { Normalised, Normaliser, Notes } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import { plainText } from './plain-text.ts';

const shape = { rule: 'date.shape' } as const;
const invalid = { rule: 'date.invalid' } as const;
const range = { rule: 'date.range' } as const;

/** A calendar day, `YYYY-MM-DD`, from the forms in which files write days. */
export function dateNormaliser(): Normaliser {
  return (raw, notes) =>
    isCanonical(raw) ? checked(raw, digitsAt(raw, 0, 4), digitsAt(raw, 5, 7), digitsAt(raw, 8, 10)) : irregular(raw, notes);
}

const hyphen = 0x2d;
/** The last of December of this year is what systems write for no end. */
const endlessYear = 9999;

const isCanonical = (raw: string) =>
  raw.length === 10 &&
  raw.charCodeAt(4) === hyphen &&
  raw.charCodeAt(7) === hyphen &&
  digitsAt(raw, 0, 4) >= 0 &&
  digitsAt(raw, 0, 4) !== endlessYear &&
  digitsAt(raw, 5, 7) >= 0 &&
  digitsAt(raw, 8, 10) >= 0;

function checked(text: string, year: number, month: number, day: number): Normalised {
  if (day < 1 || day > daysOfMonth(year, month)) return invalid;
  return year < minYear || year > maxYear ? range : text;
}

const endless = new Set([
  '长期',
  '长期有效',
  '永久',
  '永久有效',
  '永续',
  '无期限',
  '无限期',
  '无固定期限',
  '无固定期限经营',
  '9999-12-31',
  '9999/12/31',
  '99991231',
]);

function irregular(raw: string, notes: Notes): Normalised {
  const text = plainText(raw, notes);
  if (text === '') return null;
  if (isNullText(text)) {
    notes.counted('null-text');
    return null;
  }
  const parts = separated.exec(text) ?? compact.exec(text);
  if (parts === null) return withoutDate(text, notes);
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (year === endlessYear) return withoutDate(text.slice(0, 10), notes);
  return withTime({ year, month, day, rest: parts[4]! }, text, notes);
}

function withoutDate(text: string, notes: Notes): Normalised {
  if (!endless.has(text)) return text.startsWith('9999') ? range : shape;
  notes.counted('date.open-ended');
  return null;
}

/** 2017/1/4, 2017.1.4, 2017-1-4, 2017年1月4日, 2017—01—04; what follows may be a time. */
const separated = /^(\d{4})\s*[-/.年—–]\s*(\d{1,2})\s*[-/.月—–]\s*(\d{1,2})(?:\s*日)?(.*)$/s;
/** 20170104 and 20170104083000. */
const compact = /^(\d{4})(\d{2})(\d{2})((?:\d{6})?)$/;
const clock = /^(?:[ T]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const compactClock = /^\d{6}$/;

type Moment = { readonly year: number; readonly month: number; readonly day: number; readonly rest: string };

function withTime(moment: Moment, delivered: string, notes: Notes): Normalised {
  const { year, month, day, rest } = moment;
  const plain = checked('', year, month, day);
  if (plain !== '') return plain;
  const text = dateText(year, month, day);
  if (rest === '') {
    if (text !== delivered) notes.counted('date.separators');
    return text;
  }
  const time = clock.exec(rest);
  if (time === null && !compactClock.test(rest)) return shape;
  const zone = time?.[4];
  if (zone === undefined) {
    notes.counted('date.time-dropped');
    return text;
  }
  notes.counted('date.zone');
  const minutes = Number(time![1]) * 60 + Number(time![2]) - zoneMinutes(zone) + beijingMinutes;
  return shifted(moment, minutes);
}

const beijingMinutes = 8 * 60;

function zoneMinutes(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** An hour after midnight in Beijing is still the day before in UTC: dropping the time would store the wrong day. */
function shifted(moment: Moment, minutes: number): Normalised {
  const at = new Date(Date.UTC(moment.year, moment.month - 1, moment.day, 0, minutes));
  const year = at.getUTCFullYear();
  return checked(dateText(year, at.getUTCMonth() + 1, at.getUTCDate()), year, at.getUTCMonth() + 1, at.getUTCDate());
}
