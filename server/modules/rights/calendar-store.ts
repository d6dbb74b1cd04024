import type { Tx } from '../../kernel/pure/context.ts';
import { named, sql } from '../../kernel/pure/sql.ts';
import type { WorkCalendar } from './model/working-days.ts';

export type Holiday = { readonly day: string; readonly kind: 'off' | 'work'; readonly source: string };

/** Some forty rows a year. */
const MAX_HOLIDAYS = 10_000;

export async function readCalendar(tx: Tx): Promise<WorkCalendar> {
  const rows = await tx.rows<Pick<Holiday, 'day' | 'kind'>>(
    named('work-calendar', sql`select day, kind from rights.holidays limit ${MAX_HOLIDAYS}`),
  );
  const daysOf = (kind: Holiday['kind']) => new Set(rows.filter((row) => row.kind === kind).map((row) => row.day));
  return { off: daysOf('off'), work: daysOf('work') };
}

export function listHolidays(tx: Tx, first: string, last: string): Promise<Holiday[]> {
  return tx.rows<Holiday>(
    sql`select day, kind, source from rights.holidays where day between ${first}::date and ${last}::date order by day limit ${MAX_HOLIDAYS}`,
  );
}

export async function listHolidayYears(tx: Tx): Promise<number[]> {
  const rows = await tx.rows<{ year: number }>(
    sql`select distinct extract(year from day)::integer as year from rights.holidays where kind = 'off' order by year`,
  );
  return rows.map((row) => row.year);
}

/** Replaces the holidays of one year. */
export async function replaceHolidays(tx: Tx, year: number, days: readonly Holiday[]): Promise<void> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  await tx.run(sql`delete from rights.holidays where day between ${first}::date and ${last}::date`);
  await tx.run(sql`insert into rights.holidays (day, kind, source)
    select * from unnest(${days.map((one) => one.day)}::date[], ${days.map((one) => one.kind)}::text[], ${days.map((one) => one.source)}::text[])`);
}
