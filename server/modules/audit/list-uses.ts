import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** A disclosure as supervision looks at it: to whom, for what, on what basis; not what was in it. `at` has microseconds. */
export type Use = {
  readonly disclosureId: string;
  readonly at: string;
  readonly subjectId: string;
  readonly institutionNo: number | null;
  readonly clientId: string;
  readonly purpose: string | null;
  readonly caseNo: string | null;
  readonly authorisationId: string | null;
};

export type UsePeriod = { readonly from: Date; readonly until: Date };

/** Disclosures of a period from a place on, the oldest first. */
export function listUses(
  tx: Tx,
  { from, until }: UsePeriod,
  after: { readonly at: string; readonly disclosureId: string },
  limit: number,
): Promise<Use[]> {
  return tx.rows<Use>(sql`
    select disclosure_id as "disclosureId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, subject_id as "subjectId",
      institution_no as "institutionNo", client_id as "clientId", purpose, case_no as "caseNo", authorisation_id as "authorisationId"
    from audit.disclosures
    where at >= ${from} and at < ${until} and (at, disclosure_id) > (${after.at}::timestamptz, ${after.disclosureId}::uuid)
    order by at, disclosure_id limit ${limit}`);
}

/** How often institutions' queries and verifications of a period ended one way or another. */
export type AttemptCount = { readonly institutionNo: number; readonly outcome: string; readonly attempts: number };

/** Institutions are a few hundred at most, outcomes a few dozen. */
const MAX_COUNTS = 20_000;

export function countAttempts(tx: Tx, { from, until }: UsePeriod): Promise<AttemptCount[]> {
  return tx.rows<AttemptCount>(sql`
    select institution_no as "institutionNo", outcome, count(*)::integer as attempts from audit.entries
    where at >= ${from} and at < ${until} and institution_no is not null and operation in ('query.ask', 'query.verify')
    group by 1, 2 order by 1, 2 limit ${MAX_COUNTS}`);
}

export type RefusedFilter = {
  readonly institutionNo?: number | undefined;
  readonly clientId?: string | undefined;
  readonly operation?: string | undefined;
  readonly outcome?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

/** A query or verification that was refused: what the log of uses keeps of it. */
export type RefusedUse = {
  readonly requestId: string;
  readonly at: string;
  readonly operation: string;
  readonly clientId: string;
  readonly institutionNo: number;
  readonly outcome: string;
};

/** Refused queries and verifications of institutions, the newest first. */
export function listRefusedUses(
  tx: Tx,
  filter: RefusedFilter,
  before: { readonly at: string; readonly id: string },
  limit: number,
): Promise<RefusedUse[]> {
  const { institutionNo = null, clientId = null, operation = null, outcome = null, since = null, until = null } = filter;
  return tx.rows<RefusedUse>(sql`
    select request_id as "requestId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, operation,
      client_id as "clientId", institution_no as "institutionNo", outcome
    from audit.entries
    where (at, request_id) < (${before.at}::timestamptz, ${before.id}::uuid)
      and institution_no is not null and operation in ('query.ask', 'query.verify') and outcome <> 'done'
      and (${institutionNo}::integer is null or institution_no = ${institutionNo}::integer)
      and (${clientId}::text is null or client_id = ${clientId}::text)
      and (${operation}::text is null or operation = ${operation}::text)
      and (${outcome}::text is null or outcome = ${outcome}::text)
      and (${since}::timestamptz is null or at >= ${since}::timestamptz)
      and (${until}::timestamptz is null or at < ${until}::timestamptz)
    order by at desc, request_id desc limit ${limit}`);
}
