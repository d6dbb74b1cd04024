import type { ItemDefinition } from '../server/modules/catalogue/model/item.ts';
import { dayOf, firstDay, monthOf, type Day, type Month } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';

/** What a provider knows of an item on the day of a delivery. */
export type View = {
  /** The day of the delivery. */
  readonly asOf: Day;
  /** Things of this day or earlier have been reported: `asOf` less the days the item may take. */
  readonly now: Day;
};

type Refreshed = { readonly refresh: Pick<ItemDefinition['refresh'], 'frequency' | 'dueDays'> };

/** @param asOf the day of the delivery, `YYYY-MM-DD`. */
export function viewOf(item: Refreshed, asOf: string): View {
  const day = dayOf(asOf);
  // A yearly item's days run from the end of its year; its records carry the day on which they were made instead.
  return { asOf: day, now: item.refresh.frequency === 'yearly' ? day : day - item.refresh.dueDays };
}

/** The last month that is over and has been reported. */
export const lastMonthOf = (view: View): Month => monthOf(view.now + 1) - 1;

/** The months of business whose monthly records are delivered, oldest first. */
export function monthsOf(enterprise: Enterprise, view: View): readonly Month[] {
  const { world, foundedOn, ending } = enterprise;
  const until = lastMonthOf(view);
  const last = Math.min(until, ending?.lastMonth ?? until);
  const from = Math.max(until - world.historyMonths + 1, world.seriesFrom, monthOf(foundedOn));
  const months: Month[] = [];
  for (let month = from; month <= last; month++) months.push(month);
  return months;
}

/** Whether the business ran on that day. */
export const runsOn = ({ foundedOn, ending }: Enterprise, day: Day): boolean =>
  day >= foundedOn && (ending === undefined || day < firstDay(ending.lastMonth + 1));

/** The day itself if it has been reported, so that what lies ahead is left out of a record. */
export const known = (day: Day | undefined, view: View): Day | undefined =>
  day !== undefined && day <= view.now ? day : undefined;
