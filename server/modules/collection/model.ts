/** What became of the rows of a delivery. Every row is counted once: `rows` = accepted + refused, always. */
export type DeliveryCounts = {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The same record with the same content stood earlier in this very file. */
  readonly repeated: number;
  readonly withdrawn: number;
  readonly refused: number;
  /** New or changed records of which another provider says something else. */
  readonly conflicts: number;
  /** How often each declared normalisation was applied. */
  readonly normalisations: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  /** Reasons of refusal; a row with two reasons counts under both. */
  readonly reasons: Readonly<Record<string, number>>;
  /** How many accepted rows have a value in each field. */
  readonly filled: Readonly<Record<string, number>>;
  /** The latest day from which an accepted record is true. */
  readonly newestValidFrom: string | null;
};

export const noCounts: DeliveryCounts = {
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  repeated: 0,
  withdrawn: 0,
  refused: 0,
  conflicts: 0,
  normalisations: {},
  warnings: {},
  reasons: {},
  filled: {},
  newestValidFrom: null,
};

export const acceptedOf = (counts: DeliveryCounts) =>
  counts.added + counts.changed + counts.unchanged + counts.repeated + counts.withdrawn;

/** Adds two counts; used block by block, so it must be associative. */
export function addCounts(a: DeliveryCounts, b: DeliveryCounts): DeliveryCounts {
  return {
    rows: a.rows + b.rows,
    added: a.added + b.added,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    repeated: a.repeated + b.repeated,
    withdrawn: a.withdrawn + b.withdrawn,
    refused: a.refused + b.refused,
    conflicts: a.conflicts + b.conflicts,
    normalisations: addTallies(a.normalisations, b.normalisations),
    warnings: addTallies(a.warnings, b.warnings),
    reasons: addTallies(a.reasons, b.reasons),
    filled: addTallies(a.filled, b.filled),
    newestValidFrom: later(a.newestValidFrom, b.newestValidFrom),
  };
}

export type Tally = Readonly<Record<string, number>>;

function addTallies(a: Tally, b: Tally): Tally {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** The life of a delivery. `receiving` ends when the whole file is here; a killed run stays `running` and is taken up again. */
export type DeliveryState = 'receiving' | 'queued' | 'running' | 'completed' | 'failed';
