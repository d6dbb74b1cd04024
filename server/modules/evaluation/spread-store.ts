import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { Kind } from './model/portrait.ts';

export type Spread = {
  readonly peers: string;
  readonly indicator: string;
  readonly n: number;
  readonly bounds: readonly number[];
  readonly countedAt: Date;
};

/** What makes each of the subjects somebody's peer. */
export async function listKinds(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, Kind>> {
  const rows = await tx.rows<Kind & { readonly subjectId: string }>(
    sql`select subject_id as "subjectId", section, size, established_on::text as "establishedOn" from evaluation.kinds
        where subject_id = any (${subjectIds}::text[])`,
  );
  return new Map(rows.map(({ subjectId, ...kind }) => [subjectId, kind]));
}

export function listSpreads(tx: Tx, peers: readonly string[]): Promise<Spread[]> {
  return tx.rows<Spread>(sql`select peers, indicator, n, bounds, counted_at as "countedAt" from evaluation.spreads
    where peers = any (${peers}::text[])`);
}

/** Puts what was counted in place of what was counted before. */
export async function replaceSpreads(tx: Tx, rows: readonly Omit<Spread, 'countedAt'>[], now: Date): Promise<void> {
  await tx.run(sql`delete from evaluation.spreads`);
  await tx.run(sql`insert into evaluation.spreads (peers, indicator, n, bounds, counted_at)
    select p, i, n, b::float8[], ${now} from unnest(${rows.map(({ peers }) => peers)}::text[], ${rows.map(({ indicator }) => indicator)}::text[],
      ${rows.map(({ n }) => n)}::integer[], ${rows.map(({ bounds }) => `{${bounds.join(',')}}`)}::text[]) as r (p, i, n, b)`);
}

/** The newest score that counted of each of the last months, the oldest first. Months are China's. */
export function listMonthlyScores(
  tx: Tx,
  subjectId: string,
  months: number,
): Promise<{ month: string; score: number; grade: string | null; coverage: number }[]> {
  return tx.rows(sql`select month, score, grade, coverage from (
      select distinct on (month) month, score, grade, coverage from (
        select to_char(as_of at time zone 'Asia/Shanghai', 'YYYY-MM') as month, as_of, score, grade, coverage
        from evaluation.scores where subject_id = ${subjectId} and not shadow) as s
      order by month desc, as_of desc limit ${months}) as newest order by month`);
}
