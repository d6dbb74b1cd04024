import { addDays } from '../../../kernel/pure/china-day.ts';

/** Days that are not worked, or worked, against the days of the week. Days are China's, as YYYY-MM-DD. */
export type WorkCalendar = {
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
};

/** Far above any clock of a statute, and far below what would keep a caller waiting. */
const MAX_WORKING_DAYS = 1_000;
const MAX_CALENDAR_DAYS = 40_000;

/** A working day (工作日): a weekday that is no holiday, or a weekend day worked in exchange (调休). */
export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  if (calendar.work.has(day)) return true;
  return !calendar.off.has(day) && !isWeekend(day);
}

/**
 * The day on which `count` working days after `day` have passed: `day` itself is not counted, as a term begins on the day after (民法典
 * 第二百零一条). With count 0 it is `day`, worked or not.
 * @throws RangeError for a count that is no whole number from 0 to 1,000, or a calendar with hardly a working day in it.
 */
export function addWorkingDays(day: string, count: number, calendar: WorkCalendar): string {
  if (!Number.isInteger(count) || count < 0 || count > MAX_WORKING_DAYS) throw new RangeError(`not a count of days: ${count}`);
  let current = day;
  let left = count;
  for (let steps = 0; left > 0; steps++) {
    if (steps === MAX_CALENDAR_DAYS) throw new RangeError('a calendar without working days');
    current = addDays(current, 1);
    if (isWorkingDay(current, calendar)) left--;
  }
  return current;
}

/** How many working days lie after `from` up to and with `to`; negative when `to` is the earlier. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  let day = from;
  for (let steps = 0; day < to; steps++) {
    if (steps === MAX_CALENDAR_DAYS) throw new RangeError(`more than ${MAX_CALENDAR_DAYS} days from ${from} to ${to}`);
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count++;
  }
  return count;
}

/** Whether the holidays of every year from one day to another are in the calendar; otherwise weekends alone were counted. */
export function holidaysKnown(from: string, to: string, calendar: WorkCalendar): boolean {
  const known = new Set([...calendar.off].map((day) => day.slice(0, 4)));
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    if (!known.has(String(year).padStart(4, '0'))) return false;
  return true;
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}
