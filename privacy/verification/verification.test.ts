import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inputlessTask } from '../contract/inputless-task.testing.ts';
import type { OpenTask } from '../contract/open-task.ts';
import { auditTask, type PartyTrace } from '../evidence/audit-task.ts';
import { parseLog } from '../evidence/event-log.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { loadSuite } from '../groups/load-suite.ts';
import { suiteNames } from '../groups/suite.ts';
import { privateVerification } from '../protocols/private-verification.ts';
import { connectToPeer, listenForPeer } from '../transport/peer-link.ts';
import { answerComparison, hideThreshold, MAX_VALUE } from './compare-secretly.ts';
import { openVerifications, type Verifications } from './open-verifications.ts';
import { serveVerifications, type VerificationService } from './serve-verifications.ts';
import { openThresholdBudget } from './threshold-budget.ts';
import { COMPARED_BITS, oneEncoding, zeroEncoding } from './zero-one-encoding.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-verification-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const randomNumber = () => randomInt(2 ** COMPARED_BITS) % 2 ** randomInt(1, COMPARED_BITS + 1);
const boundaries = Array.from({ length: COMPARED_BITS }, (_, i) => 2 ** i)
  .flatMap((power) => [power - 1, power, power + 1])
  .filter((value) => value <= MAX_VALUE);

test('one number is above another exactly where their encodings share a prefix, and they never share two', () => {
  const pairs = [
    ...Array.from({ length: 10_000 }, () => [randomNumber(), randomNumber()] as const),
    ...boundaries.flatMap((x) => boundaries.map((y) => [x, y] as const)),
  ];
  for (const [x, y] of pairs) {
    const own = new Set(oneEncoding(x));
    const common = zeroEncoding(y).filter((prefix) => own.has(prefix)).length;
    if (common !== (x > y ? 1 : 0)) throw new Error(`${x} ${y}`);
  }
  for (const wrong of [-1, 0.5, 2 ** COMPARED_BITS, Number.NaN]) expect(() => oneEncoding(wrong)).toThrow(RangeError);
});

test.each(suiteNames)(
  '%s: a secret threshold is compared rightly with a secret value, at the boundaries above all',
  async (name) => {
    const suite = await loadSuite(name);
    const rounds = name === 'x25519-native' ? 120 : 6;
    for (let i = 0; i < rounds; i++) {
      const value = i % 2 === 0 ? randomNumber() % (MAX_VALUE + 1) : boundaries[randomInt(boundaries.length)]!;
      for (const threshold of [value, value + 1, Math.max(0, value - 1), ...(i < 3 ? [0, MAX_VALUE + 1] : [])]) {
        const { blinded, decide } = hideThreshold(suite, `s${i}`, threshold);
        const { answered, offered } = answerComparison(suite, `s${i}`, value, blinded);
        if (decide(answered, offered) !== value >= threshold) throw new Error(`${value} ${threshold}`);
      }
    }
  },
);

test('whatever the numbers, the messages have one length and no element stands twice; the same numbers again look different', async () => {
  const suite = await loadSuite('x25519-native');
  const seen = new Set<string>();
  for (const number of [0, 1, 2 ** 39, MAX_VALUE]) {
    for (const again of ['a', 'b']) {
      const { blinded } = hideThreshold(suite, again, number);
      const { answered, offered } = answerComparison(suite, again, number, blinded);
      expect([blinded.length, answered.length, offered.length]).toEqual([40 * 32, 40 * 12, 40 * 32]);
      for (let at = 0; at < blinded.length; at += 32)
        for (const one of [blinded, offered]) seen.add(Buffer.from(one.subarray(at, at + 32)).toString('hex'));
    }
  }
  expect(seen.size).toBe(4 * 2 * 2 * 40);
});

test('all a bank can unmask of a value it does not reach, or does, is how many elements both sets share: none or one', async () => {
  const suite = await loadSuite('x25519-native');
  const [bank, platform] = [suite.randomScalar(), suite.randomScalar()];
  const tags = (bytes: Uint8Array, size: number) =>
    Array.from({ length: 40 }, (_, at) => Buffer.from(bytes.subarray(at * size, at * size + 12)).toString('hex'));
  for (const [value, shared] of [
    [2 ** 35, 1],
    [4, 0],
  ] as const) {
    const { blinded } = hideThreshold({ ...suite, randomScalar: () => bank }, 's', 5);
    const { answered, offered } = answerComparison({ ...suite, randomScalar: () => platform }, 's', value, blinded);
    const both = new Uint8Array(offered.length);
    suite.multiply(offered, bank, both);
    const own = tags(answered, 12);
    expect(tags(both, 32).filter((tag) => own.includes(tag))).toHaveLength(shared);
    // Its own elements come back in another order, or the bank could tell which prefix it was.
    const inOrder = new Uint8Array(blinded.length);
    suite.multiply(blinded, platform, inOrder);
    expect(own).not.toEqual(tags(inOrder, 32));
    expect(own.toSorted()).toEqual(tags(inOrder, 32).toSorted());
  }
});

test('a message that is none, or repeats an element to weigh it double, is refused', async () => {
  const suite = await loadSuite('x25519-native');
  const { blinded, decide } = hideThreshold(suite, 's', 7);
  const repeated = Buffer.from(blinded);
  repeated.copyWithin(0, 32, 64);
  for (const message of [repeated, blinded.subarray(32), new Uint8Array(0)]) {
    expect(() => answerComparison(suite, 's', 9, message)).toThrow('not keep to the protocol');
  }
  expect(() => answerComparison(suite, 's', 9, Buffer.concat([new Uint8Array(32), blinded.subarray(32)]))).toThrow(
    'not in the group',
  );
  const { answered, offered } = answerComparison(suite, 's', 9, blinded);
  expect(() => decide(answered.subarray(1), offered)).toThrow('not keep to the protocol');
  for (const wrong of [-1, 0.5, MAX_VALUE + 2]) expect(() => hideThreshold(suite, 's', wrong)).toThrow('outside');
});

test('three thresholds a quarter for each bank, enterprise and indicator; the fourth is refused, also by a process started anew, until the quarter is over', () => {
  let now = new Date('2026-12-31T15:59:59Z');
  const folder = join(root, 'budget');
  const account = { bank: 'a', enterprise: 'e', indicator: 'revenue' };
  let budget = openThresholdBudget(folder, () => now);
  for (const threshold of [100, 'secret', 100, 300] as const) budget.spend(account, threshold);
  budget.close();
  budget = openThresholdBudget(folder, () => now);
  budget.spend(account, 100);
  for (const threshold of [200, 'secret'] as const) expect(() => budget.spend(account, threshold)).toThrow('used up');
  for (const other of [{ bank: 'b' }, { enterprise: 'f' }, { indicator: 'tax' }]) budget.spend({ ...account, ...other }, 200);
  // Midnight in Beijing.
  now = new Date('2026-12-31T16:00:00Z');
  for (const threshold of [1, 2, 3]) budget.spend(account, threshold);
  expect(() => budget.spend(account, 4)).toThrow('used up');
  budget.close();
  expect(readdirSync(folder).toSorted()).toEqual(['2026-Q4', '2027-Q1']);
});

type Mode = 'published' | 'secret';

async function talk(mode: Mode, work: (verifications: Verifications) => Promise<void>, clock?: () => Date) {
  const folder = join(root, randomBytes(8).toString('hex'));
  const [platform, bank] = await inputlessTask(privateVerification, { mode, suite: 'x25519-native' }, folder);
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  const budget = openThresholdBudget(join(folder, 'budget'));
  const values: Readonly<Record<string, number>> = { 企业甲: 5_000_000, 企业乙: 2.5 };
  const service: VerificationService = {
    open: platform!,
    budget,
    patienceMs: 5_000,
    ...(clock === undefined ? {} : { clock }),
    grids: [{ indicator: 'revenue', thresholds: [1_000_000, 5_000_000, 10_000_000, 20_000_000] }],
    valueOf: (enterprise, indicator) => Promise.resolve(indicator === 'revenue' ? values[enterprise] : undefined),
  };
  const serving = serveVerifications(service, listening);
  const asking = async () => {
    const link = connectToPeer({ host: '127.0.0.1', port: listening.port });
    const verifications = await openVerifications({ open: bank!, patienceMs: 5_000 }, link);
    await work(verifications);
    await verifications.close();
  };
  const [asked, served] = await Promise.allSettled([asking(), serving]);
  await listening.close();
  budget.close();
  if (asked.status === 'rejected') throw asked.reason;
  if (served.status === 'rejected') throw served.reason;
  return { served: served.value, platform: platform!, bank: bank! };
}

function traceIn({ folder }: OpenTask): PartyTrace {
  const run = readdirSync(folder, { withFileTypes: true }).find((one) => one.isDirectory())!.name;
  const evidence: Evidence = JSON.parse(readFileSync(join(folder, run, 'evidence.json'), 'utf8'));
  return { log: readFileSync(join(folder, run, 'log.ndjson'), 'utf8'), evidence };
}

test('over a connection a published threshold is answered, and again for nothing', async () => {
  const { served } = await talk('published', async ({ reaches }) => {
    expect(await reaches('企业甲', 'revenue', 5_000_000)).toBe(true);
    expect(await reaches('企业甲', 'revenue', 10_000_000)).toBe(false);
    expect(await reaches('企业甲', 'revenue', 20_000_000)).toBe(false);
    expect(await reaches('企业甲', 'revenue', 5_000_000)).toBe(true);
  });
  expect(served).toBe(4);
});

test('over a connection a secret threshold is compared, both logs agree, and every comparison looks the same to the platform', async () => {
  const { served, platform, bank } = await talk('secret', async ({ reachesSecret }) => {
    expect(await reachesSecret('企业甲', 'revenue', 5_000_001)).toBe(false);
    expect(await reachesSecret('企业甲', 'revenue', 5_000_000)).toBe(true);
  });
  expect(served).toBe(2);
  const kept = traceIn(platform);
  expect(auditTask(traceIn(bank), kept).findings).toEqual([]);
  const events = parseLog(kept.log).map(({ event, kind, bytes }) => [event, kind, bytes].join(' '));
  const starts = events.flatMap((one, at) => (one.startsWith('received blinded') ? [at - 2] : []));
  expect(starts).toHaveLength(2);
  expect(events.slice(starts[0], starts[0]! + 5)).toEqual(events.slice(starts[1], starts[1]! + 5));
  // The secret threshold stands nowhere in what the platform keeps.
  expect(kept.log).not.toContain('5000001');
});

test.each([
  ['not-on-grid', 'published', (v: Verifications) => v.reaches('企业甲', 'revenue', 4_999_999)],
  ['no-value', 'published', (v: Verifications) => v.reaches('企业丙', 'revenue', 1_000_000)],
  ['no-value', 'secret', (v: Verifications) => v.reachesSecret('企业甲', 'tax', 1)],
  ['out-of-range', 'secret', (v: Verifications) => v.reachesSecret('企业乙', 'revenue', 1)],
  ['out-of-range', 'secret', (v: Verifications) => v.reachesSecret('企业甲', 'revenue', 2 ** 41)],
  ['not-in-contract', 'published', (v: Verifications) => v.reachesSecret('企业甲', 'revenue', 1)],
  ['not-in-contract', 'secret', (v: Verifications) => v.reaches('企业甲', 'revenue', 1_000_000)],
] as const)('a question is refused: %s, where the contract says %s', async (reason, mode, ask) => {
  await expect(talk(mode, async (verifications) => void (await ask(verifications)))).rejects.toMatchObject({ reason });
});

test('over a connection too the budget holds, and nothing is answered after the contract expired', async () => {
  const ask = async ({ reachesSecret }: Verifications) => {
    for (const threshold of [1, 2, 3]) await reachesSecret('企业甲', 'revenue', threshold);
    await expect(reachesSecret('企业甲', 'revenue', 4)).rejects.toMatchObject({ reason: 'budget-exhausted' });
    throw new Error('as far as it goes');
  };
  await expect(talk('secret', ask)).rejects.toThrow('as far as it goes');
  const late = () => new Date(Date.now() + 2 * 86_400_000);
  await expect(talk('secret', ask, late)).rejects.toMatchObject({ reason: 'expired' });
});
