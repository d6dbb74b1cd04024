import { system } from '../../server/kernel/pure/principal.ts';
import { matchForBench } from '../../server/modules/marketplace/match.testing.ts';
import type { BenchPlatform } from '../bench-platform.ts';
import type { Figure } from '../figure.ts';
import { median, rounded } from '../median.ts';
import { measureLatencies, measureRate } from '../records/http-load.ts';
import type { Run } from '../run.ts';
import type { Market } from './prepare.ts';

const CPU_BAR_MS = 25;
const P95_BAR_MS = 60;
const WARM_MS = 4_000;
const RATE_MS = 6_000;
const LATENCY_MS = 15_000;
const ROUNDS = 60;
const CONNECTIONS = 8;
const MICROSECONDS = 1_000;

/** CPU of one match with every verdict kept and the first of each list told, and how long it takes over HTTP at half of the rate that is possible. */
export async function measureMatching(
  platform: BenchPlatform,
  market: Market,
  urls: readonly URL[],
  { note }: Run,
): Promise<readonly Figure[]> {
  const matches = [];
  for (const { principal, demandId } of market.callers) matches.push(await prepared(platform, principal.subjectId, demandId));
  for (const match of matches) match();
  const spent: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    matches[round % matches.length]!();
    const { user, system: kernel } = process.cpuUsage(before);
    spent.push((user + kernel) / MICROSECONDS);
  }
  const cpu = median(spent);
  note(`a match costs ${rounded(cpu)} ms of CPU, in the worst of ${ROUNDS} ${rounded(Math.max(...spent))}`);
  const targets = market.callers.map(({ key, demandId }, at) => ({
    url: urls[at % urls.length]!,
    key,
    path: '/v1/marketplace.match',
    bodyOf: () => JSON.stringify({ demandId, shown: 10 }),
  }));
  await measureRate(targets, CONNECTIONS, WARM_MS);
  const rate = await measureRate(targets, CONNECTIONS, RATE_MS);
  const latencies = (await measureLatencies(targets, CONNECTIONS, rate / 2, LATENCY_MS)).toSorted((a, b) => a - b);
  const p95 = latencies[Math.floor(latencies.length * 0.95)]!;
  note(`${rounded(rate)} matches a second over HTTP`);
  const limit = `ms, ${market.productIds.length} products`;
  return [
    {
      figure: 'marketplace.match-cpu',
      value: rounded(cpu),
      limit: `${limit}, CPU`,
      bar: `<= ${CPU_BAR_MS}`,
      holds: cpu <= CPU_BAR_MS,
    },
    {
      figure: 'marketplace.match-p95',
      value: rounded(p95),
      limit: `${limit}, over HTTP at ${Math.round(rate / 2)} a second, half the measured rate`,
      bar: `<= ${P95_BAR_MS}`,
      holds: p95 <= P95_BAR_MS,
    },
  ];
}

const prepared = (platform: BenchPlatform, subjectId: string, demandId: string) =>
  platform.pipeline.database.transaction(system, (tx) => matchForBench(platform.pipeline, tx, subjectId, demandId));
