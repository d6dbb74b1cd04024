import { hash } from 'node:crypto';
import type { Tx } from '../../../kernel/pure/context.ts';
import type { NewFact } from '../../records/index.ts';
import type { AcceptedRow, CompiledRow } from '../intake/compiled-row.ts';
import { reasonValue } from '../intake/mask-value.ts';
import type { Reason } from '../intake/reason.ts';
import type { RowCompiler } from '../intake/row-compiler.ts';
import { unresolvedIdentifier } from '../intake/unresolved-identifier.ts';
import { noCounts, type DeliveryCounts, type Tally } from '../model.ts';
import type { RowBatch } from '../reading/row-source.ts';
import type { KeySet } from './key-set.ts';
import { resolveSubjects } from './resolve-subjects.ts';

export type Refusal = { readonly rowNo: number; readonly cells: readonly string[]; readonly reasons: readonly Reason[] };

/** A block of rows, read and judged by itself; what is left is to compare it with what is stored. */
export type PreparedBlock = {
  readonly position: number;
  readonly facts: readonly NewFact[];
  readonly refusals: readonly Refusal[];
  readonly counts: DeliveryCounts;
};

const EMPTY_DIGEST = hash('sha256', '{}', 'hex').slice(0, 32);

/** Judges every row of a batch. Afterwards each row is either among the facts, repeated, or refused with its reasons. */
export async function prepareBlock(
  tx: Tx,
  fieldNames: readonly string[],
  compiler: RowCompiler,
  seen: KeySet,
  batch: RowBatch,
): Promise<PreparedBlock> {
  const before = snapshot(fieldNames, compiler);
  const rows = batch.cells.map((cells) => compiler.compile(cells));
  const accepted = rows.filter((row): row is AcceptedRow => row.kind === 'accepted');
  const subjectOf = await resolveSubjects(tx, accepted);
  const facts: NewFact[] = [];
  const refusals: Refusal[] = batch.broken.map((row) => ({
    rowNo: row.rowNumber,
    cells: row.cells,
    reasons: [brokenReason(row)],
  }));
  let repeated = 0;
  rows.forEach((row, index) => {
    const judged = judge(row, batch.rowNumbers[index]!, subjectOf, seen);
    if (judged === 'repeated') repeated++;
    else if (Array.isArray(judged))
      refusals.push({ rowNo: batch.rowNumbers[index]!, cells: batch.cells[index]!, reasons: judged });
    else facts.push(judged as NewFact);
  });
  const after = snapshot(fieldNames, compiler);
  return {
    position: batch.position,
    facts: sorted(facts),
    refusals,
    counts: {
      ...noCounts,
      rows: rows.length + batch.broken.length,
      repeated,
      refused: refusals.length,
      normalisations: difference(after.normalisations, before.normalisations),
      warnings: tallyWarnings(accepted),
      filled: difference(after.filled, before.filled),
      reasons: tallyReasons(refusals),
      newestValidFrom: newestOf(facts),
    },
  };
}

/** The record a row comes to, `repeated` when the same stood earlier in this file, or the reasons that keep it out. */
function judge(
  row: CompiledRow,
  rowNo: number,
  subjectOf: (row: AcceptedRow) => string | undefined,
  seen: KeySet,
): NewFact | 'repeated' | readonly Reason[] {
  if (row.kind === 'refused') return row.reasons;
  const subjectId = subjectOf(row);
  if (subjectId === undefined) return [unresolved(row)];
  const fact = factOf(row, subjectId, rowNo);
  const standing = seen.add(subjectId, row.recordKey, fact.digest);
  if (standing === 'other')
    return [{ field: null, column: null, rule: 'record.duplicate', value: reasonValue(row.recordKey, null) }];
  return standing === 'same' ? 'repeated' : fact;
}

/** In key order the index is walked, not jumped in: look-up and insert cost half. */
function sorted(facts: NewFact[]): NewFact[] {
  return facts.sort((a, b) =>
    a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : a.recordKey < b.recordKey ? -1 : 1,
  );
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
    digest: withdrawn ? EMPTY_DIGEST : hash('sha256', row.body, 'hex').slice(0, 32),
    body: withdrawn ? '{}' : row.body,
  };
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

function tallyWarnings(rows: readonly AcceptedRow[]): Tally {
  const tally: Record<string, number> = {};
  for (const { warnings } of rows) for (const rule of warnings) tally[rule] = (tally[rule] ?? 0) + 1;
  return tally;
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
