import { lastDayOf, monthNumber, monthText } from './day.ts';
import type { EvaluatedRecord } from './evaluated-record.ts';
import type { Aggregate, Months } from './indicator.ts';
import { noteChange, type Reading } from './reading.ts';
import { testOf, type SlotOf } from './selected.ts';

type Monthly = Extract<Aggregate, { readonly kind: 'months' }>;
/** Values by month, newest first from `newest`; NaN where a month is not known. */
type Known = { readonly newest: number; readonly values: Float64Array };

/** Two years, the year before for comparison, and some months that may be lacking between them. */
const MONTHS_READ = 42;
/** Among this many months more than are wanted, the wanted number has to be known. */
const MAX_LACKING = 3;

/** The figure of a monthly aggregate, NaN where too few months are known. */
export function monthlyOf(aggregate: Monthly, slotOf: SlotOf): (records: readonly EvaluatedRecord[], reading: Reading) => number {
  const seriesOf = readerOf(aggregate, slotOf);
  const { months, take } = aggregate;
  return (records, reading) => {
    const known = seriesOf(records, reading);
    if (known === undefined) return Number.NaN;
    reading.seen = true;
    reading.newestMonth = Math.max(reading.newestMonth, known.newest);
    const wanted = 'calendar' in months ? calendarMonths(known, months, reading) : knownMonths(known, months);
    return wanted === undefined ? Number.NaN : taken(wanted, take);
  };
}

function readerOf(aggregate: Monthly, slotOf: SlotOf) {
  const test = testOf(aggregate, slotOf);
  const { month, combine, otherwise = Number.NaN } = aggregate;
  const [from, to] = typeof month === 'string' ? [slotOf(month), slotOf(month)] : [slotOf(month.from), slotOf(month.to)];
  const value = slotOf(aggregate.value);
  return (records: readonly EvaluatedRecord[], reading: Reading): Known | undefined => {
    const present = monthNumber(reading.day);
    const values = new Float64Array(MONTHS_READ).fill(Number.NaN);
    let newest = -1;
    for (const record of records) {
      const [begun, ended] = [record.values[from]!, record.values[to]!];
      if (begun === '' || ended === '' || !test(record, reading)) continue;
      const text = record.values[value]!;
      const amount = text === '' ? otherwise : Number(text);
      if (Number.isNaN(amount)) continue;
      const [first, last] = [monthNumber(begun), monthNumber(ended)];
      if (last > present) {
        noteChange(reading, `${monthText(last)}-01`);
        continue;
      }
      if (last > newest) newest = last;
      reading.used?.push(record);
      put(values, { first: present - first, last: present - last, share: amount / Math.max(1, last - first + 1) }, combine);
    }
    return newest < 0 ? undefined : { newest, values: values.subarray(present - newest) };
  };
}

type Period = { readonly first: number; readonly last: number; readonly share: number };

function put(values: Float64Array, { first, last, share }: Period, combine: 'sum' | 'greatest'): void {
  for (let at = last; at <= first && at < MONTHS_READ; at++) {
    const before = values[at]!;
    if (Number.isNaN(before)) values[at] = share;
    else values[at] = combine === 'sum' ? before + share : Math.max(before, share);
  }
}

/** The newest known months, in fixed order from the newest; undefined where too many are lacking. */
function knownMonths({ values }: Known, months: Extract<Months, { readonly last: number }>): number[] | undefined {
  const { last, skip = 0, shift = 0 } = months;
  const wanted = last + skip;
  const found: number[] = [];
  for (let at = 0; at < wanted + MAX_LACKING && found.length < wanted; at++) {
    if (!Number.isNaN(values[at] ?? Number.NaN)) found.push(at);
  }
  if (found.length < wanted) return undefined;
  const figures = found.slice(skip).map((at) => values[at + shift] ?? Number.NaN);
  return figures.some(Number.isNaN) ? undefined : figures;
}

/** Known months among those counted back from the day: here a lacking month is what is asked for. */
function calendarMonths(
  { newest, values }: Known,
  { calendar, late }: Extract<Months, { readonly calendar: number }>,
  reading: Reading,
): number[] {
  const present = monthNumber(reading.day);
  noteChange(reading, `${monthText(present + 1)}-01`);
  const figures: number[] = [];
  for (let at = late; at < late + calendar; at++) {
    const figure = values[at - (present - newest)] ?? Number.NaN;
    if (!Number.isNaN(figure)) figures.push(figure);
  }
  return figures;
}

function taken(figures: readonly number[], take: Monthly['take']): number {
  if (take === 'known') return figures.length;
  if (take === 'zeros') return figures.filter((figure) => figure === 0).length;
  if (take === 'positives') return figures.filter((figure) => figure > 0).length;
  const sum = figures.reduce((all, figure) => all + figure, 0);
  if (take === 'sum') return sum;
  const mean = sum / figures.length;
  if (take === 'average') return mean;
  return Math.sqrt(figures.reduce((all, figure) => all + (figure - mean) * (figure - mean), 0) / figures.length);
}

/** Whether the newest known month still tells something; notes the day on which it does so no longer. */
export function isFresh(reading: Reading, freshDays: number, addDays: (day: string, days: number) => string): boolean {
  if (reading.newestMonth < 0) return true;
  const stale = addDays(lastDayOf(reading.newestMonth), freshDays + 1);
  noteChange(reading, stale);
  return stale > reading.day;
}
