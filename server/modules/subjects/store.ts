import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { readIdentifier } from './model/subject-identifier.ts';

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
              union select substr(subject_id, 9, 9), subject_id from subjects.subjects where substr(subject_id, 9, 9) = any(${codes}::text[])
            ) as known group by code having count(*) = 1`
      : sql`select code, subject_id as subject from subjects.aliases where kind = ${kind} and code = any(${codes}::text[])`,
  );
  return new Map(found.map((row) => [row.code, row.subject]));
}

/** Whether any unified code leads to another subject than its own, as after a merger of two files. */
export async function hasUnifiedAliases(tx: Tx): Promise<boolean> {
  return (await tx.rows(sql`select from subjects.aliases where kind = 'unified-code' limit 1`)).length > 0;
}

/** The subject a raw code leads to, or undefined when it is no code or leads nowhere. A right unified code always leads somewhere. */
export async function findSubjectId(tx: Tx, raw: string): Promise<string | undefined> {
  const { kind, reading } = readIdentifier(raw);
  if (kind === 'none' || reading.outcome === 'refused') return undefined;
  const code = 'code' in reading ? reading.code : reading.number;
  return (await findAliases(tx, kind, [code])).get(code) ?? (kind === 'unified-code' ? code : undefined);
}

/** Whether the platform knows the subject at all, be it only by its code. */
export async function isKnownSubject(tx: Tx, subjectId: string): Promise<boolean> {
  return (await tx.rows(sql`select from subjects.subjects where subject_id = ${subjectId}`)).length > 0;
}
