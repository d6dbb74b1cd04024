import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';

export type ReportRow = {
  readonly subjectId: string;
  readonly number: string;
  readonly kind: 'own' | 'institution';
  readonly institutionNo: number | null;
  readonly madeAt: Date;
  readonly authorisationId: string | null;
  readonly disclosureId: string | null;
  readonly purpose: string | null;
  readonly caseNo: string | null;
  /** SHA-256, in hex, of the document. */
  readonly digest: string;
  readonly expiresAt: Date;
  /** The document is gone: it could be kept no longer. */
  readonly erased: boolean;
};

const COLUMNS = sql`subject_id as "subjectId", number, kind, institution_no as "institutionNo", made_at as "madeAt",
  authorisation_id as "authorisationId", disclosure_id as "disclosureId", purpose, case_no as "caseNo", digest, expires_at as "expiresAt",
  document is null as erased`;

/** Takes a number for a report of the subject; false where it is taken. */
export async function takeNumber(tx: Tx, number: string, subjectId: string): Promise<boolean> {
  return (
    (await tx.run(
      sql`insert into reports.numbers (number, subject_id) values (${number}, ${subjectId}) on conflict do nothing`,
    )) === 1
  );
}

export async function insertReport(
  tx: Tx,
  row: Omit<ReportRow, 'erased'> & { readonly madeBy: string; readonly document: string },
): Promise<void> {
  await tx.run(sql`insert into reports.reports (subject_id, number, kind, institution_no, made_by, made_at, authorisation_id, disclosure_id,
      purpose, case_no, digest, document, expires_at)
    values (${row.subjectId}, ${row.number}, ${row.kind}, ${row.institutionNo}, ${row.madeBy}, ${row.madeAt}, ${row.authorisationId},
      ${row.disclosureId}, ${row.purpose}, ${row.caseNo}, ${row.digest}, ${row.document}, ${row.expiresAt})`);
}

/** A report the caller made, with its document unless that is gone. */
export function findReport(tx: Tx, number: string): Promise<(ReportRow & { readonly document: string | null }) | undefined> {
  return tx.row(sql`select ${COLUMNS}, document from reports.reports where number = ${number}`);
}

export type ReportPlace = readonly [madeAt: string, number: string];
export const newestReport: ReportPlace = ['9999-12-31T00:00:00.000Z', ''];

/** The caller's reports, the newest first. */
export function listReports(
  tx: Tx,
  filter: { readonly subjectId?: string | undefined },
  [madeAt, number]: ReportPlace,
  limit: number,
): Promise<ReportRow[]> {
  const conditions = [sql`(made_at, number) < (${madeAt}::timestamptz, ${number})`];
  if (filter.subjectId !== undefined) conditions.push(sql`subject_id = ${filter.subjectId}`);
  return tx.rows<ReportRow>(
    sql`select ${COLUMNS} from reports.reports where ${allOf(conditions)} order by made_at desc, number desc limit ${limit}`,
  );
}

/** How many reports an enterprise made for itself since a moment. */
export async function countOwnSince(tx: Tx, subjectId: string, since: Date): Promise<number> {
  const row = await tx.row<{ n: number }>(
    sql`select count(*)::integer as n from reports.reports where subject_id = ${subjectId} and kind = 'own' and made_at >= ${since}`,
  );
  return row?.n ?? 0;
}

/** Takes away what may be kept no longer; number, digests and dates stay. Answers how many reports. */
export async function eraseEnded(tx: Tx, now: Date, limit: number): Promise<number> {
  const ended = await tx.rows<{ subjectId: string; number: string }>(
    sql`select subject_id as "subjectId", number from reports.reports where document is not null and expires_at <= ${now}
        order by expires_at, number limit ${limit}`,
  );
  if (ended.length === 0) return 0;
  const keys = sql`select * from unnest(${ended.map(({ subjectId }) => subjectId)}::text[], ${ended.map(({ number }) => number)}::text[])`;
  await tx.run(sql`update reports.files set bytes = null where (subject_id, number) in (${keys})`);
  return tx.run(sql`update reports.reports set document = null where (subject_id, number) in (${keys})`);
}
