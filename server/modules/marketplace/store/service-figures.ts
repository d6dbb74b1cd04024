import type { Tx } from '../../../kernel/pure/context.ts';
import { named, sql } from '../../../kernel/pure/sql.ts';
import type { ServiceFigures } from '../model/ranking.ts';

export type ServiceRow = {
  readonly institutionNo: number;
  readonly asOf: string;
  readonly submitted: number | null;
  readonly decided: number | null;
  readonly approved: number | null;
  readonly replyP50: number | null;
  readonly replyP90: number | null;
  readonly decisionP50: number | null;
  readonly decisionP90: number | null;
  readonly grantP50: number | null;
  readonly grantP90: number | null;
  readonly stages: number | null;
  readonly late: number | null;
};

/** More institutions than there are. */
const MAX_INSTITUTIONS = 10_000;

/** How institutions have dealt with applications; what is too little to be told is null. */
export function listServiceRows(tx: Tx): Promise<ServiceRow[]> {
  return tx.rows<ServiceRow>(
    named(
      'marketplace-service',
      sql`select institution_no as "institutionNo", as_of as "asOf", submitted, decided, approved, reply_p50 as "replyP50", reply_p90 as "replyP90",
            decision_p50 as "decisionP50", decision_p90 as "decisionP90", grant_p50 as "grantP50", grant_p90 as "grantP90", stages, late
          from marketplace.service_figures order by institution_no limit ${MAX_INSTITUTIONS}`,
    ),
  );
}

/** The same as ranking reads it: nothing else than what is public. */
export async function figuresByInstitution(tx: Tx): Promise<ReadonlyMap<number, ServiceFigures>> {
  const rows = await listServiceRows(tx);
  return new Map(
    rows.map(({ institutionNo, decisionP50, stages, late, approved, decided }) => [
      institutionNo,
      {
        medianDays: decisionP50,
        onTimeShare: stages === null || late === null || stages === 0 ? null : 1 - late / stages,
        approved: decided === null ? 0 : (approved ?? 0),
        decided: approved === null ? 0 : (decided ?? 0),
      },
    ]),
  );
}

/**
 * Counts anew the applications submitted from a day on. A figure that rests on fewer than `least` applications is null, and an institution with fewer
 * has no row. What is open and late counts as a late stage; an application that came to an offer counts as approved unless it was refused after all.
 */
export async function replaceServiceFigures(tx: Tx, from: string, today: string, least: number): Promise<number> {
  await tx.run(sql`delete from marketplace.service_figures`);
  return tx.run(sql`insert into marketplace.service_figures (institution_no, as_of, submitted, decided, approved, reply_p50, reply_p90, decision_p50,
      decision_p90, grant_p50, grant_p90, stages, late)
    select institution_no, ${today}::date, n, case when decided >= ${least} then decided end, case when decided >= ${least} then approved end,
      case when replied >= ${least} then reply_p50 end, case when replied >= ${least} then reply_p90 end,
      case when decided >= ${least} then decision_p50 end, case when decided >= ${least} then decision_p90 end,
      case when granted >= ${least} then grant_p50 end, case when granted >= ${least} then grant_p90 end,
      case when stages >= ${least} then stages end, case when stages >= ${least} then late end
    from (
      select institution_no, count(*) as n, count(reply_days) as replied, count(decision_days) as decided, count(grant_days) as granted,
        count(*) filter (where decision_days is not null and state <> 'refused') as approved,
        percentile_disc(0.5) within group (order by reply_days) as reply_p50, percentile_disc(0.9) within group (order by reply_days) as reply_p90,
        percentile_disc(0.5) within group (order by decision_days) as decision_p50,
        percentile_disc(0.9) within group (order by decision_days) as decision_p90,
        percentile_disc(0.5) within group (order by grant_days) as grant_p50, percentile_disc(0.9) within group (order by grant_days) as grant_p90,
        sum(stages_done) + count(*) filter (where overdue) as stages, sum(stages_late) + count(*) filter (where overdue) as late
      from marketplace.applications where submitted_at >= ${from}::date group by institution_no having count(*) >= ${least}
    ) as counted`);
}
