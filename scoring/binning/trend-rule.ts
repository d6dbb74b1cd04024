import { random } from '../numeric/random.ts';
import { together, type Counts } from './counts.ts';
import { optimalBins, type Constraints, type OptimalBins, type Trend } from './optimal-bins.ts';

/**
 * Which trend a characteristic gets: one that is declared, because law or business sense says which way it points; or the best of all four
 * (`greedy`); or up or down, and a turn only where it foretells rows held out better by more than its standard error (`cautious`).
 */
export type TrendRule = Trend | 'greedy' | 'cautious';

export type ChosenBins = { readonly trend: Trend; readonly bins: OptimalBins };

const FOLDS = 5;
const SEED = 20_240_515;

/** The bins under a rule, or undefined where nothing keeps to the constraints. */
export function chooseBins(
  prebins: readonly Counts[],
  rule: TrendRule,
  constraints: Omit<Constraints, 'trend'>,
): ChosenBins | undefined {
  const of = (trend: Trend) => chosen(prebins, trend, constraints);
  if (rule !== 'greedy' && rule !== 'cautious') return of(rule);
  const straight = better(of('ascending'), of('descending'));
  const turning = better(of('peak'), of('valley'));
  if (!turning || !straight || turning.bins.value <= straight.bins.value + 1e-9) return straight ?? turning;
  if (rule === 'greedy') return turning;
  return foretellsBetter(prebins, turning.trend, straight.trend, constraints) ? turning : straight;
}

function chosen(prebins: readonly Counts[], trend: Trend, constraints: Omit<Constraints, 'trend'>): ChosenBins | undefined {
  const bins = optimalBins(prebins, { ...constraints, trend });
  return bins && { trend, bins };
}

/** The first of equals. */
function better(one: ChosenBins | undefined, other: ChosenBins | undefined): ChosenBins | undefined {
  if (!one || !other) return one ?? other;
  return other.bins.value > one.bins.value + 1e-9 ? other : one;
}

/**
 * Whether one trend gives rows that were held out a higher likelihood than another, by more than one standard error of the difference. Rows are
 * dealt to the folds by count, not by place, so that their order does not matter.
 */
function foretellsBetter(prebins: readonly Counts[], one: Trend, other: Trend, constraints: Omit<Constraints, 'trend'>): boolean {
  const folds = dealt(prebins);
  let [rows, sum, squares] = [0, 0, 0];
  for (const held of folds) {
    const kept = prebins.map(({ bad, good }, at) => ({ bad: bad - held[at]!.bad, good: good - held[at]!.good }));
    const filled = kept.map(({ bad, good }) => (bad + good > 0 ? { bad, good } : { bad: 0.5, good: 0.5 }));
    const [first, second] = [one, other].map((trend) => ratesOf(filled, trend, constraints));
    if (!first || !second) continue;
    held.forEach(({ bad, good }, at) => {
      const onBad = Math.log(first[at]! / second[at]!);
      const onGood = Math.log((1 - first[at]!) / (1 - second[at]!));
      rows += bad + good;
      sum += bad * onBad + good * onGood;
      squares += bad * onBad ** 2 + good * onGood ** 2;
    });
  }
  return sum > Math.sqrt(Math.max(0, squares - (sum * sum) / Math.max(1, rows)));
}

function dealt(prebins: readonly Counts[]): Counts[][] {
  const next = random(SEED);
  const folds = Array.from({ length: FOLDS }, () => prebins.map(() => ({ bad: 0, good: 0 })));
  const fold = () => folds[Math.floor(next() * FOLDS)]!;
  prebins.forEach(({ bad, good }, at) => {
    for (let row = 0; row < bad; row++) fold()[at]!.bad += Math.min(1, bad - row);
    for (let row = 0; row < good; row++) fold()[at]!.good += Math.min(1, good - row);
  });
  return folds;
}

const PSEUDO = 20;

/** The bad rate of each prebin by the bin it falls into, drawn towards the average as the card's evidence is. */
function ratesOf(prebins: readonly Counts[], trend: Trend, constraints: Omit<Constraints, 'trend'>): number[] | undefined {
  const bins = optimalBins(prebins, { ...constraints, trend });
  const { bad, good } = together(prebins);
  const share = bad / (bad + good);
  return bins?.ends.flatMap((end, at) => {
    const start = bins.ends[at - 1] ?? 0;
    const all = together(prebins.slice(start, end));
    return Array.from({ length: end - start }, () => (all.bad + PSEUDO * share) / (all.bad + all.good + PSEUDO));
  });
}
