import { limits } from '../limits.ts';
import type { CategoryColumn, DataColumn, NumberColumn, Outcome } from '../data/table.ts';
import { NOBODY, together, type Counts } from './counts.ts';
import type { Constraints, Trend } from './optimal-bins.ts';
import { makePrebins, type Prebin, type ValueRun } from './prebins.ts';
import { chooseBins, type TrendRule } from './trend-rule.ts';

export type BinningOptions = Omit<Constraints, 'trend' | 'fixedEnds' | 'minRows' | 'maxRows'> & {
  readonly rule: TrendRule;
  readonly maxPrebins: number;
  /** The least share of all rows in a prebin, and in a bin. */
  readonly minPrebinShare: number;
  readonly minBinShare: number;
  readonly maxBinShare?: number;
  /** Cuts of an analyst's own. They are kept; with `onlyFixed` there are no others. */
  readonly fixedCuts?: readonly number[];
  readonly onlyFixed?: boolean;
  /** Groups of categories of an analyst's own, in his order; categories that occur and are in none are one more group at the end. */
  readonly fixedGroups?: readonly (readonly string[])[];
};

/** The bins of a characteristic: those in order, and apart from them missing and each special code, by name. */
export type Binning = {
  readonly trend: Trend;
  readonly bins: readonly Counts[];
  readonly missing: Counts;
  readonly special: ReadonlyMap<string, Counts>;
} & (
  | { readonly kind: 'number'; readonly cuts: readonly number[] }
  | { readonly kind: 'category'; readonly groups: readonly (readonly string[])[] }
);

/** Bins of one column against what became of its rows. The order of the rows does not matter. */
export function binColumn(column: DataColumn, outcome: Outcome, specials: readonly string[], options: BinningOptions): Binning {
  const apart = countApart(column, outcome, specials);
  return column.kind === 'number'
    ? { ...binNumbers(column, outcome, options), ...apart }
    : { ...binCategories(column, outcome, options), ...apart };
}

export const allCounts = ({ bins, missing, special }: Binning): Counts[] => [...bins, missing, ...special.values()];

const weightAt = ({ weight }: Outcome, row: number) => (weight ? weight[row]! : 1);

function countApart(column: DataColumn, outcome: Outcome, specials: readonly string[]) {
  const counts = Array.from({ length: specials.length + 1 }, () => ({ bad: 0, good: 0 }));
  const isMissing = (row: number) => (column.kind === 'number' ? Number.isNaN(column.values[row]!) : column.codes[row]! < 0);
  outcome.bad.forEach((bad, row) => {
    const special = column.special?.[row] ?? 0;
    if (special > 0 || isMissing(row)) counts[special]![bad ? 'bad' : 'good'] += weightAt(outcome, row);
  });
  return { missing: counts[0]!, special: new Map(specials.map((name, at) => [name, counts[at + 1]!])) };
}

function constraintsOf(options: BinningOptions, rows: number): Omit<Constraints, 'trend'> {
  const { minBinShare, maxBinShare, minBins, maxBins, minBad, minGood, minRateDifference, maxPValue } = options;
  const given = { minBins, maxBins, minBad, minGood, minRateDifference, maxPValue, maxRows: maxBinShare && maxBinShare * rows };
  const kept = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...kept, minRows: minBinShare * rows };
}

function binNumbers(column: NumberColumn, outcome: Outcome, options: BinningOptions) {
  const runs = runsOf(column, outcome);
  if (runs.length === 0) return { kind: 'number', trend: 'any', bins: [NOBODY], cuts: [] } as const;
  const rows = outcome.weight ? outcome.weight.reduce((sum, one) => sum + one, 0) : outcome.bad.length;
  const fixed = [...new Set(options.fixedCuts)].toSorted((a, b) => a - b);
  const prebins = partsOf(runs, fixed).flatMap(({ part, cut }) =>
    options.onlyFixed ? [{ ...together(part), cut }] : prebinsOf(part, cut, rows, options),
  );
  const fixedEnds = prebins.flatMap((prebin, at) => (fixed.includes(prebin.cut) ? [at + 1] : []));
  const chosen = options.onlyFixed
    ? { trend: 'any' as const, bins: { ends: prebins.map((_, at) => at + 1) } }
    : chooseBins(prebins, options.rule, { ...constraintsOf(options, rows), fixedEnds });
  const ends = chosen?.bins.ends ?? [prebins.length];
  return {
    kind: 'number',
    trend: chosen?.trend ?? 'any',
    bins: ends.map((end, at) => plain(together(prebins.slice(ends[at - 1] ?? 0, end)))),
    cuts: ends.slice(0, -1).map((end) => prebins[end - 1]!.cut),
  } as const;
}

const plain = ({ bad, good }: Counts): Counts => ({ bad, good });

function prebinsOf(part: readonly ValueRun[], cut: number, rows: number, options: BinningOptions): Prebin[] {
  const minRows = Math.max(1, options.minPrebinShare * rows);
  const prebins = makePrebins(part, { maxPrebins: Math.min(options.maxPrebins, limits.prebins), minRows });
  return prebins.map((prebin, at) => (at === prebins.length - 1 ? { ...prebin, cut } : prebin));
}

/** The runs between an analyst's cuts; where there are none between two, the two are one. */
function partsOf(runs: readonly ValueRun[], cuts: readonly number[]): { part: ValueRun[]; cut: number }[] {
  const bounds = [...cuts, Infinity];
  const parts = bounds.map((cut, at) => ({
    part: runs.filter(({ value }) => value >= (bounds[at - 1] ?? -Infinity) && (value < cut || cut === Infinity)),
    cut,
  }));
  const filled = parts.filter(({ part }) => part.length > 0);
  return filled.map((one, at) => (at === filled.length - 1 ? { ...one, cut: Infinity } : one));
}

/** One run for each value that occurs, by value; bad and good of a value are summed in order of their weights. */
function runsOf(column: NumberColumn, outcome: Outcome): ValueRun[] {
  const present = outcome.bad.reduce((rows, _, row) => rows + (isPresent(column, row) ? 1 : 0), 0);
  const order = new Float64Array(present);
  let at = 0;
  for (let row = 0; row < outcome.bad.length; row++) if (isPresent(column, row)) order[at++] = column.values[row]!;
  order.sort();
  const values = order.filter((value, index) => index === 0 || value !== order[index - 1]);
  const [bad, good] = [new Float64Array(values.length), new Float64Array(values.length)];
  for (let row = 0; row < outcome.bad.length; row++) {
    if (!isPresent(column, row)) continue;
    (outcome.bad[row] ? bad : good)[placeOf(values, column.values[row]!)]! += weightAt(outcome, row);
  }
  return Array.from(values, (value, index) => ({ value, bad: bad[index]!, good: good[index]! }));
}

const isPresent = (column: NumberColumn, row: number) => !Number.isNaN(column.values[row]!) && !column.special?.[row];

function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const PSEUDO = 20;

/** Categories in the order of their smoothed bad rates, those of few rows together as one, then joined as numbers are. */
function binCategories(column: CategoryColumn, outcome: Outcome, options: BinningOptions) {
  const counts = column.categories.map(() => ({ bad: 0, good: 0 }));
  outcome.bad.forEach((bad, row) => {
    const code = column.codes[row]!;
    if (code >= 0 && !column.special?.[row]) counts[code]![bad ? 'bad' : 'good'] += weightAt(outcome, row);
  });
  const all = together(counts);
  const rows = all.bad + all.good;
  if (rows === 0) return { kind: 'category', trend: 'any', bins: [NOBODY], groups: [[]] } as const;
  const seen = column.categories.map((name, at) => ({ names: [name], counts: counts[at]! })).filter((one) => sizeOf(one) > 0);
  const few = seen.filter((one) => sizeOf(one) < options.minPrebinShare * rows);
  const many = seen.filter((one) => !few.includes(one));
  const pool =
    few.length === 0 ? [] : [{ names: few.flatMap(({ names }) => names), counts: together(few.map((one) => one.counts)) }];
  if (options.fixedGroups) return groupedAs(options.fixedGroups, seen);
  const rate = ({ counts }: Grouped) => (counts.bad + (PSEUDO * all.bad) / rows) / (counts.bad + counts.good + PSEUDO);
  const ordered = [...many, ...pool].toSorted((a, b) => rate(a) - rate(b) || (a.names[0]! < b.names[0]! ? -1 : 1));
  // The smoothed order and that of the raw rates can differ, so any order is allowed among them.
  const chosen = chooseBins(
    ordered.map((one) => one.counts),
    'any',
    constraintsOf(options, rows),
  );
  const ends = chosen?.bins.ends ?? [ordered.length];
  const joined = ends.map((end, at) => ordered.slice(ends[at - 1] ?? 0, end));
  return {
    kind: 'category',
    trend: 'any',
    bins: joined.map((some) => together(some.map((one) => one.counts))),
    groups: joined.map((some) => some.flatMap(({ names }) => names).toSorted(byUnits)),
  } as const;
}

/** Groups none of whose categories occurs are left out: they would hold nobody. */
function groupedAs(wanted: readonly (readonly string[])[], seen: readonly Grouped[]) {
  const named = new Set(wanted.flat());
  const rest = seen.filter(({ names }) => !named.has(names[0]!));
  const groups = [...wanted.map((names) => seen.filter((one) => names.includes(one.names[0]!))), rest].filter(
    (some) => some.length > 0,
  );
  return {
    kind: 'category',
    trend: 'any',
    bins: groups.map((some) => together(some.map(({ counts }) => counts))),
    groups: groups.map((some) => some.flatMap(({ names }) => names).toSorted(byUnits)),
  } as const;
}

type Grouped = { readonly names: readonly string[]; readonly counts: Counts };

const sizeOf = ({ counts }: Grouped) => counts.bad + counts.good;

/** By UTF-16 code units, which is the same everywhere; a collation is not. */
const byUnits = (a: string, b: string) => (a < b ? -1 : Number(a > b));
