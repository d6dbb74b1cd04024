import { Client } from 'pg';

export type Liveness = {
  /** Declares pools of workers of this process alive, for as long as the process is. */
  readonly declare: (poolIds: readonly string[]) => Promise<void>;
  /** Gives back the jobs of pools that have died. */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const SWEEP_MS = 20_000;

/**
 * Finds workers that died with work in their hands. The queue by itself would wait four hours for them. Each living pool holds an
 * advisory lock on a connection of its process; the database drops it the moment the process is gone. That a slow starter, or one whose
 * connection was lost, is taken for dead does no harm: whatever runs twice is turned away by its own position.
 */
export async function openLiveness(url: string): Promise<Liveness> {
  const declared = new Set<string>();
  let connection: Promise<Client> | undefined;
  // With a lost connection the locks are lost: they are taken again on the next.
  const connected = () => (connection ??= connect(url, declared, () => (connection = undefined)));
  await connected();
  const sweep = async () => {
    const client = await connected();
    const { rows } = await client.query<{ id: string }>(
      `select distinct locked_by as id from graphile_worker.jobs where locked_by is not null`,
    );
    for (const { id } of rows)
      if (!declared.has(id) && (await isDead(client, id)))
        await client.query('select graphile_worker.force_unlock_workers($1)', [[id]]);
  };
  const timer = setInterval(() => void sweep().catch(() => undefined), SWEEP_MS);
  return {
    declare: async (poolIds) => {
      const client = await connected();
      for (const id of poolIds) {
        declared.add(id);
        await lock(client, id);
      }
    },
    sweep,
    close: async () => {
      clearInterval(timer);
      await (await connection?.catch(() => undefined))?.end();
    },
  };
}

async function connect(url: string, declared: ReadonlySet<string>, lost: () => void): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'jinqiao_liveness' });
  client.on('error', lost);
  client.on('end', lost);
  try {
    await client.connect();
    for (const id of declared) await lock(client, id);
    return client;
  } catch (error) {
    lost();
    throw error;
  }
}

const lock = (client: Client, id: string) => client.query('select pg_advisory_lock(hashtextextended($1, 1))', [id]);

/** Nobody holds the lock of a dead pool. */
async function isDead(client: Client, id: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `select exists (select from pg_locks where locktype = 'advisory' and granted
       and ((classid::bigint << 32) | objid::bigint) = hashtextextended($1, 1)) as held`,
    [id],
  );
  return rows[0]?.held === false;
}
