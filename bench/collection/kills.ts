import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import type { DeliveryView } from '../../server/modules/collection/delivery-view.ts';
import { factsDigest, type FactsDigest } from '../../server/testing/facts-digest.ts';
import { seededRandom } from '../../server/testing/mutate.ts';
import { startDelivery, type StartedDelivery } from '../../server/testing/start-delivery.ts';
import { openBenchPlatform, type BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import type { Run } from '../run.ts';
import { registerProvider, uploadFile } from './deliver.ts';
import { reset } from './reset.ts';
import { writeSample } from './sample-file.ts';

const QUICK_KILLS = 30;
const FULL_KILLS = 200;
const ROWS = 60_000;
const BAD_SHARE = 0.05;
const SEED = 9;
/** Of so many kills one takes the database server instead of the reading process. */
const SERVER_EVERY = 6;
/** Kills fall between the beginning and this share of an undisturbed reading's time, so that a delivery is hit several times. */
const SPAN = 0.6;

type Plan = { readonly bench: BenchServer; readonly path: string; readonly provider: Principal; readonly random: () => number };
type Result = { readonly facts: FactsDigest; readonly rows: number };

/** Deliveries whose reading is killed again and again at random moments, and continued, against one that was left alone. */
export async function measureKills(bench: BenchServer, run: Run): Promise<readonly Figure[]> {
  const wanted = run.full ? FULL_KILLS : QUICK_KILLS;
  const path = join(bench.directory, 'killed.csv');
  await writeSample(path, ROWS, { badShare: BAD_SHARE, messy: true });
  const provider = await withPlatform(bench, (platform) => registerProvider(platform, 'bench-kills'));
  const plan = { bench, path, provider, random: seededRandom(SEED) };
  const calm = await deliverKilled(plan, 0, 0);
  run.note(
    `undisturbed: ${calm.result.rows} rows, ${calm.result.facts.facts} facts, ${calm.result.facts.refusals} refusals, ${Math.round(calm.ms)} ms`,
  );
  let kills = 0;
  let deliveries = 0;
  let wrong = 0;
  while (kills < wanted) {
    const one = await deliverKilled(plan, calm.ms * SPAN, wanted - kills, kills);
    kills += one.kills;
    deliveries++;
    const differing = differences(one.result, calm.result);
    wrong += differing;
    run.note(`${kills} of ${wanted} kills, ${deliveries} deliveries, ${wrong} rows lost or doubled`);
  }
  return [
    {
      figure: 'collection.kill',
      value: wrong,
      limit: `rows lost or doubled after ${kills} SIGKILLs, every ${SERVER_EVERY}th of the database server, in ${deliveries} deliveries of ${calm.result.rows} rows`,
      bar: '= 0',
      holds: wrong === 0,
    },
  ];
}

/** Delivers into empty tables, killing at random moments at most so often, and then to the end. */
async function deliverKilled(
  plan: Plan,
  spanMs: number,
  most: number,
  killsBefore = 0,
): Promise<{ kills: number; ms: number; result: Result }> {
  const { bench, provider } = plan;
  await reset(bench.admin);
  const deliveryId = await withPlatform(bench, (platform) => uploadFile(platform, provider, plan.path));
  for (let kills = 0; ;) {
    const child = startDelivery(bench.url, bench.directory, deliveryId);
    bench.defer(child.kill);
    await child.started;
    const started = performance.now();
    const killed =
      kills < most &&
      spanMs > 0 &&
      (await killAfter(bench, child, plan.random() * spanMs, (killsBefore + kills + 1) % SERVER_EVERY === 0));
    if (killed) {
      kills++;
      continue;
    }
    if (!(await child.completed)) throw new Error('the reading process failed without having been killed');
    return { kills, ms: performance.now() - started, result: await resultOf(bench, provider, deliveryId) };
  }
}

/** Kills at the moment, unless the delivery has completed before. */
async function killAfter(bench: BenchServer, child: StartedDelivery, ms: number, server: boolean): Promise<boolean> {
  const early = await Promise.race([child.completed, sleep(ms, undefined)]);
  if (early === true) return false;
  if (server) await bench.crash();
  child.kill();
  return !(await child.completed);
}

async function resultOf(bench: BenchServer, provider: Principal, deliveryId: number): Promise<Result> {
  const view = await withPlatform(bench, (platform) =>
    platform.call<DeliveryView>(provider, 'collection.get-delivery', { deliveryId }),
  );
  if (view.state !== 'completed') throw new Error(`the delivery ended as ${view.state}`);
  return { facts: await factsDigest(bench.admin, provider.providerNo!), rows: view.rows };
}

/** Rows lost or doubled; where the numbers agree and the contents do not, at least one. */
function differences(found: Result, calm: Result): number {
  const lost = Math.max(0, calm.facts.keys - found.facts.keys) + Math.max(0, calm.facts.refusals - found.facts.refusals);
  const doubled = found.facts.facts - found.facts.keys + Math.max(0, found.facts.refusals - calm.facts.refusals);
  const counted = Math.abs(found.rows - calm.rows);
  return lost + doubled + counted || (found.facts.digest === calm.facts.digest ? 0 : 1);
}

/** A platform for a moment: none may be connected when the server is killed. */
async function withPlatform<T>(bench: BenchServer, work: (platform: BenchPlatform) => Promise<T>): Promise<T> {
  const platform = await openBenchPlatform(bench);
  try {
    return await work(platform);
  } finally {
    await platform.close();
  }
}
