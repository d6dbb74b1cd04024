import { informationOf, together, type Counts } from '../binning/counts.ts';
import { optimalBins, pairPValue, type Constraints, type Trend } from '../binning/optimal-bins.ts';
import { random } from '../numeric/random.ts';

export const TRENDS: readonly Trend[] = ['ascending', 'descending', 'peak', 'valley', 'any'];

export type BinsCompared = {
  /** Cases in which the program found other bins than the best, in words. */
  readonly differences: readonly string[];
  /** Cases with bins, without any that keep to the constraints, and with more than two. */
  readonly found: number;
  readonly none: number;
  readonly longer: number;
};

/** The exact program against trying all ways to join neighbours, on random prebins under random constraints. */
export function compareWithTrying(cases: number, seed: number): BinsCompared {
  const next = random(seed);
  const differences: string[] = [];
  const seen = { found: 0, none: 0, longer: 0 };
  for (let index = 0; index < cases; index++) {
    const prebins = randomPrebins(next);
    const constraints = randomConstraints(next, TRENDS[index % TRENDS.length]!, prebins);
    const expected = byTrying(prebins, constraints);
    const found = optimalBins(prebins, constraints);
    const bins = found && binsOf(prebins, found.ends);
    if (!isBest(found?.value, expected, bins, constraints, found?.ends ?? [])) {
      differences.push(JSON.stringify({ prebins, constraints, found, expected }));
    }
    if (expected === undefined) seen.none++;
    else seen.found++;
    if (bins && bins.length > 2) seen.longer++;
  }
  return { differences, ...seen };
}

const CLOSE = 1e-9;

function isBest(
  value: number | undefined,
  expected: number | undefined,
  bins: readonly Counts[] | undefined,
  constraints: Constraints,
  ends: readonly number[],
): boolean {
  if (value === undefined || expected === undefined || !bins) return value === expected;
  return Math.abs(value - expected) < CLOSE && Math.abs(valueOf(bins) - value) < CLOSE && keeps(bins, constraints, ends);
}

function randomPrebins(next: () => number): Counts[] {
  const count = 1 + Math.floor(next() * 12);
  const wave = next() * 6;
  return Array.from({ length: count }, (_, at) => {
    const rows = 1 + Math.floor(next() * 60);
    const bad = Math.round(rows * Math.min(1, Math.max(0, 0.4 + 0.4 * Math.sin(wave + at / 2) * next())));
    return { bad, good: rows - bad };
  }).map((one, at) => (at === 0 ? { bad: one.bad + 1, good: one.good + 1 } : one));
}

/** Each constraint in about a third of the cases, so that they meet. */
function randomConstraints(next: () => number, trend: Trend, prebins: readonly Counts[]): Constraints {
  const { bad, good } = together(prebins);
  const some = (name: Exclude<keyof Constraints, 'trend' | 'fixedEnds'>, value: () => number) =>
    next() < 0.35 ? { [name]: value() } : {};
  return {
    trend,
    ...some('minBins', () => 1 + Math.floor(next() * 4)),
    ...some('maxBins', () => 1 + Math.floor(next() * 6)),
    ...some('minRows', () => Math.floor((bad + good) * 0.2 * next())),
    ...some('maxRows', () => Math.ceil((bad + good) * (0.4 + next()))),
    ...some('minBad', () => Math.floor(bad * 0.2 * next())),
    ...some('minGood', () => Math.floor(good * 0.2 * next())),
    ...some('minRateDifference', () => next() * 0.2),
    ...some('maxPValue', () => next() * 0.6),
    ...(next() < 0.2 ? { fixedEnds: [1 + Math.floor(next() * prebins.length)] } : {}),
  };
}

function byTrying(prebins: readonly Counts[], constraints: Constraints): number | undefined {
  let most: number | undefined;
  for (let cuts = 0; cuts < 2 ** (prebins.length - 1); cuts++) {
    const ends = prebins.flatMap((_, at) => (at === prebins.length - 1 || (cuts >> at) & 1 ? [at + 1] : []));
    const bins = binsOf(prebins, ends);
    if (keeps(bins, constraints, ends)) most = Math.max(most ?? -Infinity, valueOf(bins));
  }
  return most;
}

const binsOf = (prebins: readonly Counts[], ends: readonly number[]) =>
  ends.map((end, at) => together(prebins.slice(ends[at - 1] ?? 0, end)));

const valueOf = (bins: readonly Counts[]) => bins.reduce((sum, bin) => sum + informationOf(bin, together(bins)), 0);

function keeps(bins: readonly Counts[], rule: Constraints, ends: readonly number[]): boolean {
  const rows = bins.map(({ bad, good }) => bad + good);
  if (bins.length < (rule.minBins ?? 0) || bins.length > (rule.maxBins ?? Infinity)) return false;
  if (rows.some((count) => count < (rule.minRows ?? 0) || count > (rule.maxRows ?? Infinity))) return false;
  if (bins.some(({ bad, good }) => bad < (rule.minBad ?? 0) || good < (rule.minGood ?? 0))) return false;
  if (rule.fixedEnds?.some((end) => !ends.includes(end))) return false;
  const steps = bins.slice(1).map((bin, at) => bin.bad / rows[at + 1]! - bins[at]!.bad / rows[at]!);
  if (steps.some((step) => Math.abs(step) < (rule.minRateDifference ?? 0))) return false;
  if (bins.slice(1).some((bin, at) => pairPValue(bins[at]!, bin) > (rule.maxPValue ?? 1))) return false;
  const signs = steps.filter((step) => Math.abs(step) > 1e-13).map(Math.sign);
  if (rule.trend === 'ascending') return signs.every((sign) => sign > 0);
  if (rule.trend === 'descending') return signs.every((sign) => sign < 0);
  const turns = signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
  if (rule.trend === 'peak') return turns === 0 || (turns === 1 && signs[0]! > 0);
  return rule.trend === 'valley' ? turns === 0 || (turns === 1 && signs[0]! < 0) : true;
}
