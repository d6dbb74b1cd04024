import type { Context } from '../../kernel/pure/context.ts';
import { addDays, chinaDay } from '../../kernel/pure/china-day.ts';
import { LEAST_COUNT } from './model/limits.ts';
import { replaceServiceFigures } from './store/service-figures.ts';

const DAYS = 365;

/** Works out how institutions have dealt with the applications of a year, and answers of how many this may be told. */
export function countService(ctx: Pick<Context, 'tx' | 'now'>): Promise<number> {
  const today = chinaDay(ctx.now);
  return replaceServiceFigures(ctx.tx, addDays(today, -DAYS), today, LEAST_COUNT);
}
