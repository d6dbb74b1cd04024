/** Calendar days and months as texts (YYYY-MM-DD, YYYY-MM): they compare as texts. A month's number counts months since year 0. */

const pad = (value: number, length: number) => String(value).padStart(length, '0');

export const monthNumber = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

export const monthText = (month: number): string => `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;

/** The same day some months later, the last of the month where it has no such day: 2026-01-31 and one month are 2026-02-28. */
export function addMonthsToDay(day: string, months: number): string {
  const month = monthNumber(day) + months;
  const last = daysIn(month);
  return `${monthText(month)}-${pad(Math.min(Number(day.slice(8, 10)), last), 2)}`;
}

/** Whole months from one day to a later one. */
export function monthsBetween(from: string, to: string): number {
  const months = monthNumber(to) - monthNumber(from);
  return addMonthsToDay(from, months) > to ? months - 1 : months;
}

/** The day after; after a day that no calendar has, such as 2026-02-30, the first of the next month. */
export function dayAfter(day: string): string {
  const [month, date] = [monthNumber(day), Number(day.slice(8, 10))];
  return date < daysIn(month) ? `${monthText(month)}-${pad(date + 1, 2)}` : `${monthText(month + 1)}-01`;
}

export const lastDayOf = (month: number): string => `${monthText(month)}-${pad(daysIn(month), 2)}`;

function daysIn(month: number): number {
  const [year, index] = [Math.floor(month / 12), month % 12];
  if (index === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][index]!;
}
