import { binColumn, allCounts } from '../binning/bin-column.ts';
import { binCodes } from '../binning/bin-codes.ts';
import { together, weightOfEvidence } from '../binning/counts.ts';
import { outcomeOf, rowsOf, type DataColumn, type DataTable, type Outcome } from '../data/table.ts';
import { stratifiedFolds } from '../fitting/cross-validate.ts';
import { countScores, discrimination } from '../reports/discrimination.ts';
import { namesAnOutcome } from './outcome-words.ts';

/**
 * Why a column may hold what was known only afterwards.
 * - `foretells-too-well`: alone it parts bad from good better, on rows held out, than anything known beforehand does.
 * - `parts-purely`: some of its values are bad nearly without exception, and hold a good part of the bad.
 * - `presence-tells`: whether it is filled in parts bad from good.
 * - `named-for-outcome`: its name says charge-off, balance, recovery or the like.
 * - `identifies-rows`: nearly every row has a value of its own.
 * - `constant`: it tells nothing here, and may tell all where it is filled in later.
 */
export type LeakReason =
  | 'foretells-too-well'
  | 'parts-purely'
  | 'presence-tells'
  | 'named-for-outcome'
  | 'identifies-rows'
  | 'constant';

export type LeakFinding = {
  readonly code: string;
  readonly reasons: readonly LeakReason[];
  /** By the values themselves it encodes the outcome; otherwise a person has to look. */
  readonly encodes: boolean;
  /** On rows held out, from the column alone; at least a half. */
  readonly auc: number;
  /** Share of the bad that stand in values nearly all of whose rows are bad. */
  readonly pureShare: number;
};

export type LeakBounds = {
  readonly maxAuc: number;
  readonly maxPresenceAuc: number;
  readonly pureRate: number;
  readonly maxPureShare: number;
};

/** Set from public data: the best honest column of either set reaches 0.79, the worst that encodes the outcome 0.97. */
const bounds: LeakBounds = { maxAuc: 0.9, maxPresenceAuc: 0.75, pureRate: 0.98, maxPureShare: 0.1 };

const FOLDS = 3;
const SEED = 1;

/** Columns of a training set that may encode the outcome, worst first. To be asked before a card is fitted. */
export function leakScreen(table: DataTable, outcome: Outcome, given: Partial<LeakBounds> = {}): LeakFinding[] {
  const limits = { ...bounds, ...given };
  const folds = stratifiedFolds(outcome.bad, FOLDS, SEED).map((held) => ({ kept: rowsWhere(held, 0), held: rowsWhere(held, 1) }));
  const findings = [...table.columns].map(([code, column]) => finding(code, column, table, outcome, folds, limits));
  return findings
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => Number(b.encodes) - Number(a.encodes) || b.auc - a.auc);
}

type Fold = { readonly kept: Uint32Array; readonly held: Uint32Array };

const rowsWhere = (held: Uint8Array, is: number) => Uint32Array.from([...held.keys()].filter((row) => held[row] === is));

function finding(
  code: string,
  column: DataColumn,
  table: DataTable,
  outcome: Outcome,
  folds: readonly Fold[],
  limits: LeakBounds,
): LeakFinding {
  const single: DataTable = { ...table, columns: new Map([[code, column]]) };
  const auc = heldOutAuc(code, single, outcome, folds);
  const presence = presenceAuc(column, outcome.bad);
  const pureShare = pureShareOf(column, outcome, table.specials, limits.pureRate);
  const distinct = distinctOf(column);
  const reasons: LeakReason[] = [];
  if (auc >= limits.maxAuc) reasons.push('foretells-too-well');
  if (pureShare >= limits.maxPureShare) reasons.push('parts-purely');
  if (presence >= limits.maxPresenceAuc) reasons.push('presence-tells');
  const encodes = reasons.length > 0;
  if (namesAnOutcome(code)) reasons.push('named-for-outcome');
  if (distinct.every) reasons.push('identifies-rows');
  if (distinct.one) reasons.push('constant');
  return { code, reasons, encodes, auc, pureShare };
}

const FINE = { rule: 'any', maxPrebins: 30, minPrebinShare: 0.01, minBinShare: 0.01 } as const;
const PSEUDO = 20;

/** Bins of any shape, fitted on some rows and judged on the others, all folds in one. */
function heldOutAuc(code: string, table: DataTable, outcome: Outcome, folds: readonly Fold[]): number {
  const judged = new Float64Array(table.rows);
  for (const { kept, held } of folds) {
    const binning = binColumn(rowsOf(table, kept).columns.get(code)!, outcomeOf(outcome, kept), table.specials, FINE);
    const counts = allCounts(binning);
    const all = together(counts);
    const evidence = [...counts.map((one) => (all.bad > 0 && all.good > 0 ? weightOfEvidence(one, all, PSEUDO) : 0)), 0];
    const codes = binCodes(rowsOf(table, held).columns.get(code)!, binning, table.specials);
    held.forEach((row, at) => (judged[row] = -evidence[codes[at]!]!));
  }
  return discrimination(countScores(judged, outcome.bad))?.auc ?? 0.5;
}

const isThere = (column: DataColumn, row: number) =>
  !column.special?.[row] && (column.kind === 'number' ? !Number.isNaN(column.values[row]!) : column.codes[row]! >= 0);

function presenceAuc(column: DataColumn, bad: Uint8Array): number {
  const there = Array.from(bad, (_, row) => Number(isThere(column, row)));
  const auc = discrimination(countScores(there, bad))?.auc ?? 0.5;
  return Math.max(auc, 1 - auc);
}

function pureShareOf(column: DataColumn, outcome: Outcome, specials: readonly string[], pureRate: number): number {
  const counts = allCounts(binColumn(column, outcome, specials, FINE));
  const { bad, good } = together(counts);
  // Where most rows are bad, bins of nothing else are no wonder; then it is the good that are looked at.
  const turned = bad > good;
  // A bin of so few rows that chance could have made it pure is not looked at.
  const leastRows = Math.log(BY_CHANCE) / Math.log(Math.min(bad, good) / (bad + good));
  const pure = counts.filter(
    (one) => one.bad + one.good >= leastRows && (turned ? one.good : one.bad) >= pureRate * (one.bad + one.good),
  );
  const found = together(pure);
  return turned ? found.good / good : found.bad / Math.max(1, bad);
}

const BY_CHANCE = 1e-9;
const MANY_ROWS = 50;

function distinctOf(column: DataColumn): { readonly one: boolean; readonly every: boolean } {
  const values =
    column.kind === 'number'
      ? Array.from(column.values).filter((value) => !Number.isNaN(value))
      : [...column.codes].filter((code) => code >= 0);
  const count = new Set(values).size;
  // Amounts with decimals are nearly all different, and no names of rows.
  const whole = values.every(Number.isInteger);
  return { one: count <= 1, every: whole && values.length >= MANY_ROWS && count === values.length };
}
