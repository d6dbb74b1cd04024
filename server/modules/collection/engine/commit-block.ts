import { hash } from 'node:crypto';
import type { Loader } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import { appendFacts, findVersions, countVersions, lockStream, type StagedFact, type Stream } from '../../records/index.ts';
import { addCounts, type DeliveryCounts } from '../model.ts';
import { compareBlock, refuseUnknown, type Comparison } from './compare-block.ts';
import { LostRun } from './lost-run.ts';
import type { PreparedBlock } from './prepare-block.ts';
import { storeRefusals, type StagedRefusal } from './staged-refusal.ts';

/** Where a run stands: all of it is stored with each block, so a killed run goes on from the last one. */
export type Progress = { readonly position: number; readonly blockNo: number; readonly counts: DeliveryCounts };

export type Run = { readonly deliveryId: number; readonly stream: Stream; readonly dryRun: boolean };

/**
 * Writes one block: new versions, refusals and the new position, in one transaction. Either all of it is there afterwards or
 * nothing, and a second run of the same delivery is turned away before it can write anything twice.
 */
export async function commitBlock(loader: Loader, run: Run, before: Progress, block: PreparedBlock): Promise<Progress> {
  const { recordedAt } = await lockStream(loader, run.stream);
  const comparison = await compare(loader, run, before, block.facts);
  const refusals = [...block.refusals, ...refuseUnknown(comparison.unknown, block.withdrawalCells)];
  const counts = addCounts(before.counts, countsOf(block, comparison, refusals));
  if (!run.dryRun) await appendFacts(loader, run.stream, { deliveryId: run.deliveryId, recordedAt }, comparison.facts);
  await storeRefusals(loader, run.deliveryId, refusals);
  const facts = run.dryRun ? [] : comparison.facts;
  const moved = await loader.run(sql`with moved as (
      update collection.deliveries set position = ${block.position}, counts = ${JSON.stringify(counts)}::jsonb
      where delivery_id = ${run.deliveryId} and position = ${before.position} and state = 'running' returning delivery_id
    )
    insert into collection.blocks (delivery_id, block_no, first_position, rows, facts, facts_digest, recorded_at)
    select delivery_id, ${before.blockNo + 1}, ${before.position}, ${block.counts.rows}, ${facts.length}, ${digestOf(facts)}, ${recordedAt}::timestamptz from moved`);
  if (moved !== 1) throw new LostRun(run.deliveryId);
  return { position: block.position, blockNo: before.blockNo + 1, counts };
}

async function compare(loader: Loader, run: Run, before: Progress, facts: readonly StagedFact[]): Promise<Comparison> {
  // While nobody but this delivery has written the item there is nothing to compare with: what it wrote itself it remembers.
  const written = before.counts.added + before.counts.changed + before.counts.withdrawn;
  const any = facts.length > 0 && (run.dryRun || (await countVersions(loader, run.stream.itemNo)) !== written);
  const subjectIds = facts.map((fact) => fact.subjectId);
  const recordKeys = facts.map((fact) => fact.recordKey);
  const known = any ? await findVersions(loader, run.stream.itemNo, subjectIds, recordKeys) : [];
  return compareBlock(facts, known, run.stream.providerNo);
}

function countsOf(block: PreparedBlock, comparison: Comparison, refusals: readonly StagedRefusal[]): DeliveryCounts {
  const { added, changed, unchanged, withdrawn, conflicts, unknown } = comparison;
  const reasons = unknown.length === 0 ? block.counts.reasons : { ...block.counts.reasons, 'record.unknown': unknown.length };
  return { ...block.counts, added, changed, unchanged, withdrawn, conflicts, reasons, refused: refusals.length };
}

function digestOf(facts: readonly StagedFact[]): string {
  return hash('sha256', facts.map((fact) => fact.digest).join(''), 'hex');
}
