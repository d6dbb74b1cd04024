import { daysOfMonth } from './normalise/calendar.ts';
import type { Value } from './normalise/normaliser.ts';

/** The first day of a date, month or year value, `YYYY-MM-DD`; null for no value. */
export function firstDay(value: Value | null): string | null {
  if (value === null) return null;
  const text = String(value);
  if (text.length === dateLength) return text;
  return text.length === monthLength ? `${text}-01` : `${text}-01-01`;
}

/** The last day of a date, month or year value, `YYYY-MM-DD`; null for no value. */
export function lastDay(value: Value | null): string | null {
  if (value === null) return null;
  const text = String(value);
  if (text.length === dateLength) return text;
  return text.length === monthLength
    ? `${text}-${daysOfMonth(Number(text.slice(0, 4)), Number(text.slice(5)))}`
    : `${text}-12-31`;
}

const dateLength = 10;
const monthLength = 7;
