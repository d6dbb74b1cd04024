import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.ts';

const LOOK_MS = 500;
/** A server that ends more often than this in an hour is ill; starting it again and again would only hide it. */
const MAX_RESTARTS = 5;
const WINDOW_MS = 3_600_000;

export type KeptPostgres = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * The embedded server, started again on the same address when it ends by itself (killed for want of memory, say). What was committed is
 * there; statements under way have failed, and their callers try again. `lost` hears why it could not be brought back.
 */
export async function keepEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
  lost: (reason: Error) => void,
): Promise<KeptPostgres> {
  let server = await startEmbeddedPostgres(options);
  const { url } = server;
  const stopping = new AbortController();
  const restarts: number[] = [];
  const restart = async () => {
    restarts.push(Date.now());
    const recent = restarts.filter((at) => at > Date.now() - WINDOW_MS);
    if (recent.length > MAX_RESTARTS) throw new Error(`PostgreSQL ended by itself ${recent.length} times within an hour`);
    options.log('PostgreSQL ended by itself and is started again');
    server = await startEmbeddedPostgres(options);
    // Everybody holds the old address; another port or password cannot be told to them.
    if (server.url !== url) throw new Error(`PostgreSQL came back at another address, because its port was taken`);
  };
  const watch = async () => {
    while (!stopping.signal.aborted) {
      await sleep(LOOK_MS, undefined, { ref: false, signal: stopping.signal });
      if (!server.isRunning()) await restart();
    }
  };
  const watching = watch().catch((error: Error) => {
    if (!stopping.signal.aborted) lost(error);
  });
  return {
    url,
    stop: async () => {
      stopping.abort();
      await watching;
      await server.stop();
    },
  };
}
