import type { Client } from 'pg';

/** Empties what deliveries fill, so that every round begins with the same tables. Checkpointed, lest one round pay for another. */
export async function reset(admin: Client): Promise<void> {
  await admin.query(
    `truncate records.facts, records.streams, collection.deliveries, collection.blocks, collection.refusals, quality.scores, quality.standings`,
  );
  await admin.query('delete from graphile_worker._private_jobs');
  await admin.query('checkpoint');
}
