import {
  calibrationReport,
  countScores,
  discrimination,
  scoreBands,
  scoreTable,
  segments,
  stabilityReport,
  type Card,
  type DataTable,
} from '../../../../scoring/index.ts';
import { dataTable, type TrainingTable } from './training-table.ts';

/** Log odds of bad as points: 600 at twenty good to one bad, forty more for each doubling, which is the scale of fitted cards. */
const SCALE = { at: 600, odds: 20, toDouble: 40 };
const FACTOR = SCALE.toDouble / Math.LN2;

const scoreAt = (logOdds: number): number => Math.round(SCALE.at - FACTOR * (logOdds + Math.log(SCALE.odds)));
const chanceAt = (score: number): number => 1 / (1 + Math.exp((score - SCALE.at) / FACTOR + Math.log(SCALE.odds)));

/** How well rows were foretold that the card was not fitted on: parted, in gains, and against what came. */
export function heldOutReport(logOdds: readonly number[], bad: Uint8Array) {
  const counts = countScores(logOdds.map(scoreAt), bad);
  return {
    discrimination: discrimination(counts)!,
    bands: scoreBands(counts),
    calibration: calibrationReport(counts, chanceAt),
  };
}

const PROVINCE_DIGITS = 2;
const YEAR_LENGTH = 4;

/** How the card holds over time (the older half of the rows against the newer) and in parts of the rows. `at` are rows with an outcome. */
export function spreadReport(card: Card, table: TrainingTable, at: readonly number[], data: DataTable, bad: Uint8Array) {
  const half = Math.floor(at.length / 2);
  const { scores } = scoreTable(card, data);
  const provinces = at.map((row) => table.divisions[row]?.slice(0, PROVINCE_DIGITS) ?? '');
  const years = at.map((row) => table.days[row]!.slice(0, YEAR_LENGTH));
  return {
    stability: stabilityReport(card, dataTable(table, at.slice(0, half)), dataTable(table, at.slice(half))),
    byProvince: segments(scores, bad, provinces),
    byYear: segments(scores, bad, years),
  };
}
