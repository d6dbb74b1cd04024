import { allCounts, binColumn, type Binning, type BinningOptions } from '../binning/bin-column.ts';
import { binCodes } from '../binning/bin-codes.ts';
import { informationValue, together, weightOfEvidence } from '../binning/counts.ts';
import { limits } from '../limits.ts';
import type { DataTable, Outcome } from '../data/table.ts';
import { orderOfRows } from './order-of-rows.ts';
import { ridgeLogistic } from './ridge-logistic.ts';
import { defaults, type FitOptions } from './fit-options.ts';

/** A characteristic of a fitted model: its bins, the evidence of each bin code (the last is of what was not seen), and its weight. */
export type FittedCharacteristic = {
  readonly code: string;
  readonly binning: Binning;
  readonly evidence: Float64Array;
  readonly weight: number;
  readonly informationValue: number;
};

export type EvidenceModel = {
  readonly intercept: number;
  readonly characteristics: readonly FittedCharacteristic[];
  readonly dropped: readonly Dropped[];
};

/** Why a characteristic is not in the model: it tells nothing, or beside the others it points the wrong way. */
export type Dropped = { readonly code: string; readonly why: 'no-information' | 'wrong-sign' };

export type FitResult =
  | { readonly outcome: 'fitted'; readonly model: EvidenceModel }
  | { readonly outcome: 'one-sided' | 'unsettled' | 'nothing-left' };

/**
 * Bins, weights of evidence and ridge regression. The log odds of bad are the intercept and, for each characteristic, weight times evidence of
 * its bin; a weight not above 0 would turn a characteristic round, so the one farthest below is dropped and the rest fitted anew. Equal input
 * gives equal numbers, in whatever order the rows come.
 */
export function fitEvidence(table: DataTable, outcome: Outcome, options: Partial<FitOptions> = {}): FitResult {
  const chosen = { ...defaults, ...options };
  const codes = [...(chosen.codes ?? table.columns.keys())];
  if (codes.length > limits.characteristics) throw new RangeError(`more than ${limits.characteristics} characteristics`);
  const all = codes.map((code) => characteristicOf(code, table, outcome, chosen));
  const telling = all.filter((one) => one.informationValue >= chosen.minInformation);
  const dropped: Dropped[] = all.filter((one) => !telling.includes(one)).map(({ code }) => ({ code, why: 'no-information' }));
  return fitWeights(telling, table, outcome, chosen, dropped);
}

type Candidate = Omit<FittedCharacteristic, 'weight'>;

function characteristicOf(code: string, table: DataTable, outcome: Outcome, options: FitOptions): Candidate {
  const column = table.columns.get(code);
  if (!column) throw new RangeError(`no column ${code}`);
  const binning = binColumn(column, outcome, table.specials, binningOptions(code, outcome.bad.length, options));
  const counts = allCounts(binning);
  const all = together(counts);
  const evidence = [
    ...counts.map((one) => (all.bad > 0 && all.good > 0 ? weightOfEvidence(one, all, options.pseudoRows) : 0)),
    0,
  ];
  return {
    code,
    binning,
    evidence: Float64Array.from(evidence),
    informationValue: all.bad > 0 && all.good > 0 ? informationValue(counts) : 0,
  };
}

/** A declared direction comes first; without one, a small set takes the best trend and a large one is cautious. */
function binningOptions(code: string, rows: number, options: FitOptions): BinningOptions {
  const declared = options.directions[code];
  const rule =
    declared ?? (options.rule === 'by-size' ? (rows < options.cautiousFromRows ? 'greedy' : 'cautious') : options.rule);
  return { ...options.binning, ...options.binningOf[code], rule };
}

function fitWeights(
  candidates: readonly Candidate[],
  table: DataTable,
  outcome: Outcome,
  options: FitOptions,
  dropped: readonly Dropped[],
): FitResult {
  let kept = candidates.map((one) => ({ one, codes: binCodes(table.columns.get(one.code)!, one.binning, table.specials) }));
  const gone = [...dropped];
  const order = orderOfRows(
    kept.map(({ codes }) => codes),
    outcome.bad,
    outcome.weight,
  );
  const bad = Uint8Array.from(order, (row) => outcome.bad[row]!);
  const weight = outcome.weight && Float64Array.from(order, (row) => outcome.weight![row]!);
  kept = kept.map(({ one, codes }) => ({ one, codes: Uint8Array.from(order, (row) => codes[row]!) }));
  while (kept.length > 0) {
    const columns = kept.map(({ one, codes }) => ({ codes, values: one.evidence }));
    const result = ridgeLogistic({ rows: bad.length, columns }, bad, options.ridge, weight);
    if (result.outcome !== 'fitted') return result;
    const { intercept, weights } = result.fit;
    const worst = weights.reduce((least, one, at) => (one < weights[least]! ? at : least), 0);
    if (weights[worst]! > 0) {
      const characteristics = kept.map(({ one }, at) => ({ ...one, weight: weights[at]! }));
      return { outcome: 'fitted', model: { intercept, characteristics, dropped: gone } };
    }
    gone.push({ code: kept[worst]!.one.code, why: 'wrong-sign' });
    kept = kept.filter((_, at) => at !== worst);
  }
  return { outcome: 'nothing-left' };
}

/** The log odds of bad of each row. */
export function logOdds(model: EvidenceModel, table: DataTable): Float64Array {
  const totals = new Float64Array(table.rows).fill(model.intercept);
  for (const { code, binning, evidence, weight } of model.characteristics) {
    const column = table.columns.get(code);
    if (!column) throw new RangeError(`no column ${code}`);
    const codes = binCodes(column, binning, table.specials);
    // What was not seen has the last place, whatever special codes the bins have.
    for (let row = 0; row < totals.length; row++) totals[row]! += weight * evidence[codes[row]!]!;
  }
  return totals;
}
