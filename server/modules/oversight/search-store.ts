import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';
import type { Verdict } from './model/verdict.ts';

export type UseFilter = {
  readonly institutionNo?: number | undefined;
  readonly clientId?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Any of them. */
  readonly items?: readonly string[] | undefined;
  readonly field?: string | undefined;
  readonly providerNo?: number | undefined;
  readonly purpose?: string | undefined;
  readonly caseNo?: string | undefined;
  readonly operation?: string | undefined;
  readonly authorisationId?: string | undefined;
  readonly verdict?: Verdict | undefined;
  /** With a fault, or without one. What was not reconciled yet is neither. */
  readonly atFault?: boolean | undefined;
  readonly findingId?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

export type FoundUse = {
  readonly disclosureId: string;
  readonly at: string;
  readonly institutionNo: number | null;
  readonly clientId: string;
  readonly subjectId: string;
  readonly operation: string;
  readonly purpose: string | null;
  readonly caseNo: string | null;
  readonly authorisationId: string | null;
  readonly items: readonly { readonly item: string; readonly fields: readonly string[] }[];
  readonly providerNos: readonly number[];
  /** Null while the day has not been reconciled. */
  readonly verdict: Verdict | null;
  readonly afterEnd: boolean | null;
  readonly position: number | null;
  /** Hash of the entry in the log (RFC 6962), in hex. */
  readonly leafHash: string | null;
};

export type UsePlace = { readonly at: string; readonly disclosureId: string };

/** Uses by any combination of conditions, the newest first; row security leaves out what is not the caller's. */
export function searchUses(tx: Tx, filter: UseFilter, before: UsePlace, limit: number): Promise<FoundUse[]> {
  // Faults are few: they are found by an index of their own and the disclosure of each is looked up. All else is read by time.
  const byFault = filter.atFault === true || (filter.verdict !== undefined && filter.verdict !== 'in-order');
  const side = byFault ? sql`v` : sql`d`;
  const condition = allOf([
    sql`(${side}.at, ${side}.disclosure_id) < (${before.at}::timestamptz, ${before.disclosureId}::uuid)`,
    ...placeConditions(filter, side),
    ...contentConditions(filter),
    ...verdictConditions(filter),
  ]);
  const from = byFault
    ? sql`oversight.verdicts v join oversight.disclosed d on d.subject_id = v.subject_id and d.disclosure_id = v.disclosure_id`
    : sql`oversight.disclosed d left join oversight.verdicts v on v.disclosure_id = d.disclosure_id`;
  return tx.rows<FoundUse>(sql`
    with page as (
      select d.disclosure_id, d.at, d.institution_no, d.client_id, d.subject_id, d.operation, d.purpose, d.case_no, d.authorisation_id, d.items,
        d.provider_nos, v.verdict, v.after_end
      from ${from} where ${condition} order by ${side}.at desc, ${side}.disclosure_id desc limit ${limit}
    )
    select p.disclosure_id as "disclosureId", to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      p.institution_no as "institutionNo", p.client_id as "clientId", p.subject_id as "subjectId", p.operation, p.purpose,
      p.case_no as "caseNo", p.authorisation_id as "authorisationId",
      (select coalesce(jsonb_agg(jsonb_build_object('item', i -> 'item', 'fields', i -> 'fields')), '[]') from jsonb_array_elements(p.items) i) as items,
      p.provider_nos as "providerNos", p.verdict, p.after_end as "afterEnd", l.position,
      encode(sha256('\\x00'::bytea || convert_to(l.entry, 'UTF8')), 'hex') as "leafHash"
    from page p left join oversight.logged l on l.entry_id = p.disclosure_id order by p.at desc, p.disclosure_id desc`);
}

function placeConditions(
  { institutionNo, subjectId, clientId, caseNo, authorisationId, since, until }: UseFilter,
  side: Query,
): Query[] {
  return [
    ...(institutionNo === undefined ? [] : [sql`${side}.institution_no = ${institutionNo}`]),
    ...(subjectId === undefined ? [] : [sql`${side}.subject_id = ${subjectId}`]),
    ...(clientId === undefined ? [] : [sql`${side}.client_id = ${clientId}`]),
    ...(caseNo === undefined ? [] : [sql`${side}.case_no = ${caseNo}`]),
    ...(authorisationId === undefined ? [] : [sql`${side}.authorisation_id = ${authorisationId}`]),
    ...(since === undefined ? [] : [sql`${side}.at >= ${since}::timestamptz`]),
    ...(until === undefined ? [] : [sql`${side}.at < ${until}::timestamptz`]),
  ];
}

function contentConditions({ items, field, providerNo, purpose, operation }: UseFilter): Query[] {
  const any = items?.map(
    (item) => sql`d.items @> ${JSON.stringify([{ item, ...(field === undefined ? {} : { fields: [field] }) }])}::jsonb`,
  );
  return [
    ...(any === undefined || any.length === 0 ? [] : [sql`(${any.reduce((all, one) => sql`${all} or ${one}`)})`]),
    ...(field === undefined || any !== undefined ? [] : [sql`d.items @> ${JSON.stringify([{ fields: [field] }])}::jsonb`]),
    ...(providerNo === undefined ? [] : [sql`${providerNo}::integer = any (d.provider_nos)`]),
    ...(purpose === undefined ? [] : [sql`d.purpose = ${purpose}`]),
    ...(operation === undefined ? [] : [sql`d.operation = ${operation}`]),
  ];
}

function verdictConditions({ verdict, atFault, findingId }: UseFilter): Query[] {
  return [
    ...(verdict === undefined ? [] : [sql`v.verdict = ${verdict}`]),
    ...(verdict !== undefined && verdict !== 'in-order' ? [sql`(v.verdict <> 'in-order' or v.after_end)`] : []),
    ...(atFault === undefined
      ? []
      : [atFault ? sql`(v.verdict <> 'in-order' or v.after_end)` : sql`v.verdict = 'in-order' and not v.after_end`]),
    ...(findingId === undefined
      ? []
      : [
          sql`d.disclosure_id = any (select unnest(disclosure_ids) from oversight.findings where finding_id = ${findingId}::uuid)`,
        ]),
  ];
}
