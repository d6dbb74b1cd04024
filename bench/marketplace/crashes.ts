import type { Bank } from '../../server/modules/marketplace/marketplace.testing.ts';
import { admitAsker } from '../query/prepare.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { findHalves, injectCrashes } from '../../server/modules/marketplace/crash.testing.ts';
import type { BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import type { Run } from '../run.ts';
import type { Market } from './prepare.ts';

const FULL = 10_000;
const QUICK = 300;
const SUBJECTS = 4;
const PRODUCTS = 8;
/** A number that no bank of the market has. */
const GUARANTOR = 901;
const SEED = 20_260_911;
const WAIT_MS = 50;
const SETTLE_LIMIT_MS = 120_000;

/** The life of applications broken off at random places in real transactions: what is left without its other half, or doubled. The tests end connections as well. */
export async function measureCrashes(bench: BenchServer, platform: BenchPlatform, market: Market, run: Run): Promise<Figure> {
  const rounds = run.full ? FULL : QUICK;
  // The bench’s clock is the machine’s: days do not pass.
  const { pipeline, database } = platform;
  const world = { url: bench.url, pipeline, database, settle: () => settle(bench, platform) };
  const subjects = market.callers.slice(-SUBJECTS).map(({ principal }) => principal);
  const scene = {
    world,
    subjects,
    banks: market.banks,
    guarantors: [await guarantor(platform)],
    products: market.productIds.slice(-PRODUCTS),
    kills: false,
    pass: () => undefined,
  };
  const { done, refused } = await injectCrashes(scene, rounds, SEED);
  const halves = await findHalves(world);
  run.note(`${rounds} acts cut off, ${done} done, ${refused} refused beside them`);
  return {
    figure: 'marketplace.crashes',
    value: halves.length,
    limit: `states without events, events without states, doubled, after ${rounds} acts were cut off`,
    bar: '= 0',
    holds: halves.length === 0,
  };
}

/** A guarantor that takes every request. */
async function guarantor(platform: BenchPlatform): Promise<Bank> {
  const { principal, institutionNo } = await admitAsker(platform, GUARANTOR, {}, 'guarantor');
  const terms = { taking: true, divisions: [], maxAmountFen: 1e12, minFeeBp: 0, maxFeeBp: 100, items: [], note: '示例' };
  await platform.call(principal, 'guarantees.set-terms', terms);
  return { ...principal, institutionNo };
}

/** Runs what is in the queue until it is empty. */
async function settle({ admin }: BenchServer, platform: BenchPlatform): Promise<void> {
  const worker = await platform.startWorker({ concurrency: 4, pollMs: WAIT_MS });
  try {
    const deadline = performance.now() + SETTLE_LIMIT_MS;
    for (;;) {
      const { rows } = await admin.query<{ left: number }>('select count(*)::integer as left from graphile_worker.jobs');
      if (rows[0]?.left === 0) return;
      if (performance.now() > deadline) throw new Error('the queue does not empty');
      await sleep(WAIT_MS);
    }
  } finally {
    await worker.stop();
  }
}
