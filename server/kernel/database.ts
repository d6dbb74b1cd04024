import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escapeLiteral, Pool, Query as Sent, types, type PoolClient, type QueryResult } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Loader, Tx } from './pure/context.ts';
import type { Principal } from './pure/principal.ts';
import type { Query } from './pure/sql.ts';
import { openReader } from './reader.ts';

// PostgreSQL's bigint and numeric come as text by default. Our counts and fen stay below 2^53, and a value that does not is a defect.
types.setTypeParser(types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`);
  return value;
});
// Days stay texts: a Date would shift them by the server's time zone.
types.setTypeParser(types.builtins.DATE, (text) => text);

export type Database = {
  readonly transaction: <T>(principal: Principal, work: (tx: Tx) => Promise<T>, mode?: 'read' | 'write') => Promise<T>;
  /** A `tx` for queries: it reads, in short transactions that leave together (see `Reader`). */
  readonly reads: (principal: Principal) => Tx;
  readonly load: <T>(work: (loader: Loader) => Promise<T>) => Promise<T>;
  /** Ends all connections; work under way is waited for. */
  readonly close: () => Promise<void>;
  readonly pool: Pool;
};

export type DatabaseOptions = { readonly url: string; readonly appConnections: number; readonly loadConnections: number };

/**
 * Blocks are not waited for on disk one by one: a block and the position after it are lost together or not at all, and the end of a delivery,
 * which is waited for, makes all before it durable.
 */
const LOADING = 'begin read write; set local synchronous_commit = off';
const STATEMENT_TIMEOUT_MS = 60_000;
const LOAD_TIMEOUT_MS = 600_000;
/** Of the application's connections, those that readers share: enough to keep the disk busy, few enough that many callers leave in one packet. */
const READING_CONNECTIONS = 5;

/** Opens the pools of the two run-time roles: the application (row security holds) and the loader (may only write records). */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = openPool(options.url, 'jinqiao_app', options.appConnections, STATEMENT_TIMEOUT_MS, true);
  // COPY takes a connection for itself, which cannot share it with statements sent ahead.
  const loadPool = openPool(options.url, 'jinqiao_loader', options.loadConnections, LOAD_TIMEOUT_MS, false);
  const reader = openReader(pool, READING_CONNECTIONS, {
    send,
    begin: (principal) => beginAs(principal, 'read'),
  });
  return {
    pool,
    reads: reader.as,
    transaction: (principal, work, mode = 'write') =>
      inTransaction(pool, beginAs(principal, mode), (client, atCommit) => work(txOf(client, atCommit))),
    load: (work) =>
      inTransaction(loadPool, LOADING, (client, atCommit) =>
        work({ ...txOf(client, atCommit), copyIn: (to, chunks) => copyIn(client, to, chunks) }),
      ),
    close: async () => {
      await reader.close();
      await Promise.all([pool.end(), loadPool.end()]);
    },
  };
}

function openPool(url: string, role: string, max: number, timeoutMs: number, sendsAhead: boolean): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    options: `-c role=${role} -c statement_timeout=${timeoutMs} -c timezone=UTC -c search_path=public -c default_transaction_read_only=on`,
    connectionTimeoutMillis: 10_000,
    application_name: role,
    pipeline: sendsAhead,
  });
  // A connection lost while idle is not our caller's failure: the pool opens another.
  pool.on('error', () => undefined);
  // One lost at work is known by its statements, which fail; as an event that nobody hears it would end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/** One round trip opens the transaction and tells row security who calls. */
function beginAs(principal: Principal, mode: 'read' | 'write'): string {
  const settings = [
    ['jinqiao.role', principal.role],
    ['jinqiao.client', principal.clientId],
    ['jinqiao.provider', principal.providerNo === undefined ? '' : String(principal.providerNo)],
    ['jinqiao.institution', principal.institutionNo === undefined ? '' : String(principal.institutionNo)],
    ['jinqiao.subject', principal.subjectId ?? ''],
    // Not sent for programs, whose many calls would pay for it: a setting ends with its transaction, so there is none left from the one before.
    ...(principal.personId === undefined
      ? []
      : [
          ['jinqiao.person', principal.personId],
          ['jinqiao.position', principal.position ?? ''],
        ]),
  ];
  const begin = mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin read write';
  return [begin, ...settings.map(([name, value]) => `set local ${name} = ${escapeLiteral(value!)}`)].join('; ');
}

/**
 * The opening is not waited for: the first statements of the work go out with it. Should it fail, they run outside any transaction, where
 * row security shows nothing, and nothing can be written because a connection by itself is read-only.
 */
async function inTransaction<T>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient, atCommit: Tx['atCommit']) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const lasts: Query[] = [];
  let broken: Error | undefined;
  const begun = send(client, begin);
  begun.catch(() => undefined);
  try {
    const result = await work(client, (query) => void lasts.push(query));
    await Promise.all([begun, ...lasts.map((query) => send(client, query)), send(client, 'commit')]);
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Statements given before anything is waited for leave in one packet: on most machines a packet costs more than a short statement. */
function send(client: PoolClient, statement: string | Query): Promise<QueryResult> {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return new Promise<QueryResult>((resolve, reject) => {
    const { text, values, name } = typeof statement === 'string' ? { text: statement } : statement;
    // Made here, because `query` would copy a statement that is given otherwise, property by property.
    const sent = new Sent(text, values as unknown[] | undefined, (error, result) => (error ? reject(error) : resolve(result)));
    client.query(Object.assign(sent, { name }));
  }).catch((error: Error) => {
    // Where it came in says nothing; who asked does.
    Error.captureStackTrace(error);
    throw error;
  });
}

function txOf(client: PoolClient, atCommit: Tx['atCommit']): Tx {
  const rows = async <R extends object>(query: Query) => (await send(client, query)).rows as R[];
  return {
    rows,
    row: async <R extends object>(query: Query) => {
      const found = await rows<R>(query);
      if (found.length > 1) throw new Error(`one row expected, ${found.length} found`);
      return found[0];
    },
    run: async (query) => (await send(client, query)).rowCount ?? 0,
    atCommit,
  };
}

async function copyIn(
  client: PoolClient,
  target: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<number> {
  const sink = client.query(copyFrom(`copy ${target} from stdin`));
  await pipeline(Readable.from(chunks, { objectMode: true }), sink);
  return sink.rowCount;
}
