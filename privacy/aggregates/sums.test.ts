import { createCipheriv, generateKeyPairSync, hash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditTask, type PartyTrace } from '../evidence/audit-task.ts';
import { parseLog } from '../evidence/event-log.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { isLargeEnough } from './cell-rules.ts';
import { addTo, maskOf } from './masks.ts';
import { requireLarge, type Contribution } from './run-sum-member.ts';
import { joinShares, splitSecret } from './shamir.ts';
import { openSumMember } from './sum-member.ts';
import { banksWith, sumOver, type Banks } from './sums.testing.ts';
import { cellsDigest, conversationName, passDigest, requireSumTerms } from './sum-terms.ts';
import { unmaskSum } from './unmask-sum.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-sums-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const has = (value: bigint, enterprises = 12): Contribution => ({ value, enterprises });
/** Which members are gone before which step. */
type Lost = {
  readonly beforeShares?: readonly number[];
  readonly beforeMasked?: readonly number[];
  readonly beforeOpened?: readonly number[];
};

/** All members of one pass in this process, without a wire. */
function passOf({ terms, keys }: Banks, values: readonly BigUint64Array[], lost: Lost = {}) {
  const pass = passDigest(terms, 'values');
  const gone = new Set<number>();
  const names = terms.members.map(({ name }) => name);
  const there = () => names.map((_, i) => i).filter((i) => !gone.has(i));
  const members = names.map((name, i) => openSumMember(pass, name, keys[i]!, terms, values[i]!));
  const all = members.map((member) => member.keys());
  for (const one of lost.beforeShares ?? []) gone.add(one);
  const sent = new Map(there().map((i) => [names[i]!, members[i]!.shares(all)]));
  for (const one of lost.beforeMasked ?? []) gone.add(one);
  const boxesFor = (to: string) =>
    [...sent].flatMap(([from, boxes]) => boxes.filter(({ name }) => name === to).map(({ box }) => ({ name: from, box })));
  const masked = new Map(there().map((i) => [names[i]!, members[i]!.masked(boxesFor(names[i]!))]));
  for (const one of lost.beforeOpened ?? []) gone.add(one);
  const opened = there().map((i) => members[i]!.opened([...masked.keys()]));
  return { pass, threshold: terms.threshold, present: all.filter(({ name }) => sent.has(name)), masked, opened };
}

const randomValues = (count: number) => BigUint64Array.from({ length: count }, () => randomBytes(8).readBigUInt64BE());
function plainSum(values: readonly BigUint64Array[], which: readonly number[]): BigUint64Array {
  const sum = new BigUint64Array(values[0]!.length);
  for (const i of which) addTo(sum, values[i]!, 1);
  return sum;
}

test.each<readonly [string, Lost, readonly number[]]>([
  ['nobody', {}, [0, 1, 2, 3, 4, 5, 6, 7]],
  ['two before shares', { beforeShares: [0, 7] }, [1, 2, 3, 4, 5, 6]],
  ['three before their values', { beforeMasked: [1, 4, 6] }, [0, 2, 3, 5, 7]],
  ['three after their values', { beforeOpened: [0, 3, 5] }, [0, 1, 2, 3, 4, 5, 6, 7]],
  ['one at each step', { beforeShares: [2], beforeMasked: [3], beforeOpened: [4] }, [0, 1, 4, 5, 6, 7]],
])('the sum is that of the values that arrived, modulo 2^64, when %s is lost', (_what, lost, expected) => {
  const banks = banksWith(8);
  const values = Array.from({ length: 8 }, () => randomValues(50));
  const gathered = passOf(banks, values, lost);
  expect(unmaskSum(gathered)).toEqual(plainSum(values, expected));
  const tooFew = { ...gathered, opened: gathered.opened.slice(0, banks.terms.threshold - 1) };
  expect(() => unmaskSum(tooFew)).toThrow('too few');
});

test('what a member sends is uniform over all 2^64 whatever its values are, and no two look alike', () => {
  const banks = banksWith(5);
  const values = Array.from({ length: 5 }, () => new BigUint64Array(40_000));
  const { masked } = passOf(banks, values);
  const counts = new Float64Array(256);
  const bytes = [...masked.values()].map((one) => Buffer.from(one.buffer));
  for (const one of bytes) for (const byte of one) counts[byte]!++;
  const expected = (5 * 40_000 * 8) / 256;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 1.6 million bytes, 255 degrees of freedom: above 430 once in ten thousand million runs.
  expect(chiSquare).toBeLessThan(430);
  expect(new Set(bytes.map((one) => one.toString('hex'))).size).toBe(5);
});

test('a member never opens both halves of what hides another, not twice, and not for too few', () => {
  const banks = banksWith(6);
  const { pass, terms } = { pass: passDigest(banks.terms, 'values'), terms: banks.terms };
  const start = () => {
    const members = terms.members.map(({ name }, i) => openSumMember(pass, name, banks.keys[i]!, terms, new BigUint64Array(1)));
    const all = members.map((member) => member.keys());
    const sent = members.map((member) => member.shares(all));
    members.forEach((member, i) => {
      const own = terms.members[i]!.name;
      const boxes = sent.flatMap((list, from) =>
        list.filter(({ name }) => name === own).map(({ box }) => ({ name: terms.members[from]!.name, box })),
      );
      member.masked(boxes);
    });
    return members;
  };
  const names = terms.members.map(({ name }) => name);
  const [first, second, third] = start();
  const opened = first!.opened(names.slice(0, 5));
  expect(opened.map(({ name, kind }): string => `${name} ${kind}`)).toEqual([
    ...names.slice(0, 5).map((name) => `${name} seed`),
    'bank-5 masking',
  ]);
  expect(() => first!.opened(names)).toThrow('out of turn');
  expect(() => second!.opened(names.slice(0, 4))).toThrow('too few');
  expect(() => third!.opened([...names, 'stranger'])).toThrow('was not there');
  // With half of the members or fewer as the threshold, two halves could be asked of different ones.
  for (const threshold of [4, 5]) expect(() => requireSumTerms(banksWith(10, threshold).terms)).toThrow('too few');
  expect(() => requireSumTerms(banksWith(6, 4).terms)).toThrow('too few');
  requireSumTerms(banksWith(10, 6).terms);
});

test('keys that are not a member’s own, or were put in their place on the way, are refused', () => {
  const banks = banksWith(5);
  const pass = passDigest(banks.terms, 'values');
  const open = (i: number, key = banks.keys[i]!) => openSumMember(pass, `bank-${i}`, key, banks.terms, new BigUint64Array(1));
  const others = [1, 2, 3].map((i) => open(i).keys());
  const forged = open(4, generateKeyPairSync('ed25519').privateKey).keys();
  const honest = open(4).keys();
  for (const last of [
    forged,
    { ...honest, masking: others[0]!.masking },
    { ...honest, name: 'bank-3' },
    { ...honest, name: 'stranger' },
  ]) {
    const member = open(0);
    const own = member.keys();
    expect(() => member.shares([own, ...others, last])).toThrow('signature does not hold');
  }
  const member = open(0);
  const own = member.keys();
  expect(member.shares([own, ...others, honest])).toHaveLength(4);
});

test('a secret comes back from any shares that are enough, and from fewer another number', () => {
  const secret = randomBytes(32);
  const shares = splitSecret(secret, 4, 9);
  for (const chosen of [
    [0, 1, 2, 3],
    [8, 6, 4, 2],
    [1, 8, 0, 5],
  ]) {
    expect(Buffer.from(joinShares(chosen.map((i) => shares[i]!)))).toEqual(secret);
  }
  expect(Buffer.from(joinShares(shares.slice(0, 3)))).not.toEqual(secret);
  expect(() => joinShares([shares[0]!, shares[0]!])).toThrow(RangeError);
  expect(() => splitSecret(Buffer.alloc(32, 255), 2, 3)).toThrow('below the prime');
  expect(() => splitSecret(secret, 4, 3)).toThrow(RangeError);
});

test('a mask is AES-256 in counter mode, and a seed never gives another one’s', () => {
  const seed = randomBytes(32);
  const mask = maskOf(seed, 3);
  expect(maskOf(seed, 5).slice(0, 3)).toEqual(mask);
  expect(maskOf(randomBytes(32), 3)).not.toEqual(mask);
  const key = hash('sha256', Buffer.concat([Buffer.from('jinqiao-sum/1 mask\0'), seed]), 'buffer');
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(24));
  expect(Array.from(mask)).toEqual([0, 8, 16].map((at) => stream.readBigUInt64BE(at)));
});

test('a cell of fewer than five banks or ten different enterprises is too small, also where banks count the same ones', () => {
  expect(isLargeEnough({ banks: 5, enterprises: 50 }, 'possible')).toBe(true);
  expect(isLargeEnough({ banks: 5, enterprises: 49 }, 'possible')).toBe(false);
  expect(isLargeEnough({ banks: 5, enterprises: 10 }, 'none')).toBe(true);
  expect(isLargeEnough({ banks: 5, enterprises: 9 }, 'none')).toBe(false);
  for (const overlap of ['possible', 'none'] as const) {
    expect(isLargeEnough({ banks: 4, enterprises: 1_000 }, overlap)).toBe(false);
    expect(isLargeEnough({ banks: 0, enterprises: 0 }, overlap)).toBe(false);
  }
});

test('a bank sends no value of a cell that is too small, of another contract or asked for twice, whatever the aggregator asks for', () => {
  const terms = { cells: ['a', 'b'], overlap: 'possible' } as const;
  const large = { name: 'a', banks: 5, enterprises: 50 };
  expect(requireLarge([large], terms)).toEqual(['a']);
  const wrong = [
    [{ ...large, banks: 4 }],
    [large, { ...large, name: 'b', enterprises: 49 }],
    [{ ...large, name: 'c' }],
    [large, large],
  ];
  for (const asked of wrong) expect(() => requireLarge(asked, terms)).toThrow('too small');
});

test('seven banks over connections: large cells are summed, also below zero; the value of a small cell leaves no bank', async () => {
  const cells = ['large', 'few banks', 'few enterprises', 'empty', 'negative'];
  const contributions = Array.from({ length: 7 }, (_, i) => {
    const own = new Map([
      ['large', has(BigInt(i) * 10n ** 15n)],
      ['negative', has(-5n)],
    ]);
    if (i < 4) own.set('few banks', has(77_777n, 400));
    own.set('few enterprises', has(88_888n, 1));
    return own;
  });
  const { result, members, platform, banks } = await sumOver({ cells, contributions, folder: join(root, 'seven') });
  expect(result.cells).toEqual([
    { name: 'large', banks: 7, enterprises: 84, value: 21n * 10n ** 15n },
    { name: 'negative', banks: 7, enterprises: 84, value: -35n },
  ]);
  expect(result.withheld).toEqual(['few banks', 'few enterprises', 'empty']);
  for (const member of members) expect(member).toEqual({ status: 'fulfilled', value: result });
  for (const { folder, own, hash: task } of banks) {
    const [bank, aggregator] = [folder, platform.folder].map((one) => traceIn(join(one, conversationName(task, own.name))));
    expect(auditTask(bank!, aggregator!)).toMatchObject({ findings: [] });
    // Two numbers a cell in the first pass, three in the second, and only for the two that are large enough.
    const sent = parseLog(bank!.log).flatMap(({ event, kind, bytes }) => (event === 'sent' && kind === 'round' ? [bytes] : []));
    expect([sent[2], sent[6]]).toEqual([4 + 8 * 2 * 5, 4 + 8 * 3 * 2]);
  }
});

function traceIn(folder: string): PartyTrace {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const evidence: Evidence = JSON.parse(read('evidence.json'));
  return { log: read('log.ndjson'), evidence };
}

test('other cells than the contract names, or a threshold without a majority, are no sum', async () => {
  const contributions = Array.from({ length: 5 }, () => new Map([['c', has(1n)]]));
  const run = { cells: ['c'], contributions, folder: join(root, 'terms') };
  await expect(sumOver({ ...run, parameters: { cells: cellsDigest(['d']) } })).rejects.toMatchObject({ reason: 'other-terms' });
  await expect(sumOver({ ...run, parameters: { threshold: 4 } })).rejects.toMatchObject({ reason: 'too-few-members' });
  await expect(sumOver({ ...run, parameters: { noiseVariance: '0/1' } })).rejects.toMatchObject({ reason: 'other-terms' });
});

/** A connection that breaks when the bank sends its message of that number. */
function breakingAt(link: PeerLink, message: number): PeerLink {
  return {
    ...link,
    open: async (patience) => {
      const channel = await link.open(patience);
      let sent = 0;
      const send: typeof channel.send = async (frame) => {
        if (sent++ === message) await channel.close();
        return channel.send(frame);
      };
      return { ...channel, send };
    },
  };
}

test('banks lost at any message do not stop the others; with too few left nothing is told to anybody', async () => {
  const contributions = (count: number) => Array.from({ length: count }, () => new Map([['c', has(1n, 20)]]));
  for (const message of [0, 1, 2, 3, 4, 5, 6]) {
    const linkOf = (link: PeerLink, i: number) => (i === 3 ? breakingAt(link, message) : link);
    const run = { cells: ['c'], contributions: contributions(7), folder: join(root, `lost-${message}`), linkOf };
    const { result, members } = await sumOver(run);
    expect(result.cells).toEqual([{ name: 'c', banks: 6, enterprises: 120, value: 6n }]);
    expect(members.map(({ status }) => status)).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => (i === 3 ? 'rejected' : 'fulfilled')));
  }
  const absent = [...contributions(4), undefined];
  const run = { cells: ['c'], contributions: absent, folder: join(root, 'few'), roundMs: 300 };
  await expect(sumOver(run)).rejects.toMatchObject({ reason: 'too-few-members' });
});

test('with noise of the banks themselves the sum is off by what that noise comes to', async () => {
  const cells = Array.from({ length: 200 }, (_, i) => `c${i}`);
  const contributions = Array.from({ length: 5 }, () => new Map(cells.map((cell) => [cell, has(1_000n, 20)] as const)));
  const { result } = await sumOver({ cells, contributions, folder: join(root, 'noise'), parameters: { noiseVariance: '40/2' } });
  const squares = result.cells.map(({ value }) => Number(value - 5_000n) ** 2);
  const variance = squares.reduce((sum, one) => sum + one) / squares.length;
  // Variance 100 over 200 cells: outside 45 to 200 less than once in a thousand million runs.
  expect(variance).toBeGreaterThan(45);
  expect(variance).toBeLessThan(200);
});
