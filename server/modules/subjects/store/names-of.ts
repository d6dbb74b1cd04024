import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';

/** The present names of enterprises that the caller may see, by their codes. */
export async function namesOf(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx.rows<{ id: string; name: string | null }>(
    sql`select subject_id as id, name from subjects.subjects where subject_id = any(${subjectIds}::text[])`,
  );
  return new Map(found.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}
