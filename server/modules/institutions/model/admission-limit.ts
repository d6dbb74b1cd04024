/** An admission holds at most two years; after that the institution is assessed anew. */
const MAX_YEARS = 2;

/** The last day that an admission given today may name: the same day two years on, or the month's last where there is none. */
export function lastDayOfAdmission(today: string): string {
  const year = Number(today.slice(0, 4)) + MAX_YEARS;
  // The only day that not every year has.
  const monthDay = today.slice(4) === '-02-29' ? '-02-28' : today.slice(4);
  return `${year}${monthDay}`;
}
