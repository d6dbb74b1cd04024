/** A calendar day as whole days since 1970-01-01. */
export type Day = number;
/** A calendar month as twelve times its year and the months before it in the year. */
export type Month = number;

/** @throws RangeError if the text is no day `YYYY-MM-DD`. */
export function dayOf(text: string): Day {
  const day = Math.round(Date.parse(`${text}T00:00:00Z`) / dayMs);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || dayText(day) !== text) throw new RangeError(`${text} is no calendar day YYYY-MM-DD`);
  return day;
}

/** `YYYY-MM-DD`. Texts are kept, because the same few thousand days are written again and again. */
export const dayText = (day: Day): string => texts[day] ?? newDayText(day);

/** By the civil calendar's eras of 400 years; much faster than a Date, and asked for with every happening. */
export function monthOf(day: Day): Month {
  const shifted = day + daysBeforeEpoch;
  const era = Math.floor(shifted / daysInEra);
  const ofEra = shifted - era * daysInEra;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // Years are counted from March, so that the leap day is their last.
  return (era * 400 + yearOfEra) * 12 + Math.floor((5 * ofYear + 2) / 153) + 2;
}

/** `YYYY-MM`. */
export const monthText = (month: Month): string => dayText(firstDay(month)).slice(0, 7);

export const yearOf = (month: Month): number => Math.floor(month / 12);
export const yearOfDay = (day: Day): number => yearOf(monthOf(day));
export const monthIn = (year: number, monthOfYear: number): Month => year * 12 + monthOfYear - 1;
export const firstDay = (month: Month): Day => firstDays[month - firstCalendarMonth] ?? newFirstDay(month);
export const lastDay = (month: Month): Day => firstDay(month + 1) - 1;

/** The same day so many months later, or the month's last day where that does not exist. */
export function addMonths(day: Day, months: number): Day {
  const month = monthOf(day);
  return Math.min(firstDay(month + months) + day - firstDay(month), lastDay(month + months));
}

function newDayText(day: Day): string {
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  if (day >= 0 && day < maxTexts) texts[day] = text;
  return text;
}

const dayMs = 86_400_000;
const daysBeforeEpoch = 719_468;
const daysInEra = 146_097;
/** From 1970 on; more days than a hundred and fifty years have. */
const maxTexts = 55_000;
const texts = Array.from<string | undefined>({ length: maxTexts });

const newFirstDay = (month: Month): Day => Math.round(Date.UTC(yearOf(month), month % 12, 1) / dayMs);
const firstCalendarMonth: Month = 1900 * 12;
const calendarMonths = 250 * 12;
const firstDays = Array.from({ length: calendarMonths }, (_, n) => newFirstDay(firstCalendarMonth + n));
