import type { Pool, PoolClient, QueryResult } from 'pg';
import { nothingToCommit, type Tx } from './pure/context.ts';
import type { Principal } from './pure/principal.ts';
import type { Query } from './pure/sql.ts';

/**
 * Reading for many callers at once over a few connections. Statements that a caller gives before he waits for anything leave together
 * as one short transaction, with its own settings of row security, in one packet; those of the next caller may follow on the same
 * connection at once. A wait begins a new transaction: what must be consistent belongs into one statement, or given together.
 */
export type Reader = {
  readonly as: (principal: Principal) => Tx;
  readonly close: () => Promise<void>;
};

export type Wire = {
  readonly send: (client: PoolClient, statement: string | Query) => Promise<QueryResult>;
  /** Opens a reading transaction of this caller. */
  readonly begin: (principal: Principal) => string;
};

type Waiting = {
  readonly query: Query;
  readonly resolve: (result: QueryResult) => void;
  readonly reject: (error: unknown) => void;
};
type Line = { client: Promise<PoolClient>; underWay: number };

export function openReader(pool: Pool, connections: number, wire: Wire): Reader {
  const lines = new Map<number, Line>();
  const lineOf = (index: number): Line => {
    const line = lines.get(index) ?? { client: connect(pool, () => lines.delete(index)), underWay: 0 };
    lines.set(index, line);
    return line;
  };
  const freest = () => {
    const all = Array.from({ length: connections }, (_, index) => lineOf(index));
    return all.reduce((best, line) => (line.underWay < best.underWay ? line : best));
  };
  return {
    as: (principal) => readingTx((burst) => void sendBurst(freest(), wire, principal, burst)),
    close: async () => {
      const open = [...lines.values()];
      lines.clear();
      for (const { client } of open) (await client.catch(() => undefined))?.release();
    },
  };
}

/** A connection that breaks is given back as broken and forgotten: the next burst opens another. */
async function connect(pool: Pool, forget: () => boolean): Promise<PoolClient> {
  try {
    const client = await pool.connect();
    client.once('error', (error) => {
      // One that was given back already, because all is being closed, is the pool's again.
      if (forget()) client.release(error);
    });
    return client;
  } catch (error) {
    forget();
    throw error;
  }
}

function readingTx(flush: (burst: readonly Waiting[]) => void): Tx {
  let burst: Waiting[] | undefined;
  const ask = (query: Query) =>
    new Promise<QueryResult>((resolve, reject) => {
      if (burst === undefined) {
        burst = [];
        process.nextTick(() => {
          const whole = burst ?? [];
          burst = undefined;
          flush(whole);
        });
      }
      burst.push({ query, resolve, reject });
    });
  const rows = async <R extends object>(query: Query) => (await ask(query)).rows as R[];
  return {
    rows,
    row: async <R extends object>(query: Query) => {
      const found = await rows<R>(query);
      if (found.length > 1) throw new Error(`one row expected, ${found.length} found`);
      return found[0];
    },
    run: async (query) => (await ask(query)).rowCount ?? 0,
    atCommit: nothingToCommit,
  };
}

async function sendBurst(line: Line, wire: Wire, principal: Principal, burst: readonly Waiting[]): Promise<void> {
  line.underWay++;
  try {
    const client = await line.client;
    // The results count only if the transaction was really opened: without it row security would hide what is the caller's own.
    const begun = wire.send(client, wire.begin(principal));
    const results = burst.map(({ query }) => wire.send(client, query));
    const ended = wire.send(client, 'commit');
    const settled = await Promise.allSettled([begun, ended, ...results]);
    const opened = settled[0];
    burst.forEach(({ resolve, reject }, index) => {
      const result = settled[index + 2]!;
      if (opened.status === 'rejected') reject(opened.reason);
      else if (result.status === 'rejected') reject(result.reason);
      else resolve(result.value);
    });
  } catch (error) {
    for (const { reject } of burst) reject(error);
  } finally {
    line.underWay--;
  }
}
