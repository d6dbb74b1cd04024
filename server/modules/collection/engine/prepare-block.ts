import { hash } from 'node:crypto';
import type { NewFact } from '../../records/index.ts';
import type { AcceptedRow, CompiledRow } from '../intake/compiled-row.ts';
import { reasonValue } from '../intake/mask-value.ts';
import type { Reason } from '../intake/reason.ts';
import type { RowCompiler } from '../intake/row-compiler.ts';
import { unresolvedIdentifier } from '../intake/unresolved-identifier.ts';
import { noCounts, type DeliveryCounts, type Tally } from '../model.ts';
import type { RowBatch } from '../reading/row-source.ts';
import type { KeySet } from './key-set.ts';

export type Refusal = { readonly rowNo: number; readonly cells: readonly string[]; readonly reasons: readonly Reason[] };

/** A block of rows, read and judged by itself; what is left is to compare it with what is stored. */
export type PreparedBlock = {
  readonly position: number;
  readonly facts: readonly NewFact[];
  /** The cells of withdrawals, by row number: only these may still be refused when they are compared. */
  readonly withdrawalCells: ReadonlyMap<number, readonly string[]>;
  readonly refusals: readonly Refusal[];
  readonly counts: DeliveryCounts;
};

/** Finds the subjects of rows, in the order of the file. */
export type ResolveSubjects = (rows: readonly AcceptedRow[]) => Promise<(row: AcceptedRow) => string | undefined>;

/** A block being put together, batch by batch: of a batch nothing is kept but what will be written. */
export type BlockDraft = {
  /** Judges every row of a batch. Afterwards each is among the facts, repeated, or refused with its reasons. */
  readonly add: (batch: RowBatch, resolve: ResolveSubjects) => Promise<void>;
  /** Whether the block is large enough to be written. Depends on the rows alone, so that a continued run makes the same blocks. */
  readonly isFull: () => boolean;
  readonly finish: () => PreparedBlock;
};

/** Rows in a block: what is read ahead while the block before is being written, and what a killed run repeats at most. */
const BLOCK_ROWS = 8_000;
const BLOCK_CHARS = 8 * 1024 * 1024;
const EMPTY_DIGEST = hash('sha256', '{}', 'hex').slice(0, 32);

type Draft = {
  position: number;
  rows: number;
  chars: number;
  repeated: number;
  readonly facts: NewFact[];
  readonly refusals: Refusal[];
  readonly withdrawalCells: Map<number, readonly string[]>;
  readonly warnings: Record<string, number>;
};

export function startBlock(fieldNames: readonly string[], compiler: RowCompiler, seen: KeySet): BlockDraft {
  const before = snapshot(fieldNames, compiler);
  const draft: Draft = {
    position: 0,
    rows: 0,
    chars: 0,
    repeated: 0,
    facts: [],
    refusals: [],
    withdrawalCells: new Map(),
    warnings: {},
  };
  return {
    isFull: () => draft.rows >= BLOCK_ROWS || draft.chars >= BLOCK_CHARS,
    add: (batch, resolve) => addBatch(draft, compiler, seen, batch, resolve),
    finish: () => {
      const after = snapshot(fieldNames, compiler);
      const { position, facts, refusals, withdrawalCells, rows, repeated, warnings } = draft;
      const normalisations = difference(after.normalisations, before.normalisations);
      const filled = difference(after.filled, before.filled);
      const reasons = tallyReasons(refusals);
      const refused = refusals.length;
      const counts = {
        ...noCounts,
        rows,
        repeated,
        refused,
        normalisations,
        warnings,
        filled,
        reasons,
        newestValidFrom: newestOf(facts),
      };
      return { position, facts: sorted(facts), refusals, withdrawalCells, counts };
    },
  };
}

async function addBatch(
  draft: Draft,
  compiler: RowCompiler,
  seen: KeySet,
  batch: RowBatch,
  resolve: ResolveSubjects,
): Promise<void> {
  for (const row of batch.broken) draft.refusals.push({ rowNo: row.rowNumber, cells: row.cells, reasons: [brokenReason(row)] });
  const rows = batch.cells.map((cells) => compiler.compile(cells));
  const subjectOf = await resolve(rows.filter((row): row is AcceptedRow => row.kind === 'accepted'));
  rows.forEach((row, index) => {
    const rowNo = batch.rowNumbers[index]!;
    const cells = batch.cells[index]!;
    if (row.kind === 'accepted') for (const rule of row.warnings) draft.warnings[rule] = (draft.warnings[rule] ?? 0) + 1;
    const judged = judge(row, rowNo, subjectOf, seen);
    if (judged === 'repeated') draft.repeated++;
    else if (Array.isArray(judged)) draft.refusals.push({ rowNo, cells, reasons: judged });
    else {
      const fact = judged as NewFact;
      draft.facts.push(fact);
      draft.chars += fact.body.length;
      if (fact.status === 'w') draft.withdrawalCells.set(rowNo, cells);
    }
  });
  draft.rows += rows.length + batch.broken.length;
  draft.position = batch.position;
}

/** The record a row comes to, `repeated` when the same stood earlier in this file, or the reasons that keep it out. */
function judge(
  row: CompiledRow,
  rowNo: number,
  subjectOf: (row: AcceptedRow) => string | undefined,
  seen: KeySet,
): NewFact | 'repeated' | readonly Reason[] {
  if (row.kind === 'refused') return row.reasons;
  const named = subjectOf(row);
  if (named === undefined) return [unresolved(row)];
  const subjectId = ownText(named);
  const fact = factOf(row, subjectId, rowNo);
  const standing = seen.add(subjectId, row.recordKey, fact.digest);
  if (standing === 'other')
    return [{ field: null, column: null, rule: 'record.duplicate', value: reasonValue(row.recordKey, null) }];
  return standing === 'same' ? 'repeated' : fact;
}

/** In key order the index is walked, not jumped in: look-up and insert cost half. */
function sorted(facts: NewFact[]): NewFact[] {
  return facts.sort((a, b) =>
    a.subjectId === b.subjectId ? (a.recordKey < b.recordKey ? -1 : 1) : a.subjectId < b.subjectId ? -1 : 1,
  );
}

const codeBytes = Buffer.alloc(64);

/**
 * The same code as a text of its own in one byte a character. As it comes from the file it is a slice of a text in two bytes, which keeps
 * the whole of that text alive and is compared ten times slower; each code is compared some thirty times.
 */
function ownText(code: string): string {
  return code.length > codeBytes.length ? code : codeBytes.toString('latin1', 0, codeBytes.write(code, 'latin1'));
}

function factOf(row: AcceptedRow, subjectId: string, rowNo: number): NewFact {
  const withdrawn = row.operation === 'withdraw';
  return {
    subjectId,
    recordKey: row.recordKey,
    validFrom: row.validFrom,
    validTo: row.validTo,
    rowNo,
    status: withdrawn ? 'w' : 'a',
    digest: withdrawn ? EMPTY_DIGEST : digestOf(row.body),
    body: withdrawn ? '{}' : row.body,
  };
}

const bodyBytes = Buffer.alloc(16 * 1024);

/** First 128 bits of SHA-256. Encoding into memory at hand takes a third off what `hash` needs for a text. */
function digestOf(body: string): string {
  const fits = body.length * 3 <= bodyBytes.length;
  return hash('sha256', fits ? bodyBytes.subarray(0, bodyBytes.write(body)) : body, 'hex').slice(0, 32);
}

function newestOf(facts: readonly NewFact[]): string | null {
  let newest: string | null = null;
  for (const { validFrom } of facts) if (validFrom !== null && (newest === null || validFrom > newest)) newest = validFrom;
  return newest;
}

/** The compiler counts on and on; a block's share is what was added while it was judged. */
function snapshot(
  fieldNames: readonly string[],
  { counts, tallies }: RowCompiler,
): { readonly normalisations: Tally; readonly filled: Tally } {
  const filled = Object.fromEntries(fieldNames.map((name, index) => [name, tallies.filled[index]!]));
  return { normalisations: { ...counts }, filled };
}

function difference(after: Tally, before: Tally): Tally {
  const entries = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

function tallyReasons(refusals: readonly Refusal[]): Tally {
  const tally: Record<string, number> = {};
  for (const { reasons } of refusals) for (const { rule } of reasons) tally[rule] = (tally[rule] ?? 0) + 1;
  return tally;
}

const brokenReason = (row: RowBatch['broken'][number]): Reason => ({
  field: null,
  column: null,
  rule: row.rule,
  value: reasonValue(row.raw, null),
});

function unresolved(row: AcceptedRow): Reason {
  if (row.identifierKind === 'unified-code') throw new Error('a unified code always names a subject');
  return unresolvedIdentifier(row.identifierKind, row.identifier, null);
}
