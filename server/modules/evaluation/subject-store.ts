import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** Some enterprises, in an order that has nothing to do with them: by their codes read backwards, whose check characters come first. */
export async function sampleSubjects(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ subjectId: string }>(sql`select subject_id as "subjectId" from evaluation.enterprises
    order by reverse(subject_id) collate "C" limit ${limit}`);
  return rows.map(({ subjectId }) => subjectId);
}

/** The next enterprises on file, in order. */
export async function listSubjectsAfter(tx: Tx, after: string, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ subjectId: string }>(sql`select subject_id as "subjectId" from evaluation.enterprises
    where subject_id > ${after} order by subject_id limit ${limit}`);
  return rows.map(({ subjectId }) => subjectId);
}
