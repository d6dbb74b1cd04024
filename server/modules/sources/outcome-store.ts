import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { SourceFaultCode } from './model/source-fault.ts';

/** What came of asking a source once. */
export type Outcome = {
  readonly providerNo: number;
  readonly itemNo: number;
  readonly outcome: 'answered' | SourceFaultCode;
  /** What was wrong; null when it was answered. */
  readonly fault: string | null;
  readonly ms: number;
  readonly breaker: 'closed' | 'open';
};

/** Counts an outcome under its day (in China), and notes how the source was last seen. */
export async function countOutcome(tx: Tx, one: Outcome, day: string, now: Date): Promise<void> {
  const ms = Math.round(one.ms);
  await tx.run(sql`insert into sources.outcomes (provider_no, item_no, day, outcome, calls, total_ms, slowest_ms)
    values (${one.providerNo}, ${one.itemNo}, ${day}::date, ${one.outcome}, 1, ${ms}, ${ms})
    on conflict (provider_no, item_no, day, outcome) do update set calls = outcomes.calls + 1,
      total_ms = outcomes.total_ms + excluded.total_ms, slowest_ms = greatest(outcomes.slowest_ms, excluded.slowest_ms)`);
  await tx.run(sql`update sources.sources set breaker = ${one.breaker},
      last_ok_at = case when ${one.fault}::text is null then ${now} else last_ok_at end,
      last_fault = coalesce(${one.fault}::text, last_fault),
      last_fault_at = case when ${one.fault}::text is null then last_fault_at else ${now} end
    where provider_no = ${one.providerNo} and item_no = ${one.itemNo}`);
}

export type DayOutcome = {
  readonly providerNo: number;
  readonly itemNo: number;
  readonly outcome: string;
  readonly calls: number;
  readonly meanMs: number;
  readonly slowestMs: number;
};

/** What came of asking the given providers' sources since a day, by outcome. */
export function listOutcomes(tx: Tx, providerNos: readonly number[], sinceDay: string): Promise<DayOutcome[]> {
  return tx.rows<DayOutcome>(sql`select provider_no as "providerNo", item_no as "itemNo", outcome, sum(calls)::integer as calls,
      round(sum(total_ms)::numeric / sum(calls))::integer as "meanMs", max(slowest_ms) as "slowestMs"
    from sources.outcomes where provider_no = any(${providerNos}::integer[]) and day >= ${sinceDay}::date
    group by provider_no, item_no, outcome order by provider_no, item_no, outcome`);
}

export async function dropOutcomes(tx: Tx, beforeDay: string): Promise<number> {
  return tx.run(sql`delete from sources.outcomes where day < ${beforeDay}::date`);
}
