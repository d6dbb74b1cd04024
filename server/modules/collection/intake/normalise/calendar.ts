/** Years outside these are slips of the pen, not dates of registrations, contracts or penalties. */
export const minYear = 1800;
export const maxYear = 2200;

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month of the Gregorian calendar; 0 for a month that does not exist. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return days[month - 1] ?? 0;
}

/** `YYYY-MM` of numbers in range. */
export const monthText = (year: number, month: number) => `${year}-${month < 10 ? '0' : ''}${month}`;

/** `YYYY-MM-DD` of numbers in range. */
export const dateText = (year: number, month: number, day: number) => `${monthText(year, month)}-${day < 10 ? '0' : ''}${day}`;

/** The number of the digits at [start, end), or -1 if one of them is not a digit. */
export function digitsAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
