import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

export type AuthorisationBudget = {
  readonly authorisationId: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly validTo: Date;
  readonly usedToday: number;
  readonly maxPerDay: number;
  readonly usedTotal: number;
  readonly maxTotal: number;
};

/** How many authorisations an institution may use at a moment, and the uses that are left of them all. */
export async function sumBudgets(tx: Tx, institutionNo: number, now: Date): Promise<{ inForce: number; usesLeft: number }> {
  const row = await tx.row<{ inForce: number; usesLeft: number }>(sql`
    select count(*) as "inForce", coalesce(sum(max_total - used_total), 0)::bigint as "usesLeft"
    from quota.authorisations where institution_no = ${institutionNo} and valid_to > ${now}`);
  return row!;
}

/** Authorisations in force of which the largest share is used, of the day's count or of the whole. */
export function listNearest(
  tx: Tx,
  institutionNo: number,
  now: Date,
  today: string,
  limit: number,
): Promise<AuthorisationBudget[]> {
  return tx.rows(sql`
    select authorisation_id as "authorisationId", subject_id as "subjectId", purpose, valid_to as "validTo", used_today as "usedToday",
      max_per_day as "maxPerDay", used_total as "usedTotal", max_total as "maxTotal"
    from (select authorisation_id, subject_id, purpose, valid_to, max_per_day, used_total, max_total,
            case when used_day = ${today}::date then used_today else 0 end as used_today
          from quota.authorisations where institution_no = ${institutionNo} and valid_to > ${now}) a
    where used_total > 0
    order by greatest(used_total::real / max_total, used_today::real / max_per_day) desc, authorisation_id limit ${limit}`);
}

export type FigureBudget = {
  readonly authorisationId: string;
  readonly subjectId: string;
  readonly item: string;
  readonly figure: string;
  readonly asked: number;
};

/** Figures of which the most thresholds were asked, under authorisations in force. */
export function listFigures(tx: Tx, institutionNo: number, now: Date, limit: number): Promise<FigureBudget[]> {
  return tx.rows(sql`
    select a.authorisation_id as "authorisationId", a.subject_id as "subjectId", f.item, f.figure, f.asked
    from quota.authorisations a cross join lateral (
      select t.item, t.figure, count(*)::integer as asked from quota.thresholds t
      where t.subject_id = a.subject_id and t.authorisation_id = a.authorisation_id group by 1, 2) f
    where a.institution_no = ${institutionNo} and a.valid_to > ${now}
    order by f.asked desc, a.authorisation_id, f.item, f.figure limit ${limit}`);
}
