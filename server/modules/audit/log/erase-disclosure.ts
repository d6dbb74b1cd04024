import { randomUUID } from 'node:crypto';
import { erasureEntry, leafHash, utf8 } from '../../../../sdk/log/index.ts';
import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import { sha256 } from './sha256.ts';

/**
 * Erases a disclosure with its salt: what the log holds of it reveals nothing any more, and old proofs stay right. That something was
 * erased becomes an entry of the log, so an auditor tells it from a row that was taken away. Only the platform itself may; answers
 * whether there was one.
 */
export async function eraseDisclosure(tx: Tx, subjectId: string, disclosureId: string, now: Date): Promise<boolean> {
  const found = await tx.row<{ entry: string }>(sql`
    with gone as (delete from audit.disclosures where subject_id = ${subjectId} and disclosure_id = ${disclosureId} returning disclosure_id)
    select entry from audit.leaves join gone on entry_id = disclosure_id`);
  if (found === undefined) return false;
  const entry = erasureEntry(leafHash(sha256, utf8(found.entry)));
  await tx.run(sql`insert into audit.leaves (entry_id, entry, queued_at) values (${randomUUID()}, ${entry}, ${now})`);
  return true;
}
