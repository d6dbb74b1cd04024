import dayjs from 'dayjs';

const DAY = 'YYYY-MM-DD';
const MONTH = 'YYYY-MM';
const CHINA_HOURS = 8;

/** Now, on the calendar and the clock of China, wherever the reader is. */
const chinaNow = () => dayjs(new Date(Date.now() + CHINA_HOURS * 3_600_000).toISOString().slice(0, 19));

export type Periods = { readonly from: string; readonly to: string; readonly all: readonly string[] };

/** The last so many days, today among them. */
export function lastDays(count: number): Periods {
  const days = Array.from({ length: count }, (_, at) =>
    chinaNow()
      .subtract(count - 1 - at, 'day')
      .format(DAY),
  );
  return { from: days[0]!, to: days.at(-1)!, all: days };
}

/** The last so many months, this one among them. */
export function lastMonths(count: number): Periods {
  const now = chinaNow();
  const months = Array.from({ length: count }, (_, at) =>
    now
      .startOf('month')
      .subtract(count - 1 - at, 'month')
      .format(MONTH),
  );
  return { from: `${months[0]}-01`, to: now.format(DAY), all: months };
}

/** Fewer periods than these are no course of time. */
const LEAST = 7;

/** The periods from the first in which there was anything: what was before the beginning is no news. Always some, the last ones. */
export function sinceFirst(all: readonly string[], counts: readonly { readonly period: string }[]): readonly string[] {
  const first = all.findIndex((period) => counts.some((one) => one.period === period));
  return all.slice(first < 0 ? -LEAST : Math.min(first, all.length - LEAST));
}

/** The days of a month up to today. */
export function daysOfMonth(month: string): Periods {
  const first = dayjs(`${month}-01`);
  const days = Array.from({ length: first.daysInMonth() }, (_, at) => first.add(at, 'day').format(DAY));
  const past = days.filter((day) => day <= chinaNow().format(DAY));
  return { from: days[0]!, to: past.at(-1) ?? days[0]!, all: past };
}

export const thisMonth = (): string => chinaNow().format(MONTH);
