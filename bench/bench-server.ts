import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../server/host/embedded-postgres.ts';
import { migrate } from '../server/host/migrate.ts';

/** A migrated database server of the benchmark's own, with the durable settings the product uses, in a temporary folder. */
export type BenchServer = {
  readonly directory: string;
  readonly url: string;
  /** The superuser's connection. */
  readonly admin: Client;
  /** Kills the server as a power cut would, and starts it again. `admin` is then a new connection. */
  readonly crash: () => Promise<void>;
  /** Something to end before the server does, also when the benchmark is interrupted. */
  readonly defer: (close: () => unknown) => void;
};

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Does its work on a new server. Server, folder and whatever was deferred are gone afterwards, also after Ctrl-C. */
export async function withBenchServer<T>(work: (bench: BenchServer) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'jinqiao-bench-'));
  // Run by root, the server is another user's process, which must be able to pass through.
  await chmod(directory, 0o711);
  const state: State = { directory, server: launch(directory), admin: undefined, deferred: [], interrupted: false };
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
    const handler = () => {
      state.interrupted = true;
      void close(state).finally(() => process.exit(code));
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  try {
    const { url } = await state.server;
    await migrate(url);
    state.admin = await connect(url);
    return await work(viewOf(state, url));
  } catch (error) {
    // What breaks because the server was taken away says nothing; the handler ends the process.
    if (state.interrupted) await new Promise(() => undefined);
    throw error;
  } finally {
    handlers.forEach((off) => off());
    await close(state);
  }
}

type State = {
  readonly directory: string;
  server: Promise<EmbeddedPostgres>;
  admin: Client | undefined;
  readonly deferred: (() => unknown)[];
  interrupted: boolean;
};

function launch(directory: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: join(directory, 'pg'), durable: true, log: () => undefined });
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function viewOf(state: State, url: string): BenchServer {
  return {
    directory: state.directory,
    url,
    get admin() {
      return state.admin!;
    },
    defer: (one) => void state.deferred.push(one),
    crash: async () => {
      process.kill((await state.server).pid, 'SIGKILL');
      await state.admin?.end().catch(() => undefined);
      state.server = launch(state.directory);
      const server = await state.server;
      if (server.url !== url) throw new Error('the server came back under another address');
      state.admin = await connect(server.url);
    },
  };
}

async function close(state: State): Promise<void> {
  for (const one of state.deferred.splice(0).toReversed()) await one();
  await state.admin?.end().catch(() => undefined);
  await state.server.then(
    (server) => server.stop(),
    () => undefined,
  );
  await rm(state.directory, { recursive: true, force: true });
}
