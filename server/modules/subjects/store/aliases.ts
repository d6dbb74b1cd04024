import type { Tx } from '../../../kernel/pure/context.ts';
import { named, sql } from '../../../kernel/pure/sql.ts';

export type AliasKind = 'unified-code' | 'organisation-code' | 'registration-number';

/**
 * Subjects that codes lead to. A unified code is in the answer only where it leads to another subject than its own; an
 * organisation code also by being part of a known unified code. A code that leads to several subjects leads to none.
 */
export async function findAliases(tx: Tx, kind: AliasKind, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const found = await tx.rows<{ code: string; subject: string }>(
    kind === 'organisation-code'
      ? sql`select code, min(subject_id) as subject from (
              select code, subject_id from subjects.aliases where kind = ${kind} and code = any(${codes}::text[])
              union
              select substr(known.subject_id, 9, 9), coalesce(joined.subject_id, known.subject_id)
              from subjects.searchable known
              left join subjects.aliases joined on joined.code = known.subject_id and joined.kind = 'unified-code'
              where substr(known.subject_id, 9, 9) = any(${codes}::text[])
            ) as leads group by code having count(*) = 1`
      : named(
          'aliases-of-codes',
          sql`select code, subject_id as subject from subjects.aliases where kind = ${kind} and code = any(${codes}::text[])`,
        ),
  );
  return new Map(found.map((row) => [row.code, row.subject]));
}

/** Whether any unified code leads to another subject than its own, as after a merger of two files. */
export async function hasUnifiedAliases(tx: Tx): Promise<boolean> {
  return (await tx.rows(sql`select from subjects.aliases where kind = 'unified-code' limit 1`)).length > 0;
}

export type NewAlias = { readonly code: string; readonly kind: AliasKind; readonly subjectId: string; readonly source: string };

/** Makes a code lead to a subject. `taken` says that it leads to another already, which stays as it is. */
export async function linkAlias(tx: Tx, alias: NewAlias, now: Date): Promise<'linked' | 'already' | 'taken'> {
  const { code, kind, subjectId, source } = alias;
  const leadsTo = (await findAliases(tx, kind, [code])).get(code);
  if (leadsTo !== undefined) return leadsTo === subjectId ? 'already' : 'taken';
  const made = await tx.run(sql`insert into subjects.aliases (code, kind, subject_id, source, since)
    values (${code}, ${kind}, ${subjectId}, ${source}, ${now}) on conflict (code, kind) do nothing`);
  return made === 1 ? 'linked' : 'taken';
}

/** Makes everything that leads to one subject, its own code included, lead to another. */
export async function redirectCodes(tx: Tx, from: string, to: string, source: string, now: Date): Promise<void> {
  await tx.run(
    sql`update subjects.aliases set subject_id = ${to}, source = ${source}, since = ${now} where subject_id = ${from}`,
  );
  await tx.run(sql`insert into subjects.aliases (code, kind, subject_id, source, since)
    values (${from}, 'unified-code', ${to}, ${source}, ${now})`);
}
