import { Type } from 'typebox';
import { Failure } from '../../kernel/pure/failure.ts';
import { addDays, daysBetween, startOfChinaDay } from '../../kernel/pure/china-day.ts';

const day = (description: string) => Type.String({ format: 'date', description });

/** Inputs of a span of days. Format `date` means a day that exists. */
export const daySpanInput = {
  from: day('起始日期（含，北京时间）First day, China time'),
  to: day('截止日期（含，北京时间）Last day, included'),
};

/** Days outside these are mistakes, and those far outside have no four-digit year. */
export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2199-12-31';

export type DaySpan = { readonly from: Date; readonly until: Date };

/** The moments at which a span of China's days begins and after which it is over. Refuses a span that runs backwards or is too long. */
export function requireDaySpan(from: string, to: string, maxDays: number): DaySpan {
  if (from < FIRST_DAY) throw wrong('from', { zh: `不得早于 ${FIRST_DAY}`, en: `is before ${FIRST_DAY}` });
  if (to > LAST_DAY) throw wrong('to', { zh: `不得晚于 ${LAST_DAY}`, en: `is after ${LAST_DAY}` });
  const days = daysBetween(from, to) + 1;
  if (days < 1) throw wrong('to', { zh: '截止日期不得早于起始日期', en: 'is earlier than the first day' });
  if (days > maxDays) throw wrong('to', { zh: `一次最多 ${maxDays} 天`, en: `is more than ${maxDays} days on; ask for less` });
  return { from: startOfChinaDay(from), until: startOfChinaDay(addDays(to, 1)) };
}

const wrong = (field: string, message: { zh: string; en: string }) =>
  new Failure('request.invalid', { issues: [{ field, rule: 'span', message }] });
