import { createHash } from 'node:crypto';
import { chinaDay, startOfChinaDay } from '../../kernel/pure/china-day.ts';
import { addMonths, monthOf } from '../../kernel/pure/china-month.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { lastDayOf, loanFiguresOn, type CountedDays } from './loan-figures.ts';
import { publishedMeasures } from './loan-measures.ts';
import { findRelease, listReleased, replaceRelease, type MonthFigure } from './loan-store.ts';
import type { LoanGrouping } from './model/loan-measure.ts';
import type { LoanFigure } from './model/publish-loans.ts';

/** How many month ends a release has. */
const MONTHS = 24;

const definitions = createHash('sha256')
  .update(JSON.stringify(publishedMeasures.map(({ code, version }) => [code, version])))
  .digest('hex');

/** By this day of a month what was lent in the month before has been reported. */
const RELEASE_DAY = '16';

/**
 * Counts what everybody reads of loans, once a month: the last 24 month ends, all as known when its sixteenth day began. A correction that comes
 * later shows in the next release, in all months it concerns.
 * @returns whether there was anything to do.
 */
export async function releaseLoans(tx: Tx, now: Date): Promise<boolean> {
  const release = releaseMonth(now);
  const last = await findRelease(tx);
  if (last?.release === release && last.definitions === definitions) return false;
  const knownAt = startOfChinaDay(`${release}-${RELEASE_DAY}`);
  const figures: MonthFigure[] = [];
  const counted: CountedDays = new Map();
  // Nothing is no release: what is loaded later in the month would otherwise wait for the next.
  if ((await loanFiguresOn(tx, lastDayOf(addMonths(release, -1)), knownAt, counted)).length === 0) return false;
  for (let back = MONTHS; back >= 1; back--) {
    const month = addMonths(release, -back);
    for (const figure of await loanFiguresOn(tx, lastDayOf(month), knownAt, counted)) figures.push({ ...figure, month });
  }
  await replaceRelease(tx, { release, knownAt, releasedAt: now, definitions }, figures);
  return true;
}

/** Figures of a released month end, told as the release knew them, so that they need not be counted again; undefined for any other day or moment. */
export async function releasedOn(
  tx: Tx,
  { on, knownAt, by }: { readonly on: string; readonly knownAt: Date; readonly by: LoanGrouping },
): Promise<LoanFigure[] | undefined> {
  const month = on.slice(0, 7);
  const last = await findRelease(tx);
  if (last?.definitions !== definitions || last.knownAt.getTime() !== knownAt.getTime()) return undefined;
  if (on !== lastDayOf(month) || month < addMonths(last.release, -MONTHS) || month >= last.release) return undefined;
  return listReleased(tx, { by, from: month, to: month });
}

/** The month whose sixteenth was the last. */
function releaseMonth(now: Date): string {
  return chinaDay(now).slice(8) < RELEASE_DAY ? addMonths(monthOf(now), -1) : monthOf(now);
}
