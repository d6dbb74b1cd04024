import { addDays } from '../../kernel/pure/china-day.ts';
import { addMonths } from '../../kernel/pure/china-month.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { INCLUSIVE_FEN, loanMeasures, processMeasures } from './loan-measures.ts';
import { countLoans, countProcess, countStrata } from './loan-store.ts';
import type { LoanCell } from './model/loan-measure.ts';
import { publishFigures, publishLoans, type LoanFigure } from './model/publish-loans.ts';

/** Days that have been counted already, all as known at one moment: a day is also the year before of another. */
export type CountedDays = Map<string, readonly LoanCell[]>;

/** All figures of loans at the end of a day, as they were known at a moment, what tells of few withheld. For whoever supervises. */
export async function loanFiguresOn(
  tx: Tx,
  onDay: string,
  knownAt: Date,
  counted: CountedDays = new Map(),
): Promise<LoanFigure[]> {
  const count = async (day: string) => {
    const cells = counted.get(day) ?? (await countLoans(tx, day, knownAt, INCLUSIVE_FEN));
    counted.set(day, cells);
    return cells;
  };
  const cells = await count(onDay);
  const process = publishFigures(
    processMeasures,
    (await countProcess(tx, onDay, knownAt)).map((cell) => ({ cell })),
  );
  if (cells.length === 0) return process;
  const earlier = await count(yearBefore(onDay));
  return [...publishLoans(loanMeasures, cells, earlier, await countStrata(tx, onDay, knownAt, baseOf(onDay))), ...process];
}

/** The calendar year before, whose mix the index of rates holds. */
function baseOf(day: string): { readonly from: string; readonly to: string } {
  const year = Number(day.slice(0, 4)) - 1;
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The same day a year before; the end of a month where that month's end is asked for. */
function yearBefore(day: string): string {
  const month = addMonths(day.slice(0, 7), -12);
  const end = lastDayOf(month);
  const same = `${month}${day.slice(7)}`;
  return day === lastDayOf(day.slice(0, 7)) || same > end ? end : same;
}

export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);
