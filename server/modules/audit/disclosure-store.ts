import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';
import type { StoredDisclosure } from './model/disclosure-parts.ts';

/** A disclosure as it stands, with its salt in hex and its place in the log; null while it waits to be sealed. */
export type DisclosureRow = StoredDisclosure & { readonly salt: string; readonly position: number | null };

export type DisclosureFilter = {
  readonly subjectId?: string;
  readonly institutionNo?: number;
  readonly providerNo?: number;
  readonly item?: string;
  readonly purpose?: string;
  readonly caseNo?: string;
  readonly operation?: string;
  readonly since?: string;
  readonly until?: string;
};

/**
 * The moment as it was committed to has milliseconds. More digits are kept where a row has them: nobody who wrote them did so
 * through the platform, and the commitment shows it.
 */
const columns = sql`d.disclosure_id as "disclosureId", d.request_id as "requestId",
  regexp_replace(to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z' as at,
  d.subject_id as "subjectId", d.institution_no as "institutionNo", d.client_id as "clientId", d.provider_nos as "providerNos",
  d.operation, d.purpose, d.case_no as "caseNo", d.authorisation_id as "authorisationId", d.artefact_digest as "artefactDigest",
  d.items, d.request_digest as "requestDigest", d.rule_version as "ruleVersion", encode(d.salt, 'hex') as salt`;

/** By its id; row security leaves out what is not the caller's. */
export function findDisclosure(tx: Tx, disclosureId: string): Promise<DisclosureRow | undefined> {
  return tx.row<DisclosureRow>(sql`select ${columns}, l.position from audit.disclosures d
    left join audit.leaves l on l.entry_id = d.disclosure_id where d.disclosure_id = ${disclosureId}`);
}

/** Newest first. */
export function listDisclosures(
  tx: Tx,
  filter: DisclosureFilter,
  before: { readonly at: string; readonly disclosureId: string },
  limit: number,
): Promise<DisclosureRow[]> {
  const condition = allOf([
    sql`(d.at, d.disclosure_id) < (${before.at}::timestamptz, ${before.disclosureId}::uuid)`,
    ...conditionsOf(filter),
  ]);
  return tx.rows<DisclosureRow>(sql`select ${columns}, l.position from audit.disclosures d
    left join audit.leaves l on l.entry_id = d.disclosure_id
    where ${condition} order by d.at desc, d.disclosure_id desc limit ${limit}`);
}

function conditionsOf(filter: DisclosureFilter): Query[] {
  const { subjectId, institutionNo, providerNo, item, purpose, caseNo, operation, since, until } = filter;
  return [
    ...(subjectId === undefined ? [] : [sql`d.subject_id = ${subjectId}`]),
    ...(institutionNo === undefined ? [] : [sql`d.institution_no = ${institutionNo}`]),
    ...(providerNo === undefined ? [] : [sql`${providerNo}::integer = any (d.provider_nos)`]),
    // A provider finds its own items only: what others gave in the same disclosure is not for it to find out.
    ...(item === undefined
      ? []
      : [sql`d.items @> ${JSON.stringify([providerNo === undefined ? { item } : { item, providerNos: [providerNo] }])}::jsonb`]),
    ...(purpose === undefined ? [] : [sql`d.purpose = ${purpose}`]),
    ...(caseNo === undefined ? [] : [sql`d.case_no = ${caseNo}`]),
    ...(operation === undefined ? [] : [sql`d.operation = ${operation}`]),
    ...(since === undefined ? [] : [sql`d.at >= ${since}::timestamptz`]),
    ...(until === undefined ? [] : [sql`d.at < ${until}::timestamptz`]),
  ];
}

export type EntryRow = {
  readonly entryId: string;
  readonly entry: string;
  readonly position: number | null;
  readonly disclosure: DisclosureRow | null;
};

/** Sealed entries from a position on, each with the disclosure it stands for. Two at one position both come. */
export function listEntriesFrom(tx: Tx, after: { readonly position: number; readonly entryId: string }, limit: number) {
  return entryRows(
    tx,
    sql`where (l.position, l.entry_id) > (${after.position}::bigint, ${after.entryId}::uuid) order by l.position, l.entry_id limit ${limit}`,
  );
}

/** Entries that wait to be sealed. */
export function listWaiting(tx: Tx, limit: number): Promise<EntryRow[]> {
  return entryRows(tx, sql`where l.position is null order by l.queued_at limit ${limit}`);
}

/** Disclosures that no entry stands for: there are none unless somebody went past the platform. */
export async function listNotLogged(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ disclosureId: string }>(sql`select disclosure_id as "disclosureId" from audit.disclosures d
    where not exists (select from audit.leaves l where l.entry_id = d.disclosure_id) limit ${limit}`);
  return rows.map((row) => row.disclosureId);
}

async function entryRows(tx: Tx, rest: Query): Promise<EntryRow[]> {
  type Flat = Omit<DisclosureRow, 'salt'> & Pick<EntryRow, 'entryId' | 'entry' | 'position'> & { readonly salt: string | null };
  const rows = await tx.rows<Flat>(sql`select l.entry_id as "entryId", l.entry, l.position, ${columns}
    from audit.leaves l left join audit.disclosures d on d.disclosure_id = l.entry_id ${rest}`);
  return rows.map(({ entryId, entry, position, salt, ...disclosure }) => ({
    entryId,
    entry,
    position,
    disclosure: salt === null ? null : { ...disclosure, salt, position },
  }));
}
