import { chinaDay } from '../../../kernel/pure/china-day.ts';
import type { Tx } from '../../../kernel/pure/context.ts';
import { allOf, named, sql, type Query } from '../../../kernel/pure/sql.ts';
import type { AuthorizationDetails } from '../model/authorization-details.ts';
import type { ActState, AuthorisationState } from '../model/authorisation-state.ts';

export type AuthorisationRow = {
  readonly subjectId: string;
  readonly authorisationId: string;
  readonly institutionNo: number;
  readonly purpose: string;
  readonly state: ActState;
  readonly version: number;
  readonly asked: AuthorizationDetails | null;
  readonly granted: AuthorizationDetails | null;
  readonly digest: string | null;
  readonly renews: string | null;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly eventCount: number;
  /** Of the counter; 0 and null as long as nothing was granted. */
  readonly usedTotal: number;
  readonly usedToday: number;
  readonly maxUses: number | null;
  readonly firstCaseNo: string | null;
  readonly lastUsedAt: Date | null;
};

const selectAt = (now: Date): Query => sql`select a.subject_id as "subjectId", a.authorisation_id as "authorisationId",
    a.institution_no as "institutionNo", a.purpose, a.state, a.version, a.asked, a.granted, a.digest, a.renews, a.opened_at as "openedAt",
    a.updated_at as "updatedAt", a.valid_from as "validFrom", a.valid_to as "validTo", a.event_count as "eventCount",
    coalesce(u.used_total, 0) as "usedTotal", case when u.used_day = ${chinaDay(now)}::date then u.used_today else 0 end as "usedToday",
    u.max_total as "maxUses", u.first_case_no as "firstCaseNo", u.last_used_at as "lastUsedAt"
  from consent.authorisations a
  left join consent.uses u on u.subject_id = a.subject_id and u.authorisation_id = a.authorisation_id`;

/** An authorisation that the caller may reach, as it stands at a moment. */
export function findRow(tx: Tx, authorisationId: string, now: Date): Promise<AuthorisationRow | undefined> {
  return tx.row<AuthorisationRow>(sql`${selectAt(now)} where a.authorisation_id = ${authorisationId}`);
}

/** The same, with its row held until the end of the transaction: acts upon one authorisation come one after the other. */
export async function lockRow(tx: Tx, authorisationId: string, now: Date): Promise<AuthorisationRow | undefined> {
  const found = await findRow(tx, authorisationId, now);
  if (found === undefined) return undefined;
  // Locked by its whole key, so that one shard alone is asked; read again, because it may have changed while waiting.
  const key = [found.subjectId, authorisationId] as const;
  await tx.rows(sql`select from consent.authorisations where subject_id = ${key[0]} and authorisation_id = ${key[1]} for update`);
  await tx.rows(sql`select from consent.uses where subject_id = ${key[0]} and authorisation_id = ${key[1]} for update`);
  return tx.row<AuthorisationRow>(sql`${selectAt(now)} where a.subject_id = ${key[0]} and a.authorisation_id = ${key[1]}`);
}

/** More authorisations of one enterprise for one institution and purpose than can be weighed at a use; the newest count. */
const MAX_CANDIDATES = 50;

/** What may cover a use, the newest first: one authorisation, or all of the institution for the subject. */
export function findCandidates(
  tx: Tx,
  wanted: { readonly subjectId: string; readonly institutionNo: number; readonly authorisationId?: string | undefined },
  now: Date,
): Promise<AuthorisationRow[]> {
  const conditions = [sql`a.subject_id = ${wanted.subjectId}`, sql`a.institution_no = ${wanted.institutionNo}`];
  if (wanted.authorisationId !== undefined)
    return tx.rows(
      named(
        'consent-candidate',
        sql`${selectAt(now)} where ${allOf([...conditions, sql`a.authorisation_id = ${wanted.authorisationId}`])}`,
      ),
    );
  return tx.rows(
    named(
      'consent-candidates',
      sql`${selectAt(now)} where ${allOf(conditions)} and a.version > 0 order by a.opened_at desc limit ${MAX_CANDIDATES}`,
    ),
  );
}

/**
 * Counts one use, if the authorisation is still open in the version that was read and neither count is full; false where it is not.
 * The row is held until the caller's transaction ends, so of any number of callers at once no more get through than the count says.
 */
export async function countUse(tx: Tx, row: AuthorisationRow, caseNo: string, oneCase: boolean, now: Date): Promise<boolean> {
  const day = chinaDay(now);
  const changed = await tx.run(
    named(
      'consent-count-use',
      sql`update consent.uses set used_total = used_total + 1,
            used_today = case when used_day = ${day}::date then used_today + 1 else 1 end, used_day = ${day}::date,
            first_case_no = coalesce(first_case_no, ${caseNo}), last_used_at = ${now}
          where subject_id = ${row.subjectId} and authorisation_id = ${row.authorisationId} and open and version = ${row.version}
            and used_total < max_total and (used_day is distinct from ${day}::date or used_today < max_per_day)
            and (not ${oneCase}::boolean or first_case_no is null or first_case_no = ${caseNo})`,
    ),
  );
  return changed === 1;
}

/** Holds the counter's row until the caller's transaction ends, if the authorisation is still open in the version that was read. */
export async function holdUse(tx: Tx, row: AuthorisationRow): Promise<boolean> {
  const held = await tx.rows(
    named(
      'consent-hold-use',
      sql`select from consent.uses where subject_id = ${row.subjectId} and authorisation_id = ${row.authorisationId}
            and open and version = ${row.version} for no key update`,
    ),
  );
  return held.length === 1;
}

export type ListFilter = {
  readonly state?: AuthorisationState | undefined;
  readonly purpose?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly institutionNo?: number | undefined;
};

/** What `stateAt` says, in SQL. */
const stateSql = (now: Date): Query => sql`case when a.state in ('draft', 'refused', 'revoked', 'dropped') then a.state
  when a.valid_to <= ${now} then 'expired'
  when a.state <> 'awaiting' and u.used_total >= u.max_total then 'exhausted' else a.state end`;

/** Authorisations within the caller's reach, the newest first. */
export function listRows(
  tx: Tx,
  filter: ListFilter,
  before: readonly [openedAt: string, authorisationId: string],
  limit: number,
  now: Date,
): Promise<AuthorisationRow[]> {
  const conditions = [sql`(a.opened_at, a.authorisation_id) < (${before[0]}::timestamptz, ${before[1]}::uuid)`];
  if (filter.state !== undefined) conditions.push(sql`${stateSql(now)} = ${filter.state}`);
  if (filter.purpose !== undefined) conditions.push(sql`a.purpose = ${filter.purpose}`);
  if (filter.subjectId !== undefined) conditions.push(sql`a.subject_id = ${filter.subjectId}`);
  if (filter.institutionNo !== undefined) conditions.push(sql`a.institution_no = ${filter.institutionNo}`);
  return tx.rows(
    sql`${selectAt(now)} where ${allOf(conditions)} order by a.opened_at desc, a.authorisation_id desc limit ${limit}`,
  );
}

type Key = { readonly subjectId: string; readonly authorisationId: string };

/** Of the authorisations given those that nobody has taken back, paused or refused; that they were used up, or are over, does not count here. */
export async function keepOpen(tx: Tx, keys: readonly Key[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ id: string }>(sql`select a.authorisation_id as id
    from unnest(${keys.map((one) => one.subjectId)}::text[], ${keys.map((one) => one.authorisationId)}::uuid[]) as k (subject_id, authorisation_id)
    join consent.authorisations a on a.subject_id = k.subject_id and a.authorisation_id = k.authorisation_id
    where a.state = 'active'`);
  return new Set(rows.map(({ id }) => id));
}

/** Of the subjects given those with which the caller has authorisations or requests. */
export async function keepKnown(tx: Tx, subjectIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ subjectId: string }>(
    sql`select distinct subject_id as "subjectId" from consent.authorisations where subject_id = any(${subjectIds}::text[])`,
  );
  return rows.map(({ subjectId }) => subjectId);
}

export type KnownSubject = { readonly subjectId: string; readonly divisionCode: string };

/** Where a unified code leads, if the subject is known, and in which division it is; '' where nobody said. */
export function findKnownSubject(tx: Tx, code: string): Promise<KnownSubject | undefined> {
  return tx.row<KnownSubject>(
    sql`select subject_id as "subjectId", division_code as "divisionCode" from consent.known_subjects where code = ${code}`,
  );
}

/** The division of a subject; '' where nobody said. */
export async function findDivision(tx: Tx, subjectId: string): Promise<string> {
  const row = await tx.row<{ divisionCode: string }>(
    named('consent-division', sql`select division_code as "divisionCode" from consent.known_subjects where code = ${subjectId}`),
  );
  return row?.divisionCode ?? '';
}
