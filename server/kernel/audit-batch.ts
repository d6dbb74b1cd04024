import type { AuditRow } from './audit.ts';
import type { Database } from './database.ts';
import { system } from './pure/principal.ts';
import { named, sql } from './pure/sql.ts';

/** Appends a row to the log of uses and answers when it is committed. */
export type AppendSoon = (row: AuditRow) => Promise<void>;

type Waiting = { readonly row: AuditRow; readonly resolve: () => void; readonly reject: (error: unknown) => void };

const MAX_BATCH = 500;

/**
 * Appends the rows of many readers in one transaction: while one batch is being committed the next gathers. Each caller waits until his
 * own row is safe, so no answer leaves without its trace; when a batch fails, all its callers fail.
 */
export function openAuditBatch(database: Pick<Database, 'transaction'>): AppendSoon {
  let waiting: Waiting[] = [];
  let running = false;
  const drain = async () => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MAX_BATCH);
      try {
        await append(
          database,
          batch.map(({ row }) => row),
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  };
  return (row) =>
    new Promise((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      if (running) return;
      running = true;
      // Whoever else ends his reading in this turn of the loop comes along.
      setImmediate(() => void drain());
    });
}

/** Opening, rows and commit go out together: one round trip for the whole batch. */
async function append(database: Pick<Database, 'transaction'>, rows: readonly AuditRow[]): Promise<void> {
  const query = named(
    'audit-append-batch',
    sql`insert into audit.entries (request_id, at, operation, client_id, role, provider_no, institution_no, subject_id, outcome, input_digest)
        select * from unnest(${rows.map((row) => row.requestId)}::uuid[], ${rows.map((row) => row.at)}::timestamptz[], ${rows.map((row) => row.operation)}::text[],
          ${rows.map((row) => row.principal.clientId)}::text[], ${rows.map((row) => row.principal.role)}::text[],
          ${rows.map((row) => row.principal.providerNo ?? null)}::integer[], ${rows.map((row) => row.principal.institutionNo ?? null)}::integer[],
          ${rows.map((row) => row.subjectId ?? row.principal.subjectId ?? null)}::text[],
          ${rows.map((row) => row.outcome)}::text[], ${rows.map((row) => row.inputDigest)}::text[])`,
  );
  await database.transaction(system, (tx) => Promise.resolve(tx.atCommit(query)));
}
