const DAY_MS = 86_400_000;

/** The calendar of expressions: 0001-01-01 to 9999-12-31. A date outside is unknown. */
export const firstDay = dayNumber('0001-01-01')!;
export const lastDay = dayNumber('9999-12-31')!;

/** Days since 1970-01-01 of a date written YYYY-MM-DD, or undefined when there is no such day. */
export function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  // Some readers of dates take 30 February for a day in March.
  return Number.isInteger(day) && dayText(day) === text ? day : undefined;
}

/** YYYY-MM-DD of a day number between `firstDay` and `lastDay`. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
