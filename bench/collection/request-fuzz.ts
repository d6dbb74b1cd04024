import type { OutgoingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom, mutate } from '../../server/testing/mutate.ts';
import { openBenchPlatform, security, type BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import type { Run } from '../run.ts';
import { registerProvider } from './deliver.ts';
import { reset } from './reset.ts';

const QUICK_REQUESTS = 1_000;
const FULL_REQUESTS = 10_000;
const HANG_MS = 10_000;
const SEED = 77;
/** Requests may revoke or replace the keys they come with, so new ones are made so often. */
const KEYS_EVERY = 250;
const SHOWN_FAULTS = 5;

/** Random requests, most of them damaged forms of valid ones, at the HTTP face: none may be answered with 5xx or not at all. */
export async function measureRequestFuzz(bench: BenchServer, run: Run): Promise<Figure> {
  const requests = run.full ? FULL_REQUESTS : QUICK_REQUESTS;
  await reset(bench.admin);
  const platform = await openBenchPlatform(bench);
  const { providerNo } = await registerProvider(platform, 'bench-fuzz');
  const random = seededRandom(SEED);
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  let keys: readonly string[] = [];
  for (let number = 0; number < requests; number++) {
    if (number % KEYS_EVERY === 0) keys = await makeKeys(platform, providerNo!, number);
    const request = randomRequest(platform, keys, random);
    const status = await Promise.race([
      platform.http.inject(request).then((answer) => answer.statusCode),
      sleep(HANG_MS, 0, { ref: false }),
    ]);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 0 || status >= 500)
      faults.push(
        `request ${number}, ${request.method} ${request.url}: ${status === 0 ? 'hangs' : status}\n${request.payload.subarray(0, 500).toString()}`,
      );
  }
  await platform.close();
  for (const fault of faults.slice(0, SHOWN_FAULTS)) run.note(fault);
  const seen = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  return {
    figure: 'collection.fuzz-requests',
    value: faults.length,
    limit: `answers of 5xx and hangs over ${HANG_MS / 1000} s in ${requests} requests (${seen.join(', ')})`,
    bar: '= 0',
    holds: faults.length === 0,
  };
}

async function makeKeys(platform: BenchPlatform, providerNo: number, number: number): Promise<readonly string[]> {
  const clients = [{ role: 'operator' }, { role: 'provider', providerNo }, { role: 'subject', subjectId: '91350100M000100Y43' }];
  const keys: string[] = [];
  for (const client of clients) {
    const made = await platform.call<{ key: string }>(security, 'access.create-client', {
      clientId: `fuzz-${client.role}-${number}`,
      name: 'fuzz',
      ...client,
    });
    keys.push(made.key);
  }
  return keys;
}

type Request = {
  readonly method: 'POST' | 'GET' | 'PUT';
  readonly url: string;
  readonly headers: OutgoingHttpHeaders & Record<string, string>;
  readonly payload: Buffer;
};

function randomRequest(platform: BenchPlatform, keys: readonly string[], random: () => number): Request {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const maybe = (share: number) => random() < share;
  const { operation } = pick([...platform.pipeline.registry.operations.values()]);
  const example = JSON.stringify(maybe(0.5) ? withOddValue(operation.example, random) : operation.example);
  const payload = maybe(0.4) ? mutate(Buffer.from(example), random) : Buffer.from(example);
  const path = maybe(0.1) ? mutate(Buffer.from(operation.name), random).toString('latin1') : operation.name;
  const bytes = operation.body === 'bytes';
  const query = bytes
    ? `?${new URLSearchParams(Object.entries(operation.example as object).map(([name, value]): [string, string] => [name, String(value)])).toString()}`
    : '';
  return {
    method: maybe(0.05) ? pick(['GET', 'PUT']) : 'POST',
    url: `/v1/${encodeURIComponent(path)}${maybe(0.1) ? encodeURI(mutate(Buffer.from(query), random).toString('latin1')) : query}`,
    headers: {
      'content-type': maybe(0.1)
        ? pick(['text/plain', 'application/octet-stream', 'multipart/form-data', 'application/json; charset=gbk'])
        : bytes
          ? 'application/octet-stream'
          : 'application/json',
      ...(maybe(0.1) ? {} : { authorization: `Bearer ${maybe(0.1) ? 'jq_nobody' : pick(keys)}` }),
      ...(maybe(0.2) ? { 'idempotency-key': `key-${Math.floor(random() * 20)}` } : {}),
      ...(maybe(0.3) ? { 'accept-language': 'en' } : {}),
    },
    payload,
  };
}

const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  2 ** 53,
  1e308,
  true,
  [],
  {},
  '\u0000',
  '\uD800',
  '%',
  "'; --",
  '9'.repeat(400),
  '示例',
  '2020-02-30',
  [null],
  { a: 1 },
];

/** One field with a value nobody would expect there, or a field that does not exist. */
function withOddValue(example: unknown, random: () => number): object {
  const fields = Object.keys(example as object);
  const name = fields[Math.floor(random() * (fields.length + 1))] ?? 'unknown';
  return { ...(example as object), [name]: ODD[Math.floor(random() * ODD.length)] };
}
