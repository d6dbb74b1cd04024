import { rowsOf, type DataTable, type Outcome } from '../data/table.ts';
import { fitEvidence, logOdds, type EvidenceModel, type FitResult } from '../fitting/fit-evidence.ts';
import type { FitOptions } from '../fitting/fit-options.ts';
import { countScores, discrimination } from '../reports/discrimination.ts';

/** Applications: who was accepted (1), and of those who went bad (1). Of a rejected one `bad` means nothing and is not read. */
export type Applications = { readonly table: DataTable; readonly accepted: Uint8Array; readonly bad: Uint8Array };

/**
 * What is made of the rejected, who have no outcome.
 * - `none`: nothing; the accepted stand for themselves.
 * - `reweighting`: each accepted one counts for those like it, by the inverse of its chance to be accepted.
 * - `parcelling`: each rejected one is in part bad and in part good, by the bad rate of the accepted of its score, times `harsher`.
 */
export type Approach = 'none' | 'reweighting' | 'parcelling';

export type Inference = {
  readonly approach: Approach;
  readonly fit: FitResult;
  /** What the fitted model says; left out where nothing was fitted. */
  readonly shown?: {
    readonly meanPdAccepted: number;
    readonly meanPdRejected: number;
    /** On the accepted, whose outcome is known, and on whom it was fitted. */
    readonly aucAccepted: number;
    /** Were as many accepted as are now, by this model alone: how many who are rejected now would be. */
    readonly swappedIn: number;
  };
};

export type InferenceOptions = Partial<FitOptions> & {
  /** How many times as often the rejected go bad as the accepted of their score. */
  readonly harsher?: number;
};

const HARSHER = 1.5;
const BANDS = 10;
/** No accepted one counts for more than so many: the rarest would otherwise decide. */
const MOST_WEIGHT = 10;

/** All three side by side. Which is right cannot be known from the data; where they differ much, the card is uncertain about the rejected. */
export function inferRejects(applications: Applications, options: InferenceOptions = {}): Inference[] {
  const base = fitOn(applications, acceptedOutcome(applications), options);
  return [
    shown('none', base, applications),
    shown('reweighting', fitOn(applications, reweighted(applications, options), options), applications),
    shown(
      'parcelling',
      base.outcome === 'fitted' ? fitOn(applications, parcelled(applications, base.model, options), options) : base,
      applications,
    ),
  ];
}

/** Rows of the table, some of them twice, with what they count for. */
type Rows = { readonly at: Uint32Array; readonly outcome: Outcome };

const fitOn = ({ table }: Applications, { at, outcome }: Rows, options: InferenceOptions) =>
  fitEvidence(rowsOf(table, at), outcome, options);

const rowsWith = (flags: Uint8Array, is: number) => Uint32Array.from([...flags.keys()].filter((row) => flags[row] === is));

function acceptedOutcome({ accepted, bad }: Applications): Rows {
  const at = rowsWith(accepted, 1);
  return { at, outcome: { bad: Uint8Array.from(at, (row) => bad[row]!) } };
}

function reweighted(applications: Applications, options: InferenceOptions): Rows {
  const { table, accepted } = applications;
  const rejected = accepted.map((one) => 1 - one);
  const policy = fitEvidence(table, { bad: rejected }, { ...options, directions: {}, rule: 'any' });
  const { at, outcome } = acceptedOutcome(applications);
  if (policy.outcome !== 'fitted') return { at, outcome };
  const odds = logOdds(policy.model, table);
  // The inverse of the chance to be accepted is 1 + the odds of rejection.
  const weight = Float64Array.from(at, (row) => Math.min(MOST_WEIGHT, 1 + Math.exp(odds[row]!)));
  const mean = weight.reduce((sum, one) => sum + one, 0) / weight.length;
  return { at, outcome: { ...outcome, weight: weight.map((one) => one / mean) } };
}

function parcelled(applications: Applications, model: EvidenceModel, { harsher = HARSHER }: InferenceOptions): Rows {
  const { table, accepted, bad } = applications;
  const odds = logOdds(model, table);
  const kept = rowsWith(accepted, 1);
  const rejected = rowsWith(accepted, 0);
  const edges = edgesOf(Float64Array.from(kept, (row) => odds[row]!));
  const bandOf = (row: number) => edges.filter((edge) => odds[row]! >= edge).length;
  const counts = Array.from({ length: edges.length + 1 }, () => ({ bad: 0, rows: 0 }));
  for (const row of kept) {
    counts[bandOf(row)]!.rows++;
    counts[bandOf(row)]!.bad += bad[row]!;
  }
  const share = (row: number) => Math.min(1, (harsher * counts[bandOf(row)]!.bad) / Math.max(1, counts[bandOf(row)]!.rows));
  return {
    at: Uint32Array.from([...kept, ...rejected, ...rejected]),
    outcome: {
      bad: Uint8Array.from([...Array.from(kept, (row) => bad[row]!), ...rejected.map(() => 1), ...rejected.map(() => 0)]),
      weight: Float64Array.from([
        ...Array.from(kept, () => 1),
        ...Array.from(rejected, share),
        ...Array.from(rejected, (row) => 1 - share(row)),
      ]),
    },
  };
}

function edgesOf(odds: Float64Array): number[] {
  const sorted = odds.toSorted();
  return [...new Set(Array.from({ length: BANDS - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / BANDS)]!))];
}

function shown(approach: Approach, fit: FitResult, { table, accepted, bad }: Applications): Inference {
  if (fit.outcome !== 'fitted') return { approach, fit };
  const odds = logOdds(fit.model, table);
  const [kept, rejected] = [rowsWith(accepted, 1), rowsWith(accepted, 0)];
  const meanPd = (rows: Uint32Array) =>
    rows.reduce((sum, row) => sum + 1 / (1 + Math.exp(-odds[row]!)), 0) / Math.max(1, rows.length);
  const order = Uint32Array.from(accepted, (_, row) => row).sort((a, b) => odds[a]! - odds[b]! || a - b);
  const counts = countScores(
    Array.from(kept, (row) => -odds[row]!),
    Uint8Array.from(kept, (row) => bad[row]!),
  );
  return {
    approach,
    fit,
    shown: {
      meanPdAccepted: meanPd(kept),
      meanPdRejected: meanPd(rejected),
      aucAccepted: discrimination(counts)?.auc ?? 0.5,
      swappedIn: order.subarray(0, kept.length).filter((row) => accepted[row] === 0).length,
    },
  };
}
