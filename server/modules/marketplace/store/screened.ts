import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { allOf, sql } from '../../../kernel/pure/sql.ts';

export const screenVerdicts = ['suits', 'does-not-suit', 'cannot-be-told'] as const;
export type ScreenVerdict = (typeof screenVerdicts)[number];

export type ScreenedRow = {
  readonly subjectId: string;
  readonly institutionNo: number;
  readonly productId: string;
  readonly productVersion: number;
  readonly subjectName: string;
  readonly verdict: ScreenVerdict;
  readonly authorisationId: string;
  readonly disclosureId: string;
  readonly screenedAt: Date;
  readonly forgetAt: Date;
};

/** Keeps what was found last of an enterprise and a product. */
export async function saveScreened(tx: Tx, row: ScreenedRow): Promise<void> {
  await tx.run(sql`insert into marketplace.screened (subject_id, institution_no, product_id, product_version, subject_name, verdict, authorisation_id,
      disclosure_id, screened_at, forget_at)
    values (${row.subjectId}, ${row.institutionNo}, ${row.productId}, ${row.productVersion}, ${row.subjectName}, ${row.verdict},
      ${row.authorisationId}, ${row.disclosureId}, ${row.screenedAt}, ${row.forgetAt})
    on conflict (subject_id, institution_no, product_id) do update set product_version = excluded.product_version,
      subject_name = excluded.subject_name, verdict = excluded.verdict, authorisation_id = excluded.authorisation_id,
      disclosure_id = excluded.disclosure_id, screened_at = excluded.screened_at, forget_at = excluded.forget_at`);
}

export type ScreenedFilter = {
  readonly institutionNo: number;
  readonly productId: string;
  readonly verdict?: ScreenVerdict | undefined;
};

/** What an institution has found and may still keep, with its newest invitation of each; the newest first. */
export function listScreened(
  { tx, now }: Context,
  { institutionNo, productId, verdict }: ScreenedFilter,
  before: readonly [screenedAt: string, subjectId: string],
  limit: number,
): Promise<(ScreenedRow & { readonly invitedAt: Date | null; readonly declinedAt: Date | null })[]> {
  const conditions = [
    sql`s.institution_no = ${institutionNo} and s.product_id = ${productId} and s.forget_at > ${now}`,
    sql`(s.screened_at, s.subject_id) < (${before[0]}::timestamptz, ${before[1]})`,
  ];
  if (verdict !== undefined) conditions.push(sql`s.verdict = ${verdict}`);
  return tx.rows(sql`select s.subject_id as "subjectId", s.institution_no as "institutionNo", s.product_id as "productId",
      s.product_version as "productVersion", s.subject_name as "subjectName", s.verdict, s.authorisation_id as "authorisationId",
      s.disclosure_id as "disclosureId", s.screened_at as "screenedAt", s.forget_at as "forgetAt", i.invited_at as "invitedAt",
      i.declined_at as "declinedAt"
    from marketplace.screened s
    left join lateral (select invited_at, declined_at from marketplace.invitations i where i.institution_no = s.institution_no
      and i.product_id = s.product_id and i.subject_id = s.subject_id order by i.invited_at desc limit 1) i on true
    where ${allOf(conditions)} order by s.screened_at desc, s.subject_id desc limit ${limit}`);
}

/** Under which authorisation each of some enterprises was found to suit a product, as long as that may be kept. */
export function findSuited(
  { tx, now }: Context,
  { institutionNo, productId }: Pick<ScreenedFilter, 'institutionNo' | 'productId'>,
  subjectIds: readonly string[],
): Promise<Pick<ScreenedRow, 'subjectId' | 'authorisationId' | 'productVersion'>[]> {
  return tx.rows(sql`select subject_id as "subjectId", authorisation_id as "authorisationId", product_version as "productVersion" from marketplace.screened
    where institution_no = ${institutionNo} and product_id = ${productId} and verdict = 'suits' and forget_at > ${now}
      and subject_id = any (${subjectIds}::text[])`);
}

/** Forgets what an authorisation that holds no longer had shown. */
export const forgetScreenedUnder = (tx: Tx, authorisationId: string): Promise<number> =>
  tx.run(sql`delete from marketplace.screened where authorisation_id = ${authorisationId}`);

/** Forgets what may be kept no longer. */
export const forgetScreened = ({ tx, now }: Context): Promise<number> =>
  tx.run(sql`delete from marketplace.screened where forget_at <= ${now}`);
