import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { LoanKey } from './store.ts';

export type AnswerRow = {
  readonly version: number;
  readonly answer: 'confirmed' | 'disputed';
  readonly words: string | null;
  readonly answeredAt: Date;
};

export async function insertAnswer(
  tx: Tx,
  [subjectId, institutionNo, contractNo]: LoanKey,
  { version, answer, words, answeredAt }: AnswerRow,
  answeredBy: string,
): Promise<void> {
  await tx.run(sql`insert into loans.answers (subject_id, institution_no, contract_no, version, answered_at, answered_by, answer, words)
    values (${subjectId}, ${institutionNo}, ${contractNo}, ${version}, ${answeredAt}, ${answeredBy}, ${answer}, ${words})`);
}

/** What the enterprise said to a loan, the last first. */
export function listAnswers(tx: Tx, [subjectId, institutionNo, contractNo]: LoanKey, limit: number): Promise<AnswerRow[]> {
  return tx.rows<AnswerRow>(sql`select version, answer, words, answered_at as "answeredAt" from loans.answers
    where subject_id = ${subjectId} and institution_no = ${institutionNo} and contract_no = ${contractNo}
    order by answered_at desc limit ${limit}`);
}
