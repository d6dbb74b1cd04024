import type { ItemDefinition } from '../../catalogue/index.ts';
import { addDays } from '../../../kernel/pure/china-day.ts';

/** A day, a week from Monday, a month, a quarter or a year: first and last day, both included. */
export type Period = { readonly first: string; readonly last: string };

export type Refresh = ItemDefinition['refresh'];

/** The period of an item's refresh that holds a day; undefined for an item that is delivered on change and has no periods. */
export function findPeriod(frequency: Refresh['frequency'], day: string): Period | undefined {
  switch (frequency) {
    case 'realtime':
    case 'daily':
      return { first: day, last: day };
    case 'weekly':
      return weekOf(day);
    case 'monthly':
      return monthsOf(day, 1);
    case 'quarterly':
      return monthsOf(day, 3);
    case 'yearly':
      return monthsOf(day, 12);
    case 'on-change':
      break;
  }
  return undefined;
}

/** The last day on which what happened in a period may be delivered and still be on time. */
export const dueDay = (period: Period, refresh: Refresh) => addDays(period.last, refresh.dueDays);

/** Days in the longest period of each refresh: one length for all of its periods, so that a short February is not later than a long January. */
export const longestPeriodDays: Readonly<Record<Exclude<Refresh['frequency'], 'on-change'>, number>> = {
  realtime: 1,
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
};

function weekOf(day: string): Period {
  // Sunday is day 0, and a week begins on Monday (GB/T 7408).
  const sinceMonday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  const first = addDays(day, -sinceMonday);
  return { first, last: addDays(first, 6) };
}

/** Periods of 1, 3 or 12 months begin in January, so dividing the month's number finds the first month. */
function monthsOf(day: string, months: number): Period {
  const year = Number(day.slice(0, 4));
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months;
  return { first: isoDay(year, month, 1), last: isoDay(year, month + months, 0) };
}

const isoDay = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
