import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { addWorkingDays, readCalendar, workingDaysBetween } from '../rights/index.ts';
import type { WorkingDays } from './model/clock-rules.ts';

/** Counts working days from today in China, by the calendar of holidays that the platform keeps. */
export async function workingDays({ tx, now }: Pick<Context, 'tx' | 'now'>): Promise<WorkingDays> {
  const calendar = await readCalendar(tx);
  const today = chinaDay(now);
  return {
    today,
    after: (count) => addWorkingDays(today, count, calendar),
    since: (day) => Math.max(0, workingDaysBetween(day, today, calendar)),
  };
}
