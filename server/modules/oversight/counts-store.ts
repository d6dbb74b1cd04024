import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';

export const countGroups = ['institution', 'purpose', 'item', 'verdict', 'whole'] as const;
export type CountGroup = (typeof countGroups)[number];

export type CountFilter = {
  readonly by: CountGroup;
  readonly step: 'day' | 'month';
  readonly from: Date;
  readonly until: Date;
  readonly institutionNo?: number | undefined;
  readonly purpose?: string | undefined;
  readonly item?: string | undefined;
};

/** Days or months, times institutions or items. */
const MAX_COUNTS = 100_000;

/** How many uses fell on each day or month (in China), by what is asked for. A use of several items counts for each of them. */
export function countUses(tx: Tx, { by, step, from, until, institutionNo, purpose, item }: CountFilter) {
  const condition = allOf([
    sql`d.at >= ${from} and d.at < ${until}`,
    ...(institutionNo === undefined ? [] : [sql`d.institution_no = ${institutionNo}`]),
    ...(purpose === undefined ? [] : [sql`d.purpose = ${purpose}`]),
    ...(item === undefined ? [] : [sql`d.items @> ${JSON.stringify([{ item }])}::jsonb`]),
  ]);
  const [key, more] = keyOf(by);
  return tx.rows<{ period: string; key: string | null; uses: number }>(sql`
    select to_char(d.at at time zone 'Asia/Shanghai', ${step === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM'}) as period, ${key} as key, count(*) as uses
    from oversight.disclosed d ${more} where ${condition} group by 1, 2 order by 1, 2 limit ${MAX_COUNTS}`);
}

function keyOf(by: CountGroup): readonly [key: Query, more: Query] {
  const none = sql``;
  if (by === 'institution') return [sql`d.institution_no::text`, none];
  if (by === 'purpose') return [sql`d.purpose`, none];
  if (by === 'item') return [sql`(i ->> 'item')`, sql`cross join lateral jsonb_array_elements(d.items) as i`];
  if (by === 'verdict') return [sql`v.verdict`, sql`left join oversight.verdicts v on v.disclosure_id = d.disclosure_id`];
  return [sql`''`, none];
}

export type OpenFindings = {
  readonly severity: 'minor' | 'serious' | 'grave';
  readonly findingState: 'open' | 'explained';
  readonly findings: number;
  readonly late: number;
};

/** Findings that wait, for the institution or for the auditor; and how many of them have waited too long. */
export function countOpenFindings(tx: Tx, today: string): Promise<OpenFindings[]> {
  return tx.rows<OpenFindings>(sql`
    select severity, state as "findingState", count(*) as findings, count(*) filter (where due_on < ${today}::date) as late
    from oversight.findings where state in ('open', 'explained') group by 1, 2
    order by array_position(array['grave', 'serious', 'minor'], severity), 2 desc`);
}

export async function countWaiting(tx: Tx): Promise<{ explanations: number; proposals: number }> {
  const row = await tx.row<{ explanations: number; proposals: number }>(sql`
    select (select count(*) from oversight.explanations where accepted is null) as explanations,
           (select count(*) from oversight.proposals where carried_out_at is null) as proposals`);
  return row!;
}

export type Night = {
  readonly day: string;
  readonly finishedAt: Date | null;
  readonly uses: number;
  readonly atFault: number;
};

/** The days of a period from the first that was ever reconciled: whether each was, and what came of it. */
export function listNights(tx: Tx, from: string, to: string): Promise<Night[]> {
  return tx.rows<Night>(sql`
    with faults as (
      select day, count(*) as faults from oversight.verdicts
      where (verdict <> 'in-order' or after_end) and at >= ${from}::timestamp at time zone 'Asia/Shanghai' group by day
    )
    select to_char(c.day, 'YYYY-MM-DD') as day, d.finished_at as "finishedAt", coalesce(d.uses, 0) as uses, coalesce(f.faults, 0) as "atFault"
    from (select n::date as day from generate_series(${from}::date, ${to}::date, interval '1 day') as n) c
    left join oversight.days d using (day) left join faults f using (day)
    where c.day >= (select min(day) from oversight.days) order by c.day desc`);
}
