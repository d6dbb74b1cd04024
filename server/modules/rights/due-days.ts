import type { Context } from '../../kernel/pure/context.ts';
import { readCalendar } from './calendar-store.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import { addWorkingDays, holidaysKnown, type WorkCalendar } from './model/working-days.ts';

export type DueDays = {
  readonly today: string;
  readonly calendar: WorkCalendar;
  /** The day in China on which so many working days have passed from today. */
  readonly after: (workingDays: number) => string;
  /** Whether the holidays of every year up to a day are known; if not, it was counted by weekends. */
  readonly known: (until: string) => boolean;
};

/** Counts working days from today in China. */
export async function dueDays(ctx: Context): Promise<DueDays> {
  const calendar = await readCalendar(ctx.tx);
  const today = chinaDay(ctx.now);
  return {
    today,
    calendar,
    after: (workingDays) => addWorkingDays(today, workingDays, calendar),
    known: (until) => holidaysKnown(today, until, calendar),
  };
}
