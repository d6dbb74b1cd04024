import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';

export type PersonAndSubject = { readonly personId: string; readonly subjectId: string };

/** Of the given pairs those in which the person is, or on that day was, a member of the enterprise. Only accounts on this platform are known. */
export function listMembersAmong(tx: Tx, pairs: readonly PersonAndSubject[], day: string): Promise<PersonAndSubject[]> {
  return tx.rows<PersonAndSubject>(sql`
    select distinct k.person_id as "personId", k.subject_id as "subjectId"
    from unnest(${pairs.map((one) => one.personId)}::uuid[], ${pairs.map((one) => one.subjectId)}::text[]) as k (person_id, subject_id)
    join access.memberships m on m.person_id = k.person_id and m.subject_id = k.subject_id
    where (m.granted_at at time zone 'Asia/Shanghai')::date <= ${day}::date
      and (m.ends_on is null or m.ends_on >= ${day}::date)
      and (m.ended_at is null or (m.ended_at at time zone 'Asia/Shanghai')::date >= ${day}::date)`);
}
