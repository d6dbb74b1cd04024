import { startOfChinaDay } from '../../kernel/pure/china-day.ts';
import { addMonths, monthOf } from '../../kernel/pure/china-month.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import { readFeatures } from '../evaluation/index.ts';
import { figuresOf } from './read-row.ts';
import { drawEnterprises, endMonth, missingMonths, savePast } from './store/past-features.ts';

/** Month ends that conditions are tried on. */
const PAST_MONTHS = 12;
/** Enterprises drawn for it: a share of them is known to within two and a half points, 19 times of 20. */
const DRAWN = 2_000;
const A_TIME = 500;

/** Puts down what was known of the enterprises drawn at the ends of the last twelve months, each month once; answers how many months it did. */
export async function putDownPast({ platform, now }: Pick<Context, 'platform' | 'now'>): Promise<number> {
  const last = addMonths(monthOf(now), -1);
  const months = Array.from({ length: PAST_MONTHS }, (_, back) => addMonths(last, -back));
  const first = months.at(-1)!;
  const missing = await platform.transaction(system, ({ tx }) => missingMonths(tx, months));
  if (missing.length === 0) return 0;
  const { ids, enterprises } = await platform.transaction(system, ({ tx }) => drawEnterprises(tx, DRAWN));
  for (const month of missing) {
    for (let from = 0; from < ids.length; from += A_TIME)
      await platform.transaction(system, (ctx) => putDownBlock(ctx, month, ids.slice(from, from + A_TIME)));
    await platform.transaction(system, ({ tx }) => endMonth(tx, month, { enterprises, drawn: ids.length, first }));
  }
  return missing.length;
}

/** Of whom nothing was known then is not among them: he was not on file. */
async function putDownBlock({ tx }: Context, month: string, ids: readonly string[]): Promise<void> {
  const next = startOfChinaDay(`${addMonths(month, 1)}-01`);
  // Still the last day of the month, from which ages and windows are reckoned.
  const end = new Date(next.getTime() - 1).toISOString();
  const known = [...(await readFeatures(tx, ids, end))].filter(({ records }) => records.size > 0);
  await savePast(
    tx,
    month,
    known.map(({ subjectId, features }) => ({ subjectId, figures: figuresOf(features.values) })),
  );
}
