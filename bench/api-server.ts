import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '../bin/bootstrap.js';
import { findFreePort } from '../server/host/postgres/access.ts';
import type { BenchServer } from './bench-server.ts';

const READY_LIMIT_MS = 30_000;

/** Starts the program in the role `api`, as it is run, on the benchmark's database; answers its address once it is ready. Ended with the database. */
export async function startApiServer(bench: BenchServer): Promise<URL> {
  const port = await findFreePort();
  const script = fileURLToPath(new URL('../server/main.ts', import.meta.url));
  const child = spawn(process.execPath, [...nodeFlags, ...profiling(), script, 'api'], {
    env: {
      ...process.env,
      DATABASE_URL: bench.url,
      JINQIAO_DATA: join(bench.directory, `api-${port}`),
      JINQIAO_LOG: 'warn',
      JINQIAO_PORT: String(port),
      JINQIAO_REQUESTS_PER_MINUTE: '1000000000',
    },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const ended = once(child, 'close');
  bench.defer(async () => {
    // A profile is written at an ordinary end only.
    child.kill(profiling().length > 0 ? 'SIGTERM' : 'SIGKILL');
    await ended;
  });
  const url = new URL(`http://127.0.0.1:${port}`);
  const deadline = performance.now() + READY_LIMIT_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(new URL('/health', url)).catch(() => undefined);
    if (answer?.ok === true) return url;
    await sleep(50);
  }
  throw new Error('the server did not become ready');
}

/** `JINQIAO_BENCH_PROFILE=<folder>` leaves a CPU profile of the server there. */
const profiling = (): readonly string[] => {
  const folder = process.env['JINQIAO_BENCH_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
};
