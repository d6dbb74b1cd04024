import { randomInt, sign } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRoleKey, openPrivateKey } from '../contract/party-file.ts';
import { approve } from '../contract/approve.ts';
import { canonicalJson } from '../contract/contract.ts';
import { randomIds, runBoth, twoParties, type TwoParties } from '../matching/two-parties.testing.ts';
import { auditConversations, auditTask, type PartyTrace } from './audit-task.ts';
import { compareLogs } from './compare-logs.ts';
import type { Evidence } from './evidence.ts';

const FLIPS = 200;
let root = '';
let parties: TwoParties;
let first: PartyTrace & { readonly evidence: Evidence };
let second: typeof first;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-evidence-'));
  const shared = randomIds(3_000);
  const table = (ids: readonly string[]) => ['id', ...ids].map((id) => `"${id.replaceAll('"', '""')}"\n`).join('');
  parties = await twoParties(root, [table([...shared, ...randomIds(2_000)]), table(shared)], { mode: 'both' });
  await runBoth(parties);
  const trace = (folder: string) => ({
    log: readFileSync(join(folder, 'log.ndjson'), 'utf8'),
    evidence: JSON.parse(readFileSync(join(folder, 'evidence.json'), 'utf8')) as Evidence,
  });
  [first, second] = [trace(parties.receiver.folder), trace(parties.sender.folder)];
});
afterAll(() => rmSync(root, { recursive: true }));

test('what both parties kept of a task agrees, with the contract too, and what was used stands beside what was estimated', () => {
  const { signed } = parties.receiver.side;
  const audit = auditTask(first, second, signed);
  expect(audit.findings).toEqual([]);
  expect(audit.messages).toBeGreaterThan(6);
  expect(audit.cost?.estimate).toEqual(signed.contract.estimate);
  const { estimate, measured } = audit.cost!;
  // The messages are counted, so what the wire carries is known to a few greetings.
  expect(measured.bytes / estimate.bytes).toBeGreaterThan(0.9);
  expect(measured.bytes / estimate.bytes).toBeLessThan(1.1);
  expect(first.evidence.compared.bytes).toBeCloseTo(first.evidence.measured.bytes / estimate.bytes, 2);
  expect(first.evidence).toMatchObject({ party: 'bank', measured: { starts: 1 }, result: { matches: 3_000, confirmed: true } });
  expect(existsSync(join(parties.sender.folder, 'evidence.json'))).toBe(true);
});

test('a flipped byte in either log is found and located at its line', () => {
  for (let i = 0; i < FLIPS; i++) {
    const party = i % 2 === 0 ? 'first' : 'second';
    const bytes = Buffer.from((party === 'first' ? first : second).log);
    const place = i < 4 ? [0, bytes.length - 2][i >> 1]! : randomInt(bytes.length);
    const line = bytes.subarray(0, place).filter((byte) => byte === 0x0a).length;
    bytes[place]! ^= 1 << randomInt(8);
    const changed = bytes.toString('utf8');
    const differences = party === 'first' ? compareLogs(changed, second.log) : compareLogs(first.log, changed);
    expect(differences, `byte ${place}`).toContainEqual({ what: 'chain-broken', party, line });
  }
  const spaced = first.log.replace('"seq":3', '"seq": 3');
  expect(compareLogs(spaced, second.log)).toEqual([{ what: 'chain-broken', party: 'first', line: 3 }]);
});

test('a line taken from the end, which no chain shows, is found by what the operator signed; so is evidence that was changed', () => {
  const short = `${first.log.split('\n').slice(0, -2).join('\n')}\n`;
  expect(auditTask({ ...first, log: short }, second).findings).toContainEqual({ what: 'log-not-the-one-signed', party: 'first' });
  const changed = { ...second.evidence, result: { matches: 1 } };
  expect(auditTask(first, { ...second, evidence: changed }).findings).toEqual([{ what: 'evidence-forged', party: 'second' }]);
});

test('evidence signed by somebody else, a contract of another task, and one that lacks a signature are found', async () => {
  const { signed } = parties.receiver.side;
  const swapped = { ...first, evidence: { ...first.evidence, party: 'platform' } };
  expect(auditTask(swapped, second, signed).findings).toContainEqual({ what: 'evidence-forged', party: 'first' });
  const stranger = makeRoleKey('stranger');
  const { signature: _own, ...unsigned } = { ...first.evidence, publicKey: stranger.key.publicKey };
  const bytes = Buffer.from(`jinqiao-evidence/1\0${canonicalJson(unsigned)}`);
  const signature = sign(null, bytes, openPrivateKey(stranger.privatePem)).toString('base64url');
  const signedByStranger = { ...first, evidence: { ...unsigned, signature } };
  // Without the contract nobody can say whose key it must be.
  expect(auditTask(signedByStranger, second).findings).toEqual([]);
  expect(auditTask(signedByStranger, second, signed).findings).toEqual([{ what: 'evidence-forged', party: 'first' }]);
  const other = await twoParties(join(root, 'other'), ['id\na\n', 'id\na\n']);
  const found = auditTask(first, second, other.receiver.side.signed).findings.map(({ what }) => what);
  expect(found).toContain('other-contract');
  const half = { ...signed, signatures: signed.signatures.slice(1) };
  expect(auditTask(first, second, half).findings).toEqual([{ what: 'contract-unsigned', detail: 'bank' }]);
  expect(() => approve(signed, openPrivateKey(other.receiver.side.operatorPem))).toThrow('no approver');
});

test('of many conversations each must be right at both parties; one that only one of them kept is named, and what was used is added up', () => {
  const both = auditConversations({ a: first, b: first }, { a: second, b: second });
  expect(both.findings).toEqual([]);
  const once = auditTask(first, second);
  expect(both.messages).toBe(2 * once.messages);
  expect(both.cost?.estimate).toEqual(once.cost?.estimate);
  expect(both.cost?.measured.bytes).toBe(2 * once.cost!.measured.bytes);
  expect(both.cost?.measured.memoryBytes).toBe(once.cost?.measured.memoryBytes);
  const hidden = auditConversations({ a: first, b: first }, { a: second });
  expect(hidden.findings).toEqual([{ what: 'conversation-missing', party: 'second', conversation: 'b' }]);
  const changed = { ...second, log: second.log.replace('"index":0', '"index":1') };
  expect(auditConversations({ a: first, b: first }, { a: second, b: changed }).findings).toContainEqual(
    expect.objectContaining({ what: 'chain-broken', party: 'second' }),
  );
});
