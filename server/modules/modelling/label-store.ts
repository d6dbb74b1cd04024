import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** What became of an enterprise judged on a day; null where it was rejected. */
export type Label = { readonly subjectId: string; readonly judgedOn: string; readonly bad: boolean | null };

/** Adds labels; of one that is there already the outcome is replaced. */
export async function saveLabels(
  tx: Tx,
  study: { readonly studyId: string; readonly institutionNo: number | null },
  labels: readonly Label[],
): Promise<void> {
  // Not changed in place: what an institution may change of labels is to take them away and bring others.
  await tx.run(sql`delete from modelling.labels l using unnest(${labels.map(({ subjectId }) => subjectId)}::text[], ${labels.map(({ judgedOn }) => judgedOn)}::date[]) as r (s, d)
    where l.study_id = ${study.studyId} and l.subject_id = r.s and l.judged_on = r.d`);
  await tx.run(sql`insert into modelling.labels (study_id, institution_no, subject_id, judged_on, bad)
    select ${study.studyId}::uuid, ${study.institutionNo}::integer, s, d, b
    from unnest(${labels.map(({ subjectId }) => subjectId)}::text[], ${labels.map(({ judgedOn }) => judgedOn)}::date[], ${labels.map(({ bad }) => bad)}::boolean[]) as r (s, d, b)`);
}

/** Labels in the order of day and enterprise. */
export function listLabels(tx: Tx, studyId: string): Promise<Label[]> {
  return tx.rows<Label>(sql`select subject_id as "subjectId", to_char(judged_on, 'YYYY-MM-DD') as "judgedOn", bad
    from modelling.labels where study_id = ${studyId} order by judged_on, subject_id`);
}

export async function countLabels(tx: Tx, studyId: string): Promise<number> {
  const row = await tx.row<{ n: number }>(sql`select count(*)::integer as n from modelling.labels where study_id = ${studyId}`);
  return row!.n;
}

/** Those of some enterprises that authorised an institution and have not taken it back. */
export async function authorisedAmong(
  tx: Tx,
  institutionNo: number,
  subjectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ subjectId: string }>(sql`select distinct subject_id as "subjectId" from modelling.authorised
    where institution_no = ${institutionNo} and subject_id = any (${subjectIds}::text[])`);
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** In which studies an enterprise's records are used, the newest first. What became of it is not told: that is the institution's own. */
export type OwnUse = {
  readonly studyId: string;
  readonly institutionNo: number | null;
  readonly name: string;
  readonly judgedOn: string;
  readonly openedAt: Date;
  readonly builtAt: Date | null;
};

export function listOwnUses(
  tx: Tx,
  subjectId: string,
  [openedAt, studyId, judgedOn]: readonly [string, string, string],
  limit: number,
): Promise<OwnUse[]> {
  const before =
    openedAt === ''
      ? sql`true`
      : sql`(s.opened_at, s.study_id, l.judged_on) < (${openedAt}::timestamptz, ${studyId}::uuid, ${judgedOn}::date)`;
  return tx.rows<OwnUse>(sql`select s.study_id as "studyId", s.institution_no as "institutionNo", s.name, to_char(l.judged_on, 'YYYY-MM-DD') as "judgedOn",
      s.opened_at as "openedAt", s.built_at as "builtAt"
    from modelling.labels l join modelling.studies s using (study_id) where l.subject_id = ${subjectId} and ${before}
    order by s.opened_at desc, s.study_id desc, l.judged_on desc limit ${limit}`);
}
