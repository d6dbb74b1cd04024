import { stabilityReport, type Card } from '../../../../scoring/index.ts';
import type { GradeCalibration } from './calibration.ts';
import { featureTable } from './feature-table.ts';
import { isValue } from './judge.ts';
import { missingShares, type MissingShare, type Sources } from './missing-shares.ts';
import type { Watched } from './watched.ts';

/** How many enterprises went from one grade to another; null is too little known. */
export type GradeMove = { readonly from: string | null; readonly to: string | null; readonly enterprises: number };

export type MonitoringReport = {
  /** Population stability index of the score, over tenths of what it was. */
  readonly score: number;
  /** Largest index first. Shares of enterprises without a value beside it. */
  readonly characteristics: {
    readonly indicator: string;
    readonly index: number;
    /** How many points its mean moved. */
    readonly pointsMoved: number;
    readonly missingBefore: number;
    readonly missingNow: number;
  }[];
  readonly missing: MissingShare[];
  readonly gradeMoves: GradeMove[];
  /** From the grade by the model that counts to that by the one on trial; null of the one that counts. */
  readonly besideChampion: GradeMove[] | null;
  /** What became of loans against what was foretold, by grade. */
  readonly calibration: GradeCalibration[];
};

/**
 * How a model does: the same enterprises as they were known when it began, and as they are known now, row by row. Indices after the usual
 * definition, sum of (now − before) · ln(now / before) over bins (Siddiqi, Credit Risk Scorecards, 2006). At least one row.
 */
export function monitoringReport(
  card: Card,
  sources: Sources,
  before: readonly Watched[],
  now: readonly Watched[],
  calibration: GradeCalibration[] = [],
): MonitoringReport {
  const [then, present] = [before, now].map((rows) =>
    featureTable(
      card,
      rows.map(({ values }) => values),
    ),
  );
  const { score, characteristics } = stabilityReport(card, then!, present!);
  return {
    score,
    characteristics: characteristics.map(({ code, index, pointsMoved }) => ({
      indicator: code,
      index,
      pointsMoved,
      missingBefore: missingOf(code, before),
      missingNow: missingOf(code, now),
    })),
    missing: missingShares(sources, before, now),
    gradeMoves: movesOf(now.map(({ grade }, at) => [before[at]!.grade, grade])),
    besideChampion: now.some(({ champion }) => champion !== undefined)
      ? movesOf(now.flatMap(({ grade, champion }) => (champion === undefined ? [] : [[champion, grade]])))
      : null,
    calibration,
  };
}

const missingOf = (code: string, rows: readonly Watched[]): number =>
  rows.filter(({ values }) => !isValue(values[code])).length / rows.length;

export function movesOf(pairs: readonly (readonly [string | null, string | null])[]): GradeMove[] {
  const groups = Map.groupBy(pairs, (pair) => JSON.stringify(pair));
  return [...groups.values()]
    .map((some) => ({ from: some[0]![0], to: some[0]![1], enterprises: some.length }))
    .toSorted((a, b) => b.enterprises - a.enterprises);
}
