import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';

/** A department or the operator read an enterprise's file on the platform. `at` has microseconds. */
export type FileRead = {
  readonly requestId: string;
  readonly at: string;
  readonly operation: string;
  readonly role: string;
  readonly providerNo: number | null;
};

export type ReadFilter = { readonly since?: string | undefined; readonly until?: string | undefined };

/** Who read a subject's file within the platform, the newest first: everybody but itself, and but institutions, whose uses are disclosures. */
export function listReads(
  tx: Tx,
  subjectId: string,
  { since, until }: ReadFilter,
  before: { readonly at: string; readonly id: string },
  limit: number,
): Promise<FileRead[]> {
  const condition = allOf([
    sql`subject_id = ${subjectId} and role not in ('subject', 'institution') and outcome = 'done'`,
    sql`(at, request_id) < (${before.at}::timestamptz, ${before.id}::uuid)`,
    ...(since === undefined ? [] : [sql`at >= ${since}::timestamptz`]),
    ...(until === undefined ? [] : [sql`at < ${until}::timestamptz`]),
  ]);
  return tx.rows<FileRead>(sql`select request_id as "requestId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      operation, role, provider_no as "providerNo"
    from audit.entries where ${condition} order by at desc, request_id desc limit ${limit}`);
}
