import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';

export type UseExplanation = {
  readonly disclosureId: string;
  readonly institutionNo: number;
  readonly text: string;
  readonly caseNo: string | null;
  readonly explainedBy: string;
  readonly explainedAt: string;
  readonly accepted: boolean | null;
  readonly note: string | null;
  readonly judgedBy: string | null;
};

/** Whether the use is the institution's and was found at fault. */
export async function hasFault(tx: Tx, institutionNo: number, disclosureId: string): Promise<boolean> {
  const row = await tx.row(sql`select disclosure_id from oversight.verdicts where disclosure_id = ${disclosureId}::uuid
    and institution_no = ${institutionNo} and (verdict <> 'in-order' or after_end)`);
  return row !== undefined;
}

type NewExplanation = Pick<UseExplanation, 'disclosureId' | 'institutionNo' | 'text' | 'caseNo' | 'explainedBy'> & {
  readonly explainedAt: Date;
};

/** Keeps what is said of a use, in place of what was said before; false where that has been judged already. */
export async function saveUseExplanation(tx: Tx, one: NewExplanation): Promise<boolean> {
  const saved = await tx.run(sql`
    insert into oversight.explanations (disclosure_id, institution_no, text, case_no, explained_by, explained_at)
    values (${one.disclosureId}::uuid, ${one.institutionNo}, ${one.text}, ${one.caseNo}, ${one.explainedBy}, ${one.explainedAt})
    on conflict (disclosure_id) do update set text = excluded.text, case_no = excluded.case_no, explained_by = excluded.explained_by,
      explained_at = excluded.explained_at where explanations.judged_at is null`);
  return saved === 1;
}

type Judgement = {
  readonly disclosureId: string;
  readonly accepted: boolean;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
};

/** Judges once; says where there was nothing to judge, or it was judged before. */
export async function judgeUseExplanation(
  tx: Tx,
  { disclosureId, accepted, note, by, at }: Judgement,
): Promise<'done' | 'before' | 'none'> {
  const done =
    await tx.run(sql`update oversight.explanations set accepted = ${accepted}, note = ${note}, judged_by = ${by}, judged_at = ${at}
    where disclosure_id = ${disclosureId}::uuid and judged_at is null`);
  if (done === 1) return 'done';
  const there = await tx.row(sql`select disclosure_id from oversight.explanations where disclosure_id = ${disclosureId}::uuid`);
  return there === undefined ? 'none' : 'before';
}

export function listUseExplanations(
  tx: Tx,
  { institutionNo, judged }: { readonly institutionNo?: number | undefined; readonly judged?: boolean | undefined },
  before: { readonly at: string; readonly disclosureId: string },
  limit: number,
): Promise<UseExplanation[]> {
  const condition = allOf([
    sql`(explained_at, disclosure_id) < (${before.at}::timestamptz, ${before.disclosureId}::uuid)`,
    ...(institutionNo === undefined ? [] : [sql`institution_no = ${institutionNo}`]),
    ...(judged === undefined ? [] : [judged ? sql`judged_at is not null` : sql`judged_at is null`]),
  ]);
  return tx.rows<UseExplanation>(sql`select disclosure_id as "disclosureId", institution_no as "institutionNo", text, case_no as "caseNo",
      explained_by as "explainedBy", to_char(explained_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "explainedAt", accepted, note,
      judged_by as "judgedBy"
    from oversight.explanations where ${condition} order by explained_at desc, disclosure_id desc limit ${limit}`);
}
