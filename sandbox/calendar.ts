/** A calendar day as whole days since 1970-01-01. */
export type Day = number;
/** A calendar month as twelve times its year and the months before it in the year. */
export type Month = number;

export function dayOf(text: string): Day {
  const day = Math.round(Date.parse(`${text}T00:00:00Z`) / dayMs);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || dayText(day) !== text) throw new RangeError(`${text} is no calendar day YYYY-MM-DD`);
  return day;
}

/** `YYYY-MM-DD`. Texts are kept, because the same few thousand days are written again and again. */
export function dayText(day: Day): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  if (texts.size < maxTexts) texts.set(day, text);
  return text;
}

export const monthOf = (day: Day): Month => {
  const text = dayText(day);
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
};

/** `YYYY-MM`. */
export const monthText = (month: Month): string => dayText(firstDay(month)).slice(0, 7);

export const yearOf = (month: Month): number => Math.floor(month / 12);
export const yearOfDay = (day: Day): number => Number(dayText(day).slice(0, 4));
export const monthIn = (year: number, monthOfYear: number): Month => year * 12 + monthOfYear - 1;
export const firstDay = (month: Month): Day => Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs);
export const lastDay = (month: Month): Day => firstDay(month + 1) - 1;

/** The same day so many months later, or the month's last day where that does not exist. */
export function addMonths(day: Day, months: number): Day {
  const month = monthOf(day);
  return Math.min(firstDay(month + months) + day - firstDay(month), lastDay(month + months));
}

const dayMs = 86_400_000;
const texts = new Map<Day, string>();
/** More days than two hundred years have. */
const maxTexts = 80_000;
