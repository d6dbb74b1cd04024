import type { RecordBody } from '../../catalogue/index.ts';

/** How the records of an item come to one figure: of the newest, or over the last months. */
export type Measure = 'latest' | 'sum' | 'greatest' | 'least' | 'count';

/** A statement about records that can be true or false. `field` is left out where records are only counted. */
export type Claim = {
  readonly item: string;
  readonly field?: string;
  readonly measure: Measure;
  /** Only records that became true within so many months before the day asked; without it all of them. */
  readonly months?: number;
  readonly test: Test;
};

export type Test =
  | { readonly is: 'at-least'; readonly figure: number }
  | { readonly is: 'at-most'; readonly figure: number }
  | { readonly is: 'between'; readonly figure: number; readonly to: number }
  | { readonly is: 'equals'; readonly text: string };

/** `unknown`: nothing is on record that could show it. That is not `no`. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** A record as far as a claim looks at it; `validFrom` is a day or null. */
export type ClaimRecord = { readonly validFrom: string | null; readonly body: RecordBody };

const SIGNIFICANT_DIGITS = 2;

/**
 * The threshold that is really compared: the nearest with two significant digits. Thresholds that are nearly the same are the same, so
 * asking again and again cannot close in on a figure further than the grid.
 */
export function onGrid(figure: number): number {
  return Number(figure.toPrecision(SIGNIFICANT_DIGITS));
}

/** The claim with its thresholds on the grid: what is answered, remembered and counted. */
export function gridClaim(claim: Claim): Claim {
  const { test } = claim;
  if (test.is === 'equals') return claim;
  const on =
    test.is === 'between'
      ? { ...test, figure: onGrid(test.figure), to: onGrid(test.to) }
      : { ...test, figure: onGrid(test.figure) };
  return { ...claim, test: on };
}

/**
 * Whether a claim holds for records of its item on a day (`YYYY-MM-DD`). Money is compared in fen, texts as they are stored. A count of
 * no records is 0; every other measure of no records, or of none with a value, is unknown.
 */
export function judge(claim: Claim, records: readonly ClaimRecord[], day: string): Verdict {
  const since = claim.months === undefined ? null : monthsBefore(day, claim.months);
  const looked = records.filter(
    ({ validFrom }) => since === null || (validFrom !== null && validFrom > since && validFrom <= day),
  );
  if (claim.measure === 'count') return verdictOf(claim.test, looked.length);
  const values = valuesOf(looked, claim.field ?? '');
  if (values.length === 0) return 'unknown';
  if (claim.measure === 'latest') return verdictOf(claim.test, values[0]!);
  const figures = values.filter((value) => typeof value === 'number');
  if (figures.length === 0) return 'unknown';
  return verdictOf(claim.test, measures[claim.measure](figures));
}

const measures = {
  sum: (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0),
  greatest: (figures: readonly number[]) => figures.reduce((kept, figure) => Math.max(kept, figure)),
  least: (figures: readonly number[]) => figures.reduce((kept, figure) => Math.min(kept, figure)),
};

/** The values of a field, that of the newest record first. */
function valuesOf(records: readonly ClaimRecord[], field: string): (string | number | boolean)[] {
  const newestFirst = records.toSorted((a, b) => compare(b.validFrom ?? '', a.validFrom ?? ''));
  return newestFirst.flatMap(({ body }) => body[field] ?? []);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function verdictOf(test: Test, value: string | number | boolean): Verdict {
  if (test.is === 'equals') return yesOrNo(String(value) === test.text);
  if (typeof value !== 'number') return 'unknown';
  if (test.is === 'at-least') return yesOrNo(value >= test.figure);
  if (test.is === 'at-most') return yesOrNo(value <= test.figure);
  return yesOrNo(test.is === 'between' && value >= test.figure && value <= test.to);
}

const yesOrNo = (holds: boolean): Verdict => (holds ? 'yes' : 'no');

/** The same day so many months earlier, or the last of that month. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
