import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';

export type Entry = {
  requestId: string;
  at: string;
  operation: string;
  clientId: string;
  role: string;
  outcome: string;
  inputDigest: string | null;
};

export type EntryFilter = {
  readonly operation?: string;
  readonly since?: string;
  readonly until?: string;
  readonly before: { readonly at: string; readonly requestId: string };
  readonly limit: number;
};

/** Entries newest first; row security leaves out what the caller may not see. The cursor keeps microseconds as text. */
export function listEntries(tx: Tx, filter: EntryFilter): Promise<Entry[]> {
  const condition = allOf([
    sql`(at, request_id) < (${filter.before.at}::timestamptz, ${filter.before.requestId}::uuid)`,
    ...(filter.operation === undefined ? [] : [sql`operation = ${filter.operation}`]),
    ...(filter.since === undefined ? [] : [sql`at >= ${filter.since}::timestamptz`]),
    ...(filter.until === undefined ? [] : [sql`at < ${filter.until}::timestamptz`]),
  ]);
  return tx.rows<Entry>(sql`
    select request_id as "requestId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, operation,
           client_id as "clientId", role, outcome, input_digest as "inputDigest"
    from audit.entries where ${condition} order by at desc, request_id desc limit ${filter.limit}`);
}
