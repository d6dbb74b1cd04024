import { seededRandom } from '../../server/testing/mutate.ts';
import { openBenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { median, rounded } from '../median.ts';
import { measureLatencies, measureRate, type Target } from '../records/http-load.ts';
import { numericCode } from '../records/numeric-code.ts';
import { findPgbench, measurePgbench, scriptOf } from '../records/pgbench.ts';
import { recordStatements, type Statement } from '../records/record-statements.ts';
import type { Run } from '../run.ts';
import { authorisationIdOf, authorisationIdSql, benchItems, CASE_NO, PURPOSE, type Asker } from './prepare.ts';

const CONNECTIONS = 16;
const ROUNDS = 3;
const ROUND_MS = 5_000;
/** Short and many, one of ours and one of pgbench in turn: what else the machine does meanwhile then falls on both alike. */
const SLICES = 9;
const SLICE_MS = 2_000;
const WARM_MS = 8_000;
const HOT_MS = 3_000;
const RATE_BAR = 0.4;
const P95_BAR_MS = 50;
const P99_BAR_MS = 100;
const VERIFY_P95_BAR_MS = 20;
/** Made before measuring, for each institution. */
const BODIES = 20_000;
const SEED = 5;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** What a load is measured on: who asks, of which processes in turn, and of how many enterprises. */
export type Loaded = { readonly urls: readonly URL[]; readonly askers: readonly Asker[]; readonly enterprises: number };

const asked = (asker: Asker, number: number) => ({
  authorisationId: authorisationIdOf(asker, number),
  code: numericCode(number),
  purpose: PURPOSE,
  caseNo: CASE_NO,
});
const askInput = (asker: Asker, number: number) => ({ ...asked(asker, number), items: benchItems.map((item) => ({ item })) });

/** Authorised queries of ten items: their rate against pgbench with the same statements, and their latency at half of it. */
export async function measureQueries(bench: BenchServer, loaded: Loaded, { note }: Run): Promise<readonly Figure[]> {
  const script = await recordScript(bench, loaded);
  const program = findPgbench();
  const targets = targetsOf(loaded, 'query.ask', askInput);
  await measureRate(targets, CONNECTIONS, WARM_MS);
  const rates: number[] = [];
  const ratios: number[] = [];
  for (let slice = 1; slice <= SLICES; slice++) {
    const rate = await measureRate(targets, CONNECTIONS, SLICE_MS);
    rates.push(rate);
    if (program === undefined) continue;
    const run = { program, url: bench.url, script, connections: CONNECTIONS, seconds: SLICE_MS / 1000 };
    const limit = await measurePgbench(run, bench.directory);
    ratios.push(rate / limit);
    note(`slice ${slice} of ${SLICES}: ${Math.round(rate)} queries a second over HTTP, ${Math.round(limit)} by pgbench`);
  }
  const hot = await measureRate(targetsOf({ ...loaded, enterprises: 1 }, 'query.ask', askInput)[0]!, CONNECTIONS, HOT_MS);
  note(`all of one authorisation: ${Math.round(hot)} queries a second`);
  const half = median(rates) / 2;
  const { p95, p99 } = await measureAt(targets, half, note);
  const limit = `ms, query of ${benchItems.length} items at ${Math.round(half)} a second, half the measured rate`;
  const latencies = [
    { figure: 'query.ask-p95', value: p95, limit, bar: `<= ${P95_BAR_MS}`, holds: p95 <= P95_BAR_MS },
    { figure: 'query.ask-p99', value: p99, limit, bar: `<= ${P99_BAR_MS}`, holds: p99 <= P99_BAR_MS },
  ];
  if (program === undefined) {
    note('query.ask is left out: there is no pgbench on this machine');
    return latencies;
  }
  const value = rounded(median(ratios));
  const against = `pgbench running the same reads and writes in the same transaction, ${CONNECTIONS} connections, ${loaded.enterprises} authorisations of each institution; all of one authorisation: ${Math.round(hot)} queries a second`;
  return [{ figure: 'query.ask', value, limit: against, bar: `>= ${RATE_BAR}`, holds: value >= RATE_BAR }, ...latencies];
}

/** Verifications of two claims at half the rate that they reach. */
export async function measureVerifications(loaded: Loaded, { note }: Run): Promise<Figure> {
  let asking = 0;
  const targets = targetsOf(loaded, 'query.verify', (asker, number) => ({
    ...asked(asker, number),
    // Two thresholds of one figure, so that its budget is never used up.
    claims: benchItems.slice(0, 2).map((item) => ({ item, measure: 'count', is: 'at-least', figure: 1 + (asking++ % 2) })),
  }));
  const rate = await measureRate(targets, CONNECTIONS, ROUND_MS);
  note(`${Math.round(rate)} verifications a second`);
  const { p95: value } = await measureAt(targets, rate / 2, note);
  const limit = `ms, verification of two claims at ${Math.round(rate / 2)} a second, half the measured rate`;
  return { figure: 'query.verify-p95', value, limit, bar: `<= ${VERIFY_P95_BAR_MS}`, holds: value <= VERIFY_P95_BAR_MS };
}

async function measureAt(targets: readonly Target[], rate: number, note: Run['note']): Promise<{ p95: number; p99: number }> {
  const rounds: { p95: number; p99: number }[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const latencies = (await measureLatencies(targets, CONNECTIONS, rate, ROUND_MS)).toSorted((a, b) => a - b);
    const at = (share: number) => rounded(latencies[Math.ceil(latencies.length * share) - 1]!, 1);
    rounds.push({ p95: at(0.95), p99: at(0.99) });
    note(`half load, round ${round} of ${ROUNDS}: P50 ${at(0.5)} ms, P95 ${at(0.95)} ms, P99 ${at(0.99)} ms`);
  }
  return { p95: median(rounds.map((one) => one.p95)), p99: median(rounds.map((one) => one.p99)) };
}

/** One target an institution, each with requests of random enterprises. */
function targetsOf(
  { urls, askers, enterprises }: Loaded,
  operation: string,
  inputOf: (asker: Asker, number: number) => object,
): readonly Target[] {
  const random = seededRandom(SEED);
  return askers.map((asker, index) => {
    const bodies = Array.from({ length: BODIES }, () => JSON.stringify(inputOf(asker, Math.floor(random() * enterprises))));
    let next = 0;
    return { url: urls[index % urls.length]!, key: asker.key, path: `/v1/${operation}`, bodyOf: () => bodies[next++ % BODIES]! };
  });
}

/** What a query sends to the database once the statements have been seen before, of a random enterprise and with numbers of its own. */
async function recordScript(bench: BenchServer, { askers, enterprises }: Loaded): Promise<string> {
  const [asker] = askers as readonly [Asker];
  const platform = await openBenchPlatform(bench);
  const ask = () => platform.call(asker.principal, 'query.ask', askInput(asker, 0));
  await ask();
  const statements = await recordStatements(ask);
  await platform.close();
  const known = new Map([
    [numericCode(0), ':code'],
    [authorisationIdOf(asker, 0), authorisationIdSql(asker, ':n')],
    ...newIdsOf(statements, authorisationIdOf(asker, 0)),
  ]);
  return scriptOf(statements, known, enterprises);
}

/** Numbers that were made for this one query: those of the disclosure and of the request. */
function newIdsOf(statements: readonly Statement[], known: string): [string, string][] {
  const texts = statements.flatMap(({ values }) => values).filter((value) => typeof value === 'string');
  const ids = new Set(texts.flatMap((text) => text.match(new RegExp(UUID, 'g')) ?? []));
  ids.delete(known);
  return [...ids].map((id) => [id, 'gen_random_uuid()']);
}
