import type { Counts, DayCounts } from '../hour-store.ts';

export type CallerUse = { readonly clientId: string; readonly today: Counts; readonly month: Counts };

const none: Counts = { requests: 0, refused: 0, uses: 0 };
const add = (one: Counts, other: Counts): Counts => ({
  requests: one.requests + other.requests,
  refused: one.refused + other.refused,
  uses: one.uses + other.uses,
});

/** What each caller did today and in today's month; who made the most requests in the month comes first. */
export function sumCallers(days: readonly DayCounts[], today: string): CallerUse[] {
  const month = today.slice(0, 7);
  const byCaller = Map.groupBy(
    days.filter(({ day }) => day.startsWith(month)),
    ({ clientId }) => clientId,
  );
  return [...byCaller]
    .map(([clientId, own]) => ({
      clientId,
      today: own.filter(({ day }) => day === today).reduce(add, none),
      month: own.reduce(add, none),
    }))
    .toSorted((one, other) => other.month.requests - one.month.requests || (one.clientId < other.clientId ? -1 : 1));
}

/** The same of all callers, for each of the days given. */
export function sumDays(counts: readonly DayCounts[], days: readonly string[]): (Counts & { readonly day: string })[] {
  const byDay = Map.groupBy(counts, ({ day }) => day);
  return days.map((day) => ({ day, ...(byDay.get(day) ?? []).reduce(add, none) }));
}
