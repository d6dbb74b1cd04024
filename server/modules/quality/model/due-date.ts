import type { ItemDefinition } from '../../catalogue/index.ts';
import { addDays, chinaDay, daysBetween } from '../../../kernel/pure/china-day.ts';
import { dueDay, findPeriod, type Period } from './period.ts';

type Refreshed = Pick<ItemDefinition, 'refresh'>;

/** A period of an item and the day (China time) by the end of which it has to be here. */
export type DueDate = { readonly period: Period; readonly dueOn: string };

export type NextDue = { readonly dueOn: string; /** 0 up to the due day itself. */ readonly daysLate: number };

export const MAX_DUE_DATES = 4_000;

/**
 * Every due date of an item from the day of `from` to the day of `to`, both included, in order; none for an item delivered on change.
 * @throws RangeError for more than 4,000 of them.
 */
export function dueDates({ refresh }: Refreshed, from: Date, to: Date): DueDate[] {
  const last = chinaDay(to);
  const due: DueDate[] = [];
  let period = findPeriod(refresh.frequency, addDays(chinaDay(from), -refresh.dueDays));
  while (period && dueDay(period, refresh) <= last) {
    if (due.length === MAX_DUE_DATES) throw new RangeError(`more than ${MAX_DUE_DATES} due dates`);
    due.push({ period, dueOn: dueDay(period, refresh) });
    period = findPeriod(refresh.frequency, addDays(period.last, 1));
  }
  return due;
}

/**
 * When an item has to be delivered next, and how many days late it is. A delivery brings the periods that ended before the day it was made,
 * so what is due next is the period in which it was made. Where nothing was ever delivered, lateness has no beginning: the next due
 * date from today on is told, with no days late. Null for an item delivered on change: nobody here can know of a change.
 */
export function nextDue({ refresh }: Refreshed, lastDeliveredAt: Date | null, now: Date): NextDue | null {
  const today = chinaDay(now);
  const since = lastDeliveredAt === null ? addDays(today, -refresh.dueDays) : chinaDay(lastDeliveredAt);
  const period = findPeriod(refresh.frequency, since);
  if (!period) return null;
  const dueOn = dueDay(period, refresh);
  return { dueOn, daysLate: Math.max(0, daysBetween(dueOn, today)) };
}
