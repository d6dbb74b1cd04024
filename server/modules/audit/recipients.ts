import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** Versions of one record: the disclosures that hold one of the digests are looked for. */
export type GivenRecord = {
  readonly subjectId: string;
  readonly item: string;
  readonly digests: readonly string[];
  /** Only where it was given as this provider's; null for whoever's. */
  readonly providerNo: number | null;
};

/** An institution that received a version of a record. `at` is the place, from 0, of the record among those asked. */
export type Recipient = {
  readonly at: number;
  readonly institutionNo: number;
  readonly digests: readonly string[];
  /** False where it was told verdicts only. */
  readonly received: boolean;
  readonly lastAt: Date;
};

/** The operations that tell verdicts and show no record. */
const VERIFYING = ['query.verify', 'marketplace.screen'];

/**
 * Which institutions received any of the given versions. The log is asked subject by subject, by its key, and never as a whole. Only the
 * platform itself finds all.
 */
export function findRecipients(tx: Tx, records: readonly GivenRecord[]): Promise<Recipient[]> {
  const given = JSON.stringify(records.map((record, at) => ({ at, ...record })));
  return tx.rows<Recipient>(sql`
    select k.at, d.institution_no as "institutionNo", array_agg(distinct g.digest order by g.digest) as digests,
      bool_or(d.operation <> all (${VERIFYING}::text[])) as received, max(d.at) as "lastAt"
    from jsonb_to_recordset(${given}::jsonb) as k (at integer, "subjectId" text, item text, digests text[], "providerNo" integer)
    join audit.disclosures d on d.subject_id = k."subjectId" and d.institution_no is not null
    cross join lateral jsonb_array_elements(d.items) as i
    cross join lateral jsonb_array_elements_text(i -> 'recordDigests') as g (digest)
    where i ->> 'item' = k.item and g.digest = any (k.digests)
      and (k."providerNo" is null or i -> 'providerNos' @> to_jsonb(k."providerNo"))
    group by k.at, d.institution_no
    order by k.at, d.institution_no`);
}
