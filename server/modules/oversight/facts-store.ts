import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';
import type { EvidenceKind } from './model/define-rule.ts';

/** Institutions are a few hundred at most. */
const MAX_INSTITUTIONS = 10_000;

export type DayNumbers = {
  readonly institutionNo: number;
  readonly uses: number;
  readonly byHour: readonly number[];
  readonly endedUses: number;
  readonly usualUses: number;
  readonly usualDays: number;
  readonly neighbourSteps: number;
  readonly busiestUses: number;
  readonly busiestSubjects: number;
  readonly busiestCases: number;
};

const hour = sql`extract(hour from at at time zone 'Asia/Shanghai')::integer`;
const ended = sql`(after_end or verdict = 'closed-case')`;
const DAYS_BEFORE = 28;

/** The day of each institution that used something on it, in one pass for each number. */
export function countDay(tx: Tx, day: string): Promise<DayNumbers[]> {
  return tx.rows<DayNumbers>(sql`
    with today as (
      select institution_no, client_id, subject_id, case_no, at, disclosure_id, ${hour} as hour, ${ended} as ended
      from oversight.verdicts where day = ${day}::date and institution_no is not null
    ), hours as (
      select institution_no, client_id, hour, count(*)::integer as uses, count(distinct subject_id)::integer as subjects,
        count(distinct case_no)::integer as cases from today group by 1, 2, 3
    ), busiest as (
      select distinct on (institution_no) institution_no, uses, subjects, cases from hours order by institution_no, subjects desc, cases
    ), steps as (
      select institution_no, count(*)::integer as steps from (
        select institution_no, substr(subject_id, 9, 8) as code,
          lag(substr(subject_id, 9, 8)) over (partition by institution_no, client_id order by at, disclosure_id) as before from today
      ) as walk
      where code ~ '^[0-9]{8}$' and before ~ '^[0-9]{8}$'
        and case when code ~ '^[0-9]{8}$' and before ~ '^[0-9]{8}$' then abs(code::integer - before::integer) between 1 and 10 end
      group by 1
    ), usual as (
      select institution_no, avg(uses)::double precision as uses, count(*)::integer as days from (
        select institution_no, day, count(*) as uses from oversight.verdicts
        where day >= ${day}::date - ${DAYS_BEFORE}::integer and day < ${day}::date and institution_no is not null group by 1, 2
      ) as before group by 1
    ), counted as (
      select institution_no, count(*)::integer as uses, (count(*) filter (where ended))::integer as ended_uses from today group by 1
    )
    select c.institution_no as "institutionNo", c.uses, c.ended_uses as "endedUses",
      array(select coalesce((select sum(h.uses) from hours h where h.institution_no = c.institution_no and h.hour = n), 0)::integer
            from generate_series(0, 23) as n order by n) as "byHour",
      coalesce(u.uses, 0) as "usualUses", coalesce(u.days, 0) as "usualDays", coalesce(s.steps, 0) as "neighbourSteps",
      b.uses as "busiestUses", b.subjects as "busiestSubjects", b.cases as "busiestCases"
    from counted c join busiest b using (institution_no) left join steps s using (institution_no) left join usual u using (institution_no)
    order by c.institution_no limit ${MAX_INSTITUTIONS}`);
}

export type PersonalUse = { readonly institutionNo: number; readonly personId: string; readonly subjectId: string };

/** Enterprises that people looked up by accounts of their own, from a place on. */
export function listPersonalUses(tx: Tx, day: string, after: PersonalUse, limit: number): Promise<PersonalUse[]> {
  return tx.rows<PersonalUse>(sql`
    select distinct institution_no as "institutionNo", substr(client_id, 8) as "personId", subject_id as "subjectId"
    from oversight.verdicts where day = ${day}::date and institution_no is not null and client_id ~ ${PERSON}
      and (institution_no, substr(client_id, 8), subject_id) > (${after.institutionNo}, ${after.personId}, ${after.subjectId})
    order by 1, 2, 3 limit ${limit}`);
}
const PERSON = '^person:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

export type DailyUse = {
  readonly institutionNo: number;
  readonly subjectId: string;
  readonly authorisationId: string;
  readonly uses: number;
};

/** Authorisations that were used on the day and how often, from a place on. */
export function listDailyUses(tx: Tx, day: string, after: string, limit: number): Promise<DailyUse[]> {
  return tx.rows<DailyUse>(sql`
    select min(institution_no) as "institutionNo", min(subject_id) as "subjectId", authorisation_id as "authorisationId", count(*)::integer as uses
    from oversight.verdicts where day = ${day}::date and institution_no is not null and authorisation_id > ${after} and authorisation_id ~ ${UUID}
    group by authorisation_id order by authorisation_id limit ${limit}`);
}
const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

export type EvidenceWanted = {
  readonly institutionNo: number;
  readonly day: string;
  readonly kind: EvidenceKind;
  readonly workingDay: boolean;
  readonly fromHour: number;
  readonly toHour: number;
  readonly own: readonly PersonalUse[];
};

/** Disclosures that show what was found, the earliest first. */
export async function listEvidence(tx: Tx, wanted: EvidenceWanted, limit: number): Promise<string[]> {
  const which = evidenceOf(wanted);
  if (which === undefined) return [];
  const condition = allOf([sql`day = ${wanted.day}::date and institution_no = ${wanted.institutionNo}`, which]);
  const rows = await tx.rows<{ id: string }>(
    sql`select disclosure_id as id from oversight.verdicts where ${condition} order by at, disclosure_id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

function evidenceOf({ kind, workingDay, fromHour, toHour, own }: EvidenceWanted): Query | undefined {
  const conditions: Readonly<Record<EvidenceKind, () => Query | undefined>> = {
    none: () => undefined,
    day: () => sql`true`,
    ended: () => ended,
    'off-hours': () => sql`(not ${workingDay}::boolean or ${hour} < ${fromHour} or ${hour} >= ${toHour})`,
    own: () => sql`(client_id, subject_id) in (select * from unnest(${own.map((one) => `person:${one.personId}`)}::text[],
      ${own.map((one) => one.subjectId)}::text[]))`,
  };
  return conditions[kind]();
}
