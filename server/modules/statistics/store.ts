import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

export type Overview = {
  readonly at: string;
  readonly providers: number;
  readonly institutions: number;
  readonly subjects: number;
  readonly facts: number;
  readonly authorisations: number;
  readonly disclosures: number;
};

type Counts = Omit<Overview, 'at'>;

/** The last count, or one made now where there was none yet. */
export async function findOverview(tx: Tx, now: Date): Promise<Overview> {
  const last = await tx.row<Counts & { countedAt: Date }>(sql`
    select counted_at as "countedAt", providers, institutions, subjects, facts, authorisations, disclosures from statistics.overviews`);
  if (last === undefined) {
    const counts = await tx.row<Counts>(
      sql`select providers, institutions, subjects, facts, authorisations, disclosures from statistics.counted`,
    );
    return { ...counts!, at: now.toISOString() };
  }
  const { countedAt, ...counts } = last;
  return { ...counts, at: countedAt.toISOString() };
}

export async function countAgain(tx: Tx, now: Date): Promise<void> {
  await tx.run(sql`
    insert into statistics.overviews (counted_at, providers, institutions, subjects, facts, authorisations, disclosures)
    select ${now}::timestamptz, providers, institutions, subjects, facts, authorisations, disclosures from statistics.counted
    on conflict (only_one) do update set counted_at = excluded.counted_at, providers = excluded.providers,
      institutions = excluded.institutions, subjects = excluded.subjects, facts = excluded.facts,
      authorisations = excluded.authorisations, disclosures = excluded.disclosures`);
}
