import type { Tx } from '../../../kernel/pure/context.ts';
import { allOf, sql } from '../../../kernel/pure/sql.ts';
import type { Key } from './acts.ts';

export type Deletion = {
  readonly reportedAt: Date;
  readonly deletedAt: Date;
  readonly note: string | null;
  readonly receipt: string;
};

export type Finding = { readonly dueAt: Date; readonly foundAt: Date; readonly closedAt: Date | null };

/** Keeps a receipt of deletion and closes the findings it answers; says how many. */
export async function insertDeletion(tx: Tx, key: Key, deletion: Deletion, reportedBy: string): Promise<number> {
  await tx.run(sql`insert into consent.deletions (subject_id, authorisation_id, deletion_id, reported_at, institution_no, deleted_at, reported_by, note, receipt)
    values (${key.subjectId}, ${key.authorisationId}, ${crypto.randomUUID()}, ${deletion.reportedAt}, ${key.institutionNo}, ${deletion.deletedAt}, ${reportedBy},
            ${deletion.note}, ${deletion.receipt})`);
  return tx.run(sql`update consent.findings set closed_at = ${deletion.reportedAt}
    where subject_id = ${key.subjectId} and authorisation_id = ${key.authorisationId} and closed_at is null`);
}

export function listDeletions(tx: Tx, key: Pick<Key, 'subjectId' | 'authorisationId'>): Promise<Deletion[]> {
  return tx.rows<Deletion>(sql`select reported_at as "reportedAt", deleted_at as "deletedAt", note, receipt from consent.deletions
    where subject_id = ${key.subjectId} and authorisation_id = ${key.authorisationId} order by reported_at`);
}

export function listFindings(tx: Tx, key: Pick<Key, 'subjectId' | 'authorisationId'>): Promise<Finding[]> {
  return tx.rows<Finding>(sql`select due_at as "dueAt", found_at as "foundAt", closed_at as "closedAt" from consent.findings
    where subject_id = ${key.subjectId} and authorisation_id = ${key.authorisationId} order by due_at`);
}

/**
 * Makes a finding of every authorisation whose last disclosure is longer ago than it may be kept and for which no deletion after
 * that disclosure was reported; answers how many are new. Repeating it finds nothing twice: the moment it was due is part of the key.
 */
export function findMissing(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`insert into consent.findings (subject_id, authorisation_id, due_at, institution_no, found_at)
    select u.subject_id, u.authorisation_id, u.last_used_at + u.retention_days * interval '24 hours', u.institution_no, ${now}
    from consent.uses u
    where u.last_used_at + u.retention_days * interval '24 hours' <= ${now} and not exists (
      select from consent.deletions d
      where d.subject_id = u.subject_id and d.authorisation_id = u.authorisation_id and d.deleted_at >= u.last_used_at)
    on conflict do nothing`);
}

export type MissingDeletion = {
  readonly authorisationId: string;
  readonly subjectId: string;
  readonly institutionNo: number;
  /** To the microsecond, as it is part of the key. */
  readonly dueAt: string;
  readonly foundAt: Date;
  readonly closedAt: Date | null;
};

/** Retention that ended without a receipt, the latest due first; row security leaves out what is not the caller's. */
export function listMissing(
  tx: Tx,
  { institutionNo, open }: { readonly institutionNo?: number | undefined; readonly open?: boolean | undefined },
  before: { readonly dueAt: string; readonly id: string },
  limit: number,
): Promise<MissingDeletion[]> {
  const condition = allOf([
    sql`(due_at, authorisation_id) < (${before.dueAt}::timestamptz, ${before.id}::uuid)`,
    ...(institutionNo === undefined ? [] : [sql`institution_no = ${institutionNo}`]),
    ...(open === undefined ? [] : [open ? sql`closed_at is null` : sql`closed_at is not null`]),
  ]);
  return tx.rows<MissingDeletion>(sql`
    select authorisation_id as "authorisationId", subject_id as "subjectId", institution_no as "institutionNo",
      to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "dueAt", found_at as "foundAt", closed_at as "closedAt"
    from consent.findings where ${condition} order by due_at desc, authorisation_id desc limit ${limit}`);
}

/** How many the caller may see that no receipt has closed yet. */
export async function countMissingDeletions(tx: Tx): Promise<number> {
  const row = await tx.row<{ n: number }>(sql`select count(*) as n from consent.findings where closed_at is null`);
  return row?.n ?? 0;
}
