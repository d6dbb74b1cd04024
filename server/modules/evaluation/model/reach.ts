import type { Aggregate } from './indicator.ts';

/** A figure of a month may arrive so many months after it, so the newest known ones lie that much further back. */
const LATE_MONTHS = 4;
/** What counts whenever it happened: the figures of a year that ended come in the second year after it began. */
const OPEN_REACH_MONTHS = 27;

/** How many months back from the day of evaluation an aggregate looks, at most. */
export function reachOf(aggregate: Aggregate): number {
  if (aggregate.past !== undefined) return aggregate.past.months;
  if (aggregate.kind !== 'months') return OPEN_REACH_MONTHS;
  const { months } = aggregate;
  if ('calendar' in months) return months.calendar + months.late;
  return months.last + (months.skip ?? 0) + (months.shift ?? 0) + LATE_MONTHS;
}
