import { LEAST_TOLD, rounded, toldOf } from './discreet-report.ts';
import type { MonitoringReport } from './monitoring-report.ts';

/** Of fewer enterprises a share to the hundredth would count single ones. */
const LEAST_SHARED = 100;
const HUNDRED = 100;

export type DiscreetMonitoring = {
  readonly enterprises: number | null;
  readonly score: number | null;
  readonly characteristics: MonitoringReport['characteristics'];
  readonly missing: MonitoringReport['missing'];
  readonly gradeMoves: readonly MonitoringReport['gradeMoves'][number][];
};

/**
 * How a model does as an institution is told of its own, of enterprises it knows nothing of: counts as in the report of a validation, shares and
 * indices to the hundredth, of a hundred enterprises or more. Of fewer it is told nothing but what the moves between grades hold.
 */
export function discreetMonitoring(enterprises: number, report: MonitoringReport): DiscreetMonitoring {
  const { score, characteristics, missing, gradeMoves } = report;
  const counts = toldOf(gradeMoves.map((move) => move.enterprises));
  const isFew = enterprises < LEAST_SHARED;
  return {
    enterprises: enterprises < LEAST_TOLD ? null : rounded(enterprises),
    score: isFew ? null : hundredths(score),
    characteristics: isFew ? [] : characteristics.map(roundedCharacteristic),
    missing: missing.filter((one) => one.enterprises >= LEAST_SHARED).map(roundedShare),
    gradeMoves: gradeMoves.flatMap(({ from, to }, at) => (counts[at] === null ? [] : [{ from, to, enterprises: counts[at]! }])),
  };
}

const hundredths = (value: number): number => Math.round(value * HUNDRED) / HUNDRED;

const roundedCharacteristic = ({ indicator, ...one }: MonitoringReport['characteristics'][number]) => ({
  indicator,
  index: hundredths(one.index),
  pointsMoved: Math.round(one.pointsMoved),
  missingBefore: hundredths(one.missingBefore),
  missingNow: hundredths(one.missingNow),
});

const roundedShare = ({ item, division, enterprises, before, now, kinds }: MonitoringReport['missing'][number]) => ({
  item,
  division,
  enterprises: rounded(enterprises),
  before: hundredths(before),
  now: hundredths(now),
  kinds: kinds.map((one) => ({ kind: one.kind, before: hundredths(one.before), now: hundredths(one.now) })),
});
