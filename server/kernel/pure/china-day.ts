const DAY_MS = 86_400_000;
/** China has kept one time, eight hours ahead of UTC, without summer time since 1992. */
const OFFSET_MS = 8 * 3_600_000;

/** The calendar day (YYYY-MM-DD) of a moment in China. */
export function chinaDay(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment at which a calendar day begins in China. */
export function startOfChinaDay(day: string): Date {
  return new Date(Date.parse(day) - OFFSET_MS);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one calendar day to another; negative when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
