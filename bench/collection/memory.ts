import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '../../bin/bootstrap.js';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import type { DeliveryView } from '../../server/modules/collection/delivery-view.ts';
import { openBenchPlatform, type BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import type { Run } from '../run.ts';
import { registerProvider, uploadFile } from './deliver.ts';
import { reset } from './reset.ts';
import { writeSample } from './sample-file.ts';

const QUICK_ROWS = 500_000;
const FULL_ROWS = 10_000_000;
const BASE_ROWS = 1_000;
const BAR_MIB = 512;
const LIMIT_MS = 3_600_000;
const POLL_MS = 100;

/** How far the worker's memory rises above what it has after a small delivery while it reads a large one. */
export async function measureMemory(bench: BenchServer, run: Run): Promise<readonly Figure[]> {
  if (!existsSync('/proc/self/clear_refs')) {
    run.note('collection.memory is left out: the peak of another process can be read on Linux only');
    return [];
  }
  const rows = run.full ? FULL_ROWS : QUICK_ROWS;
  const [small, large] = [join(bench.directory, 'small.csv'), join(bench.directory, 'large.csv')];
  await writeSample(small, BASE_ROWS);
  run.note(`writing a file of ${rows} registrations`);
  const written = await writeSample(large, rows);
  await reset(bench.admin);
  const platform = await openBenchPlatform(bench);
  const provider = await registerProvider(platform, 'bench-memory');
  const worker = await startWorker(bench);
  await awaitDelivery(platform, provider, await uploadFile(platform, provider, small));
  const baseKib = statusKib(worker.pid, 'VmRSS');
  // Makes the kernel forget the peak so far.
  writeFileSync(`/proc/${worker.pid}/clear_refs`, '5');
  await awaitDelivery(platform, provider, await uploadFile(platform, provider, large));
  const peakKib = statusKib(worker.pid, 'VmHWM');
  await worker.stop();
  await platform.close();
  await rm(large);
  const value = Math.round((peakKib - baseKib) / 1024);
  const limit = `MiB at the peak above the ${Math.round(baseKib / 1024)} of the idle worker, reading ${written.rows} rows`;
  return [{ figure: 'collection.memory', value, limit, bar: `<= ${BAR_MIB}`, holds: value <= BAR_MIB }];
}

async function startWorker(bench: BenchServer): Promise<{ pid: number; stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
  const child = spawn(process.execPath, [...nodeFlags, script, 'worker'], {
    env: { ...process.env, DATABASE_URL: bench.url, JINQIAO_DATA: bench.directory, JINQIAO_LOG: 'error' },
    // What fails in the worker is told, and not in the figures.
    stdio: ['ignore', 2, 2],
  });
  const ended = once(child, 'close');
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  bench.defer(stop);
  await once(child, 'spawn');
  return { pid: child.pid!, stop };
}

async function awaitDelivery(platform: BenchPlatform, provider: Principal, deliveryId: number): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  for (;;) {
    const { state, failure } = await platform.call<DeliveryView>(provider, 'collection.get-delivery', { deliveryId });
    if (state === 'completed') return;
    if (state === 'failed' || performance.now() > deadline)
      throw new Error(`the delivery is ${state}: ${JSON.stringify(failure)}`);
    await sleep(POLL_MS);
  }
}

/** `VmRSS` is the memory held now, `VmHWM` the most since the last reset, in KiB. */
function statusKib(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (found === null) throw new Error(`no ${name} for process ${pid}`);
  return Number(found[1]);
}
