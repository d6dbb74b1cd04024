import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';

export type SelfReport = {
  readonly subjectId: string;
  readonly itemNo: number;
  readonly recordKey: string;
  readonly seq: number;
  readonly kind: 'reported' | 'withdrawn';
  readonly at: Date;
  readonly byClient: string;
  readonly recordDigest: string | null;
  readonly document: object | null;
  readonly jws: string | null;
};

const columns = sql`subject_id as "subjectId", item_no as "itemNo", record_key as "recordKey", seq, kind, at, by_client as "byClient",
  record_digest as "recordDigest", document, jws`;

type Key = Pick<SelfReport, 'subjectId' | 'itemNo' | 'recordKey'>;

/** The latest report of a record. */
export function findLastReport(tx: Tx, { subjectId, itemNo, recordKey }: Key): Promise<SelfReport | undefined> {
  return tx.row<SelfReport>(sql`select ${columns} from rights.self_reports
    where subject_id = ${subjectId} and item_no = ${itemNo} and record_key = ${recordKey} order by seq desc limit 1`);
}

export async function insertReport(tx: Tx, one: SelfReport): Promise<void> {
  await tx.run(sql`insert into rights.self_reports (subject_id, item_no, record_key, seq, kind, at, by_client, record_digest, document, jws)
    values (${one.subjectId}, ${one.itemNo}, ${one.recordKey}, ${one.seq}, ${one.kind}, ${one.at}, ${one.byClient}, ${one.recordDigest},
      ${one.document === null ? null : JSON.stringify(one.document)}::jsonb, ${one.jws})`);
}

export const firstReport: readonly [number, string, number] = [0, '', 0];

/** Reports of a subject, by item, record and number. Row security leaves an enterprise its own. */
export function listReports(
  tx: Tx,
  subjectId: string,
  itemNo: number | undefined,
  after: readonly [number, string, number],
  limit: number,
): Promise<SelfReport[]> {
  const conditions: Query[] = [
    sql`subject_id = ${subjectId}`,
    sql`(item_no, record_key, seq) > (${after[0]}::smallint, ${after[1]}, ${after[2]}::integer)`,
  ];
  if (itemNo !== undefined) conditions.push(sql`item_no = ${itemNo}`);
  return tx.rows<SelfReport>(
    sql`select ${columns} from rights.self_reports where ${allOf(conditions)} order by item_no, record_key, seq limit ${limit}`,
  );
}
