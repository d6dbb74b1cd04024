import type { ScoreCounts } from './discrimination.ts';
import { jeffreys } from './jeffreys.ts';

/** Rows of neighbouring scores: from `from` up to the next band's. */
export type ScoreBand = {
  readonly from: number;
  readonly to: number;
  readonly bad: number;
  readonly good: number;
  readonly badRate: number;
  /** Shares of all bad and of all rows in this band and those below: the gains. */
  readonly badCaptured: number;
  readonly rowsCaptured: number;
  /** How many times as many bad rows as among as many taken by chance. */
  readonly lift: number;
};

/** About equally many rows in each band, equal scores together, lowest scores first. */
export function scoreBands(counts: readonly ScoreCounts[], bands = 10): ScoreBand[] {
  const groups = groupsOf(counts, bands);
  const all = sum(counts);
  let [badBelow, rowsBelow] = [0, 0];
  return groups.map((group) => {
    const { bad, good } = sum(group);
    badBelow += bad;
    rowsBelow += bad + good;
    const [badCaptured, rowsCaptured] = [badBelow / all.bad, rowsBelow / (all.bad + all.good)];
    const edges = { from: group[0]!.score, to: group.at(-1)!.score };
    return { ...edges, bad, good, badRate: bad / (bad + good), badCaptured, rowsCaptured, lift: badCaptured / rowsCaptured };
  });
}

/** What was foretold for a band and what came. `within`: the foretold rate lies in Jeffreys' interval of the observed one. */
export type CalibrationBand = {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly expected: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly within: boolean;
};

export type CalibrationReport = {
  readonly bands: readonly CalibrationBand[];
  readonly expected: number;
  readonly observed: number;
  /** The mean square of what was foretold less what came (Brier). */
  readonly brier: number;
};

/** Expected against observed default by score band; `expectedAt` gives the default probability of a score. */
export function calibrationReport(
  counts: readonly ScoreCounts[],
  expectedAt: (score: number) => number,
  bands = 10,
): CalibrationReport {
  const report = groupsOf(counts, bands).map((group): CalibrationBand => {
    const { bad, good } = sum(group);
    const expected = group.reduce((total, one) => total + (one.bad + one.good) * expectedAt(one.score), 0) / (bad + good);
    const { low, high } = jeffreys(bad, good);
    const within = expected >= low && expected <= high;
    return {
      from: group[0]!.score,
      to: group.at(-1)!.score,
      rows: bad + good,
      expected,
      observed: bad / (bad + good),
      low,
      high,
      within,
    };
  });
  const { bad, good } = sum(counts);
  const mean = (of: (one: ScoreCounts) => number) => counts.reduce((total, one) => total + of(one), 0) / (bad + good);
  return {
    bands: report,
    expected: mean((one) => (one.bad + one.good) * expectedAt(one.score)),
    observed: bad / (bad + good),
    brier: mean((one) => one.bad * (1 - expectedAt(one.score)) ** 2 + one.good * expectedAt(one.score) ** 2),
  };
}

const sum = (counts: readonly ScoreCounts[]) => ({
  bad: counts.reduce((total, { bad }) => total + bad, 0),
  good: counts.reduce((total, { good }) => total + good, 0),
});

function groupsOf(counts: readonly ScoreCounts[], bands: number): ScoreCounts[][] {
  const { bad, good } = sum(counts);
  const groups: ScoreCounts[][] = [[]];
  let rows = 0;
  for (const one of counts) {
    if (rows >= (groups.length * (bad + good)) / bands && groups.at(-1)!.length > 0) groups.push([]);
    groups.at(-1)!.push(one);
    rows += one.bad + one.good;
  }
  return groups.filter((group) => group.length > 0);
}
