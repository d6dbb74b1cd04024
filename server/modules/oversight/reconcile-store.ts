import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { Use } from '../audit/index.ts';
import type { Verdict } from './model/verdict.ts';

export type DayRow = {
  readonly day: string;
  readonly runNo: number;
  readonly reachedAt: string;
  readonly reachedId: string;
  readonly finishedAt: Date | null;
  readonly uses: number;
};

export type VerdictRow = Use & { readonly verdict: Verdict; readonly afterEnd: boolean };

const dayColumns = sql`to_char(day, 'YYYY-MM-DD') as day, run_no as "runNo", reached_at as "reachedAt", reached_id as "reachedId",
  finished_at as "finishedAt", uses`;
const START = { at: '0001-01-01T00:00:00Z', id: '00000000-0000-0000-0000-000000000000' };

/** The place of a day's run: a new one, or where a run that did not finish stood. */
export async function beginDay(tx: Tx, day: string, now: Date): Promise<DayRow> {
  await tx.run(sql`insert into oversight.days (day, run_no, reached_at, reached_id, started_at, uses)
    values (${day}::date, 1, ${START.at}, ${START.id}::uuid, ${now}, 0)
    on conflict (day) do update set run_no = days.run_no + 1, reached_at = excluded.reached_at, reached_id = excluded.reached_id,
      started_at = excluded.started_at, finished_at = null, uses = 0 where days.finished_at is not null`);
  return requireDay(tx, day);
}

/** Moves the place on; where another run has moved it already, answers where that one stands. */
export async function advanceDay(
  tx: Tx,
  day: string,
  from: DayRow,
  to: { readonly at: string; readonly disclosureId: string },
  uses: number,
): Promise<DayRow> {
  await tx.run(sql`update oversight.days set reached_at = ${to.at}, reached_id = ${to.disclosureId}::uuid, uses = uses + ${uses}
    where day = ${day}::date and run_no = ${from.runNo} and reached_at = ${from.reachedAt} and reached_id = ${from.reachedId}::uuid`);
  return requireDay(tx, day);
}

export async function finishDay(tx: Tx, day: string, now: Date): Promise<DayRow> {
  await tx.run(sql`update oversight.days set finished_at = ${now} where day = ${day}::date and finished_at is null`);
  return requireDay(tx, day);
}

async function requireDay(tx: Tx, day: string): Promise<DayRow> {
  const row = await tx.row<DayRow>(sql`select ${dayColumns} from oversight.days where day = ${day}::date`);
  if (row === undefined) throw new Error(`no reconciliation of ${day}`);
  return row;
}

/** Writes verdicts, or what has changed of them. */
export async function saveVerdicts(tx: Tx, day: string, rows: readonly VerdictRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`
    insert into oversight.verdicts (disclosure_id, day, at, institution_no, subject_id, client_id, case_no, authorisation_id, verdict, after_end)
    select "disclosureId", ${day}::date, at, "institutionNo", "subjectId", "clientId", "caseNo", "authorisationId", verdict, "afterEnd"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("disclosureId" uuid, at timestamptz, "institutionNo" integer,
      "subjectId" text, "clientId" text, "caseNo" text, "authorisationId" text, verdict text, "afterEnd" boolean)
    on conflict (disclosure_id) do update set verdict = excluded.verdict, after_end = excluded.after_end
    where (verdicts.verdict, verdicts.after_end) is distinct from (excluded.verdict, excluded.after_end)`);
}

/** Verdicts of disclosures that have been erased go with them. */
export async function dropErased(tx: Tx, day: string): Promise<void> {
  await tx.run(sql`delete from oversight.verdicts v where v.day = ${day}::date
    and not exists (select from oversight.disclosed d where d.subject_id = v.subject_id and d.disclosure_id = v.disclosure_id)`);
}

export type DayCount = {
  readonly institutionNo: number | null;
  readonly verdict: Verdict;
  readonly uses: number;
  readonly afterEnd: number;
};

/** Institutions are a few hundred, verdicts nine. */
const MAX_COUNTS = 20_000;

/** What came of a day, by institution and verdict; row security leaves out what is not the caller's. */
export function countVerdicts(tx: Tx, day: string): Promise<DayCount[]> {
  return tx.rows<DayCount>(sql`select institution_no as "institutionNo", verdict, count(*)::integer as uses,
      (count(*) filter (where after_end))::integer as "afterEnd"
    from oversight.verdicts where day = ${day}::date group by 1, 2 order by 1 nulls first, 2 limit ${MAX_COUNTS}`);
}

export function findDay(tx: Tx, day: string): Promise<DayRow | undefined> {
  return tx.row<DayRow>(sql`select ${dayColumns} from oversight.days where day = ${day}::date`);
}
