import { hash } from 'node:crypto';
import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { SELF_REPORTED } from './model/self-reported.ts';
import type { NewFact } from './model.ts';

/** It comes in no delivery. */
const NO_DELIVERY = 0;

/**
 * Appends a version that an enterprise reports of a record of its own, in the caller's transaction; row security refuses any other. Two at
 * once must wait for each other (`rowNo` is the number of the report).
 */
export async function appendSelfReport(tx: Tx, itemNo: number, fact: NewFact): Promise<void> {
  const digest = digestOfBody(fact.body);
  const { subjectId, recordKey } = fact;
  // No two versions have the same moment, even when the server's clock is set back.
  await tx.run(sql`insert into records.facts (subject_id, item_no, provider_no, record_key, recorded_at, valid_from, valid_to, delivery_id, row_no,
      status, digest, body)
    select ${subjectId}, ${itemNo}::smallint, ${SELF_REPORTED}::integer, ${recordKey},
      greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond'), ${fact.validFrom}::date, ${fact.validTo}::date,
      ${NO_DELIVERY}::bigint, ${fact.rowNo}::integer, ${fact.status}::"char", ${digest}::uuid, ${fact.body}::jsonb
    from records.facts where subject_id = ${subjectId} and item_no = ${itemNo}::smallint and record_key = ${recordKey}
      and provider_no = ${SELF_REPORTED}`);
}

/** First 128 bits, in hex, of SHA-256 over the JSON text, by which a version is known. */
export const digestOfBody = (body: string): string => hash('sha256', body, 'hex').slice(0, 32);
