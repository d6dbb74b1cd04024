import { upperTail, normalQuantile } from '../numeric/normal.ts';
import { limits } from '../limits.ts';
import { informationOf, type Counts } from './counts.ts';

/** How the bad rate may run along the bins: up, down, up then down, down then up, or anyhow. */
export type Trend = 'ascending' | 'descending' | 'peak' | 'valley' | 'any';

/** What bins have to keep to. Sizes are of rows; pairs are of neighbours. */
export type Constraints = {
  readonly trend: Trend;
  readonly minBins?: number;
  readonly maxBins?: number;
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly minBad?: number;
  readonly minGood?: number;
  /** Bad rates of neighbours are at least so far apart. */
  readonly minRateDifference?: number;
  /** Two-sided test that two neighbours have one rate (pooled, without correction for continuity). */
  readonly maxPValue?: number;
  /** Ends of bins that have to be: a bin ends after so many prebins. */
  readonly fixedEnds?: readonly number[];
};

/** Each bin by the number of prebins up to its end; and the information value of all. */
export type OptimalBins = { readonly ends: readonly number[]; readonly value: number };

const DIRECTIONS: Readonly<Record<Trend, readonly number[]>> = {
  ascending: [1],
  descending: [-1],
  peak: [1, -1],
  valley: [-1, 1],
  any: [0],
};

/** What is better by less than this is not better: of equals the one with the longer first bins is taken. */
const HARDLY = 1e-12;

/**
 * The bins of highest information value that join neighbouring prebins and keep to the constraints, exactly, or undefined where no bins keep to
 * them. A dynamic program over (number of bins, last bin, whether the trend has turned): all constraints are of one bin or of two neighbours.
 */
export function optimalBins(prebins: readonly Counts[], constraints: Constraints): OptimalBins | undefined {
  const size = prebins.length;
  if (size === 0 || size > limits.prebins) throw new RangeError(`between 1 and ${limits.prebins} prebins, not ${size}`);
  const spans = makeSpans(prebins, constraints);
  const directions = DIRECTIONS[constraints.trend];
  const most = Math.min(constraints.maxBins ?? size, size);
  const least = constraints.minBins ?? 1;
  // Without bounds on their number it need not be known how many bins there are.
  const program = makeProgram(size, directions.length, least <= 1 && most >= size ? 0 : most);
  for (let start = 0; start < size; start++) {
    for (let end = start + 1; end <= size; end++)
      if (start === 0 && spans.allowed(0, end)) begin(program, end, spans.value(0, end));
    if (start > 0) extend(program, start, spans, directions);
  }
  return best(program, least);
}

/** Best value by last bin, turn and number of bins; `from` is the state before, to walk back. */
type Program = {
  readonly size: number;
  readonly turns: number;
  readonly most: number;
  readonly width: number;
  readonly value: Float64Array;
  readonly from: Int32Array;
};

function makeProgram(size: number, turns: number, most: number): Program {
  const width = most === 0 ? 1 : most;
  const states = (size + 1) * (size + 1) * turns * width;
  return { size, turns, most, width, value: new Float64Array(states).fill(-Infinity), from: new Int32Array(states).fill(-1) };
}

const stateOf = ({ size, turns, width }: Program, start: number, end: number, turn: number) =>
  ((start * (size + 1) + end) * turns + turn) * width;

function begin(program: Program, end: number, value: number): void {
  for (let turn = 0; turn < program.turns; turn++) program.value[stateOf(program, 0, end, turn)] = value;
}

/** All bins (start, end] after all bins (before, start], which are final by now. */
function extend(program: Program, start: number, spans: Spans, directions: readonly number[]): void {
  for (let end = start + 1; end <= program.size; end++) {
    if (!spans.allowed(start, end)) continue;
    const value = spans.value(start, end);
    for (let before = 0; before < start; before++) {
      if (!spans.allowed(before, start)) continue;
      directions.forEach((direction, turn) => {
        if (!spans.mayFollow(before, start, end, direction)) return;
        const to = stateOf(program, start, end, turn);
        for (let was = Math.max(0, turn - 1); was <= turn; was++)
          improve(program, stateOf(program, before, start, was), to, value);
      });
    }
  }
}

function improve({ most, width, value, from }: Program, source: number, target: number, gain: number): void {
  if (most === 0) {
    const sum = value[source]! + gain;
    if (sum > value[target]! + HARDLY || (value[target] === -Infinity && sum > -Infinity)) {
      value[target] = sum;
      from[target] = source;
    }
    return;
  }
  for (let bins = 1; bins < width; bins++) {
    const sum = value[source + bins - 1]! + gain;
    if (sum === -Infinity || sum <= value[target + bins]! + HARDLY) continue;
    value[target + bins] = sum;
    from[target + bins] = source + bins - 1;
  }
}

function best(program: Program, least: number): OptimalBins | undefined {
  const { size, turns, width, value, from } = program;
  let [found, most] = [-1, -Infinity];
  for (let bins = Math.max(0, Math.min(least, size + 1) - 1); bins < width; bins++) {
    for (let start = 0; start < size; start++) {
      for (let turn = 0; turn < turns; turn++) {
        const state = stateOf(program, start, size, turn) + bins;
        if (value[state] === -Infinity || value[state]! <= most + HARDLY) continue;
        [found, most] = [state, value[state]!];
      }
    }
  }
  if (found < 0) return undefined;
  const ends: number[] = [];
  for (let state = found; state >= 0; state = from[state]!) ends.push(Math.floor(state / (turns * width)) % (size + 1));
  return { ends: ends.toReversed(), value: most };
}

/** What is asked of bins (start, end] again and again, from sums. */
type Spans = {
  readonly allowed: (start: number, end: number) => boolean;
  readonly value: (start: number, end: number) => number;
  readonly mayFollow: (before: number, start: number, end: number, direction: number) => boolean;
};

function makeSpans(prebins: readonly Counts[], constraints: Constraints): Spans {
  const size = prebins.length;
  const bad = new Float64Array(size + 1);
  const good = new Float64Array(size + 1);
  prebins.forEach((one, at) => {
    bad[at + 1] = bad[at]! + one.bad;
    good[at + 1] = good[at]! + one.good;
  });
  const all = { bad: bad[size]!, good: good[size]! };
  const { minRows = 0, maxRows = Infinity, minBad = 0, minGood = 0, fixedEnds = [] } = constraints;
  const allowed = new Uint8Array((size + 1) * (size + 1));
  const values = new Float64Array((size + 1) * (size + 1));
  for (let start = 0; start < size; start++) {
    for (let end = start + 1; end <= size; end++) {
      const span = { bad: bad[end]! - bad[start]!, good: good[end]! - good[start]! };
      const rows = span.bad + span.good;
      const crosses = fixedEnds.some((fixed) => fixed > start && fixed < end);
      const fits = rows >= minRows && rows <= maxRows && span.bad >= minBad && span.good >= minGood && rows > 0 && !crosses;
      allowed[start * (size + 1) + end] = fits ? 1 : 0;
      values[start * (size + 1) + end] = fits ? informationOf(span, all) : 0;
    }
  }
  const pair = pairRule(constraints);
  return {
    allowed: (start, end) => allowed[start * (size + 1) + end] === 1,
    value: (start, end) => values[start * (size + 1) + end]!,
    mayFollow: (before, start, end, direction) =>
      pair(
        bad[start]! - bad[before]!,
        good[start]! - good[before]!,
        bad[end]! - bad[start]!,
        good[end]! - good[start]!,
        direction,
      ),
  };
}

type PairRule = (bad1: number, good1: number, bad2: number, good2: number, direction: number) => boolean;

/** Rates are compared by products of counts, which are exact for whole rows. */
function pairRule({ minRateDifference = 0, maxPValue = 1 }: Constraints): PairRule {
  const square = maxPValue >= 1 ? 0 : normalQuantile(maxPValue / 2) ** 2;
  return (bad1, good1, bad2, good2, direction) => {
    const [rows1, rows2] = [bad1 + good1, bad2 + good2];
    const rise = bad2 * rows1 - bad1 * rows2;
    if (rise * direction < 0) return false;
    if (Math.abs(rise) < minRateDifference * rows1 * rows2) return false;
    if (square === 0) return true;
    const pooled = (bad1 + bad2) * (good1 + good2);
    return pooled > 0 && (rise * rise * (rows1 + rows2)) / (pooled * rows1 * rows2) >= square;
  };
}

/** The p-value by which `maxPValue` judges two neighbours: the chance of rates so far apart, were they one. */
export function pairPValue(one: Counts, other: Counts): number {
  const [rows1, rows2] = [one.bad + one.good, other.bad + other.good];
  const rise = other.bad * rows1 - one.bad * rows2;
  const pooled = (one.bad + other.bad) * (one.good + other.good);
  return pooled === 0 ? 1 : 2 * upperTail(Math.abs(rise) * Math.sqrt((rows1 + rows2) / (pooled * rows1 * rows2)));
}
