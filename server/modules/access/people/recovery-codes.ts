import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';

const CODES = 10;
const CODE_BYTES = 10;

/** Makes new recovery codes in the place of all before: told once, each stands for the second factor once. 80 random bits need no slow hash. */
export async function replaceRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => written(randomBytes(CODE_BYTES)));
  await tx.run(sql`delete from access.recovery_codes where person_id = ${personId}`);
  await tx.run(sql`insert into access.recovery_codes (person_id, code_digest)
    select ${personId}::uuid, unnest(${codes.map(digest)}::bytea[])`);
  return codes;
}

export async function hasRecoveryCode(tx: Tx, personId: string, code: string): Promise<boolean> {
  const found = await tx.rows(
    sql`select from access.recovery_codes where person_id = ${personId} and code_digest = ${digest(code)} and used_at is null`,
  );
  return found.length === 1;
}

/** Uses a code up; false where it was used, or never was. */
export async function useRecoveryCode(tx: Tx, personId: string, code: string, now: Date): Promise<boolean> {
  return (
    (await tx.run(sql`update access.recovery_codes set used_at = ${now}
      where person_id = ${personId} and code_digest = ${digest(code)} and used_at is null`)) === 1
  );
}

export async function countRecoveryCodes(tx: Tx, personId: string): Promise<number> {
  const row = await tx.row<{ n: number }>(
    sql`select count(*)::integer as n from access.recovery_codes where person_id = ${personId} and used_at is null`,
  );
  return row?.n ?? 0;
}

/** Groups of four, without what is taken for something else. */
const written = (bytes: Buffer) => bytes.toString('hex').replaceAll(/(.{4})(?=.)/g, '$1-');
const digest = (code: string) =>
  createHash('sha256')
    .update(code.toLowerCase().replaceAll(/[^0-9a-f]/g, ''))
    .digest();
