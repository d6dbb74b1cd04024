import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';

export type SuccessionKind = 'same' | 'merger' | 'split';

export type Succession = {
  readonly fromSubjectId: string;
  readonly toSubjectId: string;
  readonly kind: SuccessionKind;
  /** The day on which it took effect in law, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
  readonly reason: string;
  readonly recordedBy: string;
};

/** Records that one subject follows another. Events are only ever added. */
export async function insertSuccession(tx: Tx, succession: Succession, now: Date): Promise<void> {
  const { fromSubjectId, toSubjectId, kind, effectiveOn, reason, recordedBy } = succession;
  await tx.run(sql`insert into subjects.successions (from_subject_id, to_subject_id, kind, effective_on, reason, recorded_at, recorded_by)
    values (${fromSubjectId}, ${toSubjectId}, ${kind}, ${effectiveOn}, ${reason}, ${now}, ${recordedBy})`);
}

export type StoredSuccession = Succession & { readonly recordedAt: Date };

const MAX_SUCCESSIONS = 500;

/** Mergers and splits of a subject, on either side, latest first. */
export function listSuccessions(tx: Tx, subjectId: string): Promise<StoredSuccession[]> {
  return tx.rows<StoredSuccession>(sql`select from_subject_id as "fromSubjectId", to_subject_id as "toSubjectId", kind,
      effective_on as "effectiveOn", reason, recorded_at as "recordedAt", recorded_by as "recordedBy"
    from subjects.successions where from_subject_id = ${subjectId} or to_subject_id = ${subjectId}
    order by effective_on desc, recorded_at desc, to_subject_id limit ${MAX_SUCCESSIONS}`);
}

/** Locks subjects for an event between them and answers what each was merged into; a subject that is missing is not in the answer. */
export async function lockForSuccession(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.rows<{ id: string; mergedInto: string | null }>(sql`select subject_id as id, merged_into as "mergedInto"
    from subjects.subjects where subject_id = any(${subjectIds.toSorted()}::text[]) order by subject_id for update`);
  return new Map(rows.map(({ id, mergedInto }) => [id, mergedInto]));
}

export async function markMerged(tx: Tx, subjectId: string, into: string, now: Date): Promise<void> {
  await tx.run(sql`update subjects.subjects set merged_into = ${into}, updated_at = ${now} where subject_id = ${subjectId}`);
}
