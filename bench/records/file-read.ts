import { seededRandom } from '../../server/testing/mutate.ts';
import { startApiServer } from '../api-server.ts';
import { openBenchPlatform, operator, security } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { median, rounded } from '../median.ts';
import type { Run } from '../run.ts';
import { measureLatencies, measureRate, type Target } from './http-load.ts';
import { loadFiles } from './load-files.ts';
import { numericCode } from './numeric-code.ts';
import { findPgbench, measurePgbench, scriptOf } from './pgbench.ts';
import { recordStatements } from './record-statements.ts';

const QUICK_ENTERPRISES = 20_000;
const FULL_ENTERPRISES = 1_000_000;
const CONNECTIONS = 16;
const ROUNDS = 3;
const ROUND_SECONDS = 5;
const WARM_MS = 8_000;
const LATENCY_MS = 4_000;
const RATE_BAR = 0.5;
const P99_BAR_MS = 25;
const SEED = 3;
/** Made before measuring; by far more than are asked for while one of them could still be remembered. */
const BODIES = 50_000;

/** The file of one enterprise of 30 records over HTTP, by a machine client with a key, against pgbench with the same statements. */
export async function measureFileReads(bench: BenchServer, run: Run): Promise<readonly Figure[]> {
  const enterprises = run.full ? FULL_ENTERPRISES : QUICK_ENTERPRISES;
  run.note(`loading ${enterprises} enterprises of 30 records`);
  await loadFiles(bench.admin, enterprises, run.note);
  const program = findPgbench();
  const script = await recordScript(bench, enterprises);
  const target = await startServer(bench, enterprises);
  await measureRate(target, CONNECTIONS, WARM_MS);
  const rates: number[] = [];
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const rate = await measureRate(target, CONNECTIONS, ROUND_SECONDS * 1000);
    rates.push(rate);
    if (program === undefined) continue;
    const limit = await measurePgbench(
      { program, url: bench.url, script, connections: CONNECTIONS, seconds: ROUND_SECONDS },
      bench.directory,
    );
    ratios.push(rate / limit);
    run.note(`round ${round} of ${ROUNDS}: ${Math.round(rate)} files a second over HTTP, ${Math.round(limit)} by pgbench`);
  }
  const half = median(rates) / 2;
  const p99s: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const latencies = (await measureLatencies(target, CONNECTIONS, half, LATENCY_MS)).toSorted((a, b) => a - b);
    const at = (share: number) => rounded(latencies[Math.ceil(latencies.length * share) - 1]!, 1);
    p99s.push(at(0.99));
    run.note(`half load, round ${round} of ${ROUNDS}: P50 ${at(0.5)} ms, P95 ${at(0.95)} ms, P99 ${at(0.99)} ms`);
  }
  const p99 = median(p99s);
  const latency = {
    figure: 'records.file-read-p99',
    value: p99,
    limit: `ms, at ${Math.round(half)} files a second, half the measured rate`,
    bar: `< ${P99_BAR_MS}`,
    holds: p99 < P99_BAR_MS,
  };
  if (program === undefined) {
    run.note('records.file-read is left out: there is no pgbench on this machine');
    return [latency];
  }
  const value = rounded(median(ratios));
  const limit = `pgbench running the same statements one after the other in the same transaction, ${CONNECTIONS} connections, ${enterprises} enterprises of 30 records`;
  return [{ figure: 'records.file-read', value, limit, bar: `>= ${RATE_BAR}`, holds: value >= RATE_BAR }, latency];
}

/** What reading a file sends to the database, once the statements have been seen before. */
async function recordScript(bench: BenchServer, enterprises: number): Promise<string> {
  const platform = await openBenchPlatform(bench);
  const code = numericCode(0);
  const read = () => platform.call(operator, 'records.read-file', { code });
  await read();
  const statements = await recordStatements(read);
  await platform.close();
  return scriptOf(statements, new Map([[code, ':code']]), enterprises);
}

async function startServer(bench: BenchServer, enterprises: number): Promise<Target> {
  const platform = await openBenchPlatform(bench);
  const { key } = await platform.call<{ key: string }>(security, 'access.create-client', {
    clientId: 'bench-reader',
    name: 'bench',
    role: 'operator',
  });
  await platform.close();
  const url = await startApiServer(bench);
  const random = seededRandom(SEED);
  const bodies = Array.from({ length: BODIES }, () => `{"code":"${numericCode(Math.floor(random() * enterprises))}"}`);
  let next = 0;
  return { url, key, path: '/v1/records.read-file', bodyOf: () => bodies[next++ % BODIES]! };
}
