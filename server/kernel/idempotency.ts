import type { Tx } from './pure/context.ts';
import { Failure } from './pure/failure.ts';
import type { Operation } from './pure/operation.ts';
import { sql } from './pure/sql.ts';
import type { Answer, Call } from './call.ts';
import { digestOf } from './digest.ts';

/**
 * Runs a command at most once for a caller's Idempotency-Key. The same key with the same input is answered from memory for
 * seven days, with another input it is refused, and while the first is still running it is refused as in flight.
 */
export async function answerOnce(
  tx: Tx,
  operation: Operation,
  call: Call,
  now: Date,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const key = call.idempotencyKey;
  if (key === undefined || operation.kind !== 'command' || operation.answer === 'file' || operation.secret) return run();
  const id = `${call.principal.clientId}\n${key}`;
  const digest = digestOf({ operation: operation.name, input: call.input });
  const free = await tx.row<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${id}, 0)) as free`);
  if (free?.free !== true) throw new Failure('idempotency.in-flight');
  const before = await tx.row<{ digest: string; answer: unknown }>(
    sql`select input_digest as digest, answer from kernel.idempotency where client_id = ${call.principal.clientId} and key = ${key}`,
  );
  if (before) {
    if (before.digest !== digest) throw new Failure('idempotency.mismatch');
    return { kind: 'json', body: before.answer, replayed: true };
  }
  const answer = await run();
  const body = answer.kind === 'json' ? JSON.stringify(answer.body) : 'null';
  await tx.run(sql`insert into kernel.idempotency (client_id, key, input_digest, answer, created_at)
                   values (${call.principal.clientId}, ${key}, ${digest}, ${body}::jsonb, ${now})`);
  return answer;
}
