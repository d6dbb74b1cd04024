import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import type { Grouping, Measure } from './model/measures.ts';
import type { Cell, PublishedCell } from './model/publish.ts';

export type MonthCell = Cell & { readonly measure: Measure };
type LastCount = { readonly countedAt: Date; readonly tookMs: number };

export function findLastCount(tx: Tx): Promise<LastCount | undefined> {
  return tx.row<LastCount>(sql`select counted_at as "countedAt", took_ms as "tookMs" from statistics.month_counts`);
}

export async function saveCount(tx: Tx, { countedAt, tookMs }: LastCount): Promise<void> {
  await tx.run(sql`insert into statistics.month_counts (counted_at, took_ms) values (${countedAt}, ${tookMs})
    on conflict (only_one) do update set counted_at = excluded.counted_at, took_ms = excluded.took_ms`);
}

/** What there is now. A record tells of one enterprise, so that there are no more of these than of those. */
export async function countStocks(tx: Tx): Promise<MonthCell[]> {
  const rows = await tx.rows<Omit<MonthCell, 'enterprises'>>(
    sql`select measure, grouped_by as "groupedBy", key, figure from statistics.stocks`,
  );
  return rows.map((row) => ({
    ...row,
    key: row.groupedBy === 'item' ? requireItemByNo(Number(row.key)).name : row.key,
    enterprises: row.measure === 'enterprises' || row.measure === 'records' ? row.figure : null,
  }));
}

/** What happened between two moments. */
export async function countFlows(tx: Tx, from: Date, until: Date): Promise<MonthCell[]> {
  const between = sql`at >= ${from} and at < ${until}`;
  return tx.rows<MonthCell>(sql`
    with happened as (
      select 'authorisations' as measure, division_code, count(*) as figure, count(distinct subject_id) as enterprises
      from statistics.granted where ${between} group by 2
      union all
      select 'disclosures', division_code, count(*), count(distinct subject_id) from statistics.disclosed where ${between} group by 2
      union all
      -- So that a month in which nothing happened is a month too.
      select measure, null, 0, 0 from (values ('authorisations'), ('disclosures')) as m (measure)
    )
    select h.measure, p.grouped_by as "groupedBy", p.key, sum(h.figure)::bigint as figure, sum(h.enterprises)::bigint as enterprises
    from happened h cross join lateral statistics.places_of(coalesce(h.division_code, '')) p
    group by 1, 2, 3 having p.grouped_by = 'all' or sum(h.figure) > 0
    union all
    select 'disclosures', 'item', i ->> 'item', count(*), count(distinct d.subject_id)
    from statistics.disclosed d cross join lateral jsonb_array_elements(d.items) as i where ${between} group by 3`);
}

/** Puts the figures of these measures of a month in the place of those counted before, exact and as published. */
export async function replaceMonth(
  tx: Tx,
  month: string,
  measures: readonly Measure[],
  exact: readonly MonthCell[],
  published: readonly (PublishedCell & { readonly measure: Measure })[],
): Promise<void> {
  const old = sql`month = ${month} and measure = any (${measures}::text[])`;
  await tx.run(sql`delete from statistics.months where ${old}`);
  await tx.run(sql`delete from statistics.published where ${old}`);
  await tx.run(sql`insert into statistics.months (month, measure, grouped_by, key, figure, enterprises)
    select ${month}, measure, "groupedBy", key, figure, enterprises
    from jsonb_to_recordset(${JSON.stringify(exact)}::jsonb) as r (measure text, "groupedBy" text, key text, figure bigint, enterprises bigint)`);
  await tx.run(sql`insert into statistics.published (month, measure, grouped_by, key, figure)
    select ${month}, measure, "groupedBy", key, figure
    from jsonb_to_recordset(${JSON.stringify(published)}::jsonb) as r (measure text, "groupedBy" text, key text, figure bigint)`);
}

export type TrendRow = {
  readonly month: string;
  readonly measure: Measure;
  readonly key: string;
  readonly figure: number | null;
};
type TrendFilter = {
  readonly by: Grouping;
  readonly measure?: Measure | undefined;
  readonly from: string;
  readonly to: string;
};

/** Three thousand counties, three years, one measure at a time for these. */
const MAX_ROWS = 120_000;

/** Figures of the months, exact for those who supervise and as published for everybody else. */
export function listTrend(tx: Tx, { by, measure, from, to }: TrendFilter, exact: boolean): Promise<TrendRow[]> {
  const condition = allOf([
    sql`grouped_by = ${by} and month between ${from} and ${to}`,
    ...(measure === undefined ? [] : [sql`measure = ${measure}`]),
  ]);
  const table = exact ? sql`statistics.months` : sql`statistics.published`;
  return tx.rows<TrendRow>(
    sql`select month, measure, key, figure from ${table} where ${condition} order by measure, key, month limit ${MAX_ROWS}`,
  );
}
