import { setImmediate as otherWork } from 'node:timers/promises';
import { FactLines, type LineMemory, type NewFact, type StagedFact } from '../../records/index.ts';
import type { AcceptedRow, CompiledRow } from '../intake/compiled-row.ts';
import { reasonValue } from '../intake/mask-value.ts';
import type { Reason } from '../intake/reason.ts';
import type { RowCompiler } from '../intake/row-compiler.ts';
import { unresolvedIdentifier } from '../intake/unresolved-identifier.ts';
import { noCounts, type DeliveryCounts, type Tally } from '../model.ts';
import type { RowBatch } from '../reading/row-source.ts';
import type { KeySet } from './key-set.ts';
import { stageRefusal, type StagedRefusal } from './staged-refusal.ts';

/** A block of rows, read and judged by itself; what is left is to compare it with what is stored. */
export type PreparedBlock = {
  readonly position: number;
  readonly facts: readonly StagedFact[];
  /** The cells of withdrawals, by row number: only these may still be refused when they are compared. */
  readonly withdrawalCells: ReadonlyMap<number, readonly string[]>;
  readonly refusals: readonly StagedRefusal[];
  readonly counts: DeliveryCounts;
  /** To be called when the block is written, or will not be: its facts are gone then. */
  readonly release: () => void;
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
const BLOCK_BYTES = 16 * 1024 * 1024;
/**
 * Rows between two turns of the event loop, some 300 µs. The block before is being sent meanwhile, and a socket takes no more than the
 * database reads in a millisecond: with longer turns the database waits for us.
 */
const ROWS_BETWEEN = 32;

/** Where a row stands, and what it is judged with. */
type Place = {
  readonly rowNo: number;
  readonly cells: readonly string[];
  readonly subjectOf: (row: AcceptedRow) => string | undefined;
  readonly seen: KeySet;
};

type Draft = {
  position: number;
  rows: number;
  bytes: number;
  repeated: number;
  readonly facts: StagedFact[];
  readonly lines: FactLines;
  newestValidFrom: string | null;
  readonly refusals: StagedRefusal[];
  readonly withdrawalCells: Map<number, readonly string[]>;
  readonly warnings: Record<string, number>;
};

export function startBlock(fieldNames: readonly string[], compiler: RowCompiler, seen: KeySet, memory: LineMemory): BlockDraft {
  const before = snapshot(fieldNames, compiler);
  const draft: Draft = {
    position: 0,
    rows: 0,
    bytes: 0,
    repeated: 0,
    facts: [],
    lines: new FactLines(memory),
    newestValidFrom: null,
    refusals: [],
    withdrawalCells: new Map(),
    warnings: {},
  };
  return {
    isFull: () => draft.rows >= BLOCK_ROWS || draft.bytes >= BLOCK_BYTES,
    add: (batch, resolve) => addBatch(draft, compiler, seen, batch, resolve),
    finish: () => {
      const after = snapshot(fieldNames, compiler);
      const { position, facts, refusals, withdrawalCells, rows, repeated, warnings, newestValidFrom } = draft;
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
        newestValidFrom,
      };
      return { position, facts: sorted(facts), refusals, withdrawalCells, counts, release: () => draft.lines.release() };
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
  for (const row of batch.broken) draft.refusals.push(stageRefusal(row.rowNumber, row.cells, [brokenReason(row)]));
  const rows: CompiledRow[] = [];
  for (const cells of batch.cells) {
    rows.push(compiler.compile(cells));
    if (rows.length % ROWS_BETWEEN === 0) await otherWork();
  }
  const subjectOf = await resolve(rows.filter((row): row is AcceptedRow => row.kind === 'accepted'));
  for (const [index, row] of rows.entries()) {
    addRow(draft, row, { rowNo: batch.rowNumbers[index]!, cells: batch.cells[index]!, subjectOf, seen });
    if (index % ROWS_BETWEEN === ROWS_BETWEEN - 1) await otherWork();
  }
  draft.rows += rows.length + batch.broken.length;
  draft.position = batch.position;
}

function addRow(draft: Draft, row: CompiledRow, at: Place): void {
  if (row.kind === 'accepted') for (const rule of row.warnings) draft.warnings[rule] = (draft.warnings[rule] ?? 0) + 1;
  const judged = judge(draft, row, at);
  if (judged === 'repeated') draft.repeated++;
  else if ('rules' in judged) draft.refusals.push(judged);
  else {
    draft.facts.push(judged);
    draft.bytes += judged.end - judged.start;
    if (judged.status === 'w') draft.withdrawalCells.set(at.rowNo, at.cells);
  }
}

/** The record a row comes to, `repeated` when the same stood earlier in this file, or the reasons that keep it out. */
function judge(
  draft: Draft,
  row: CompiledRow,
  { rowNo, cells, subjectOf, seen }: Place,
): StagedFact | 'repeated' | StagedRefusal {
  if (row.kind === 'refused') return stageRefusal(rowNo, cells, row.reasons);
  const named = subjectOf(row);
  if (named === undefined) return stageRefusal(rowNo, cells, [unresolved(row)]);
  const subjectId = ownText(named);
  const fact = draft.lines.stage(factOf(row, subjectId, rowNo));
  const standing = seen.add(subjectId, row.recordKey, fact.digest);
  if (standing === 'new') {
    if (row.validFrom !== null && (draft.newestValidFrom ?? '') < row.validFrom) draft.newestValidFrom = row.validFrom;
    return fact;
  }
  draft.lines.drop(fact);
  return standing === 'same' ? 'repeated' : stageRefusal(rowNo, cells, [duplicate(row)]);
}

/** In key order the index is walked, not jumped in: look-up and insert cost half. */
function sorted(facts: StagedFact[]): StagedFact[] {
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
    body: withdrawn ? '{}' : row.body,
  };
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

function tallyReasons(refusals: readonly StagedRefusal[]): Tally {
  const tally: Record<string, number> = {};
  for (const { rules } of refusals) for (const rule of rules) tally[rule] = (tally[rule] ?? 0) + 1;
  return tally;
}

const brokenReason = (row: RowBatch['broken'][number]): Reason => ({
  field: null,
  column: null,
  rule: row.rule,
  value: reasonValue(row.raw, null),
});

const duplicate = (row: AcceptedRow): Reason => ({
  field: null,
  column: null,
  rule: 'record.duplicate',
  value: reasonValue(row.recordKey, null),
});

function unresolved(row: AcceptedRow): Reason {
  if (row.identifierKind === 'unified-code') throw new Error('a unified code always names a subject');
  return unresolvedIdentifier(row.identifierKind, row.identifier, null);
}
