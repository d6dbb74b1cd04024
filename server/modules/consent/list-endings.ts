import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** When an authorisation ended, or will, and how often a day it may be used. */
export type Ending = {
  readonly authorisationId: string;
  readonly refusedAt: Date | null;
  readonly validTo: Date;
  readonly maxPerDay: number | null;
};

/** What is known of the end of each authorisation: the act that refused or revoked it, and the last moment of the terms that hold. */
export function listEndings(
  tx: Tx,
  keys: readonly { readonly subjectId: string; readonly authorisationId: string }[],
): Promise<Ending[]> {
  return tx.rows<Ending>(sql`
    select a.authorisation_id as "authorisationId", a.valid_to as "validTo", u.max_per_day as "maxPerDay",
      (select min(e.at) from consent.events e where e.subject_id = a.subject_id and e.authorisation_id = a.authorisation_id
         and e.kind in ('revoked', 'refused')) as "refusedAt"
    from unnest(${keys.map((one) => one.subjectId)}::text[], ${keys.map((one) => one.authorisationId)}::uuid[]) as k (subject_id, authorisation_id)
    join consent.authorisations a on a.subject_id = k.subject_id and a.authorisation_id = k.authorisation_id
    left join consent.uses u on u.subject_id = a.subject_id and u.authorisation_id = a.authorisation_id`);
}
