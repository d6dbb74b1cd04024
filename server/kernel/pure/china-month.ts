import { chinaDay } from './china-day.ts';

/** The calendar month (YYYY-MM) of a moment in China. */
export function monthOf(at: Date): string {
  return chinaDay(at).slice(0, 7);
}

/** A month some months later, or earlier where the number is negative. */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
