import { generateKeyPairSync, sign as signWith, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterpriseAt } from '../../../sandbox/enterprise.ts';
import type { Misbehaviour } from '../../../sandbox/provider-simulator/behaviour.ts';
import { startProviderSimulator, type ProviderSimulator } from '../../../sandbox/provider-simulator/provider-simulator.ts';
import { recordsOf } from '../../../sandbox/records.ts';
import { worldOf } from '../../../sandbox/world.ts';
import { findItem } from '../catalogue/index.ts';
import { connectors } from './connectors.ts';
import { judgeRows } from './engine/judge-rows.ts';
import { SourceFault } from './model/source-fault.ts';
import { openWire, postTo } from './wire/post-json.ts';
import type { SignBytes } from './wire/sign-request.ts';

const population = worldOf();
const item = findItem('social-insurance-payments')!;
const today = '2026-06-20';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const jwk: JsonWebKey = publicKey.export({ format: 'jwk' });
const sign: SignBytes = (bytes) => signWith(null, bytes('key-1'), privateKey);
const basis = { authorisationId: null, artefactDigest: null, institutionNo: 1, purpose: 'loan-review' };
const TIMEOUT_MS = 300;
/** For answers that come, however busy the machine is. */
const PATIENT_MS = 10_000;

/** One that pays social insurance, so that there is something to tell. */
const enterprise = Array.from({ length: 50 }, (_, index) => enterpriseAt(population, index)).find(
  (one) => recordsOf(one, item, today).length > 3,
)!;
const question = { requestId: 'r-1', subjectId: enterprise.code, item: item.name, basis };

let simulator: ProviderSimulator;
beforeAll(async () => {
  const keys = () => Promise.resolve([{ ...jwk, kid: 'key-1' }]);
  simulator = await startProviderSimulator({ world: population, enterprises: 50, keys, today: () => today });
});
afterAll(() => simulator.close());

const post = (by: SignBytes = sign, url = simulator.url, networks: readonly string[] = ['127.0.0.0/8'], timeoutMs = PATIENT_MS) =>
  postTo(openWire(networks), url, by, AbortSignal.timeout(timeoutMs));
/** By one who does not wait for an answer that never ends. */
const hasty = () => post(sign, simulator.url, ['127.0.0.0/8'], TIMEOUT_MS);

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof SourceFault ? `${error.code} ${error.rule}` : (error as Error).name),
  );

const wrong: readonly [Misbehaviour, RegExp][] = [
  ['status-500', /^source\.unavailable status-500$/],
  ['status-404', /^source\.refused status-404$/],
  ['redirect', /^source\.invalid-answer status-302$/],
  ['broken-json', /^source\.invalid-answer json$/],
  ['wrong-content-type', /^source\.invalid-answer content-type$/],
  ['wrong-shape', /^source\.invalid-answer shape$/],
  ['oversized', /^source\.invalid-answer size$/],
  ['wrong-subject', /^source\.invalid-answer subject$/],
  ['drop-connection', /^source\.unavailable /],
  ['hang-after-headers', /^source\.timeout timeout$/],
];

describe.each([...connectors.values()].map((one) => [one.name, one] as const))('%s', (_name, connector) => {
  const call = async (by = post()) => judgeRows(item, question.subjectId, await connector.call(by, question));

  test('gives the records that a delivery would have stored', async () => {
    const rows = await call();
    expect(rows.map(({ body }) => JSON.parse(body) as unknown)).toEqual(recordsOf(enterprise, item, today));
  });

  test('takes none on record for an answer', async () => {
    simulator.behave(question, { fault: 'none', times: 1 });
    expect(await call()).toEqual([]);
    const stranger = { ...question, subjectId: '91350100M000100Y43' };
    expect(await connector.call(post(), stranger)).toEqual([]);
  });

  test.each(wrong)('names what is wrong with an answer: %s', async (fault, expected) => {
    const by = () => (fault === 'hang-after-headers' ? hasty() : post());
    simulator.behave(question, { fault, times: 1 });
    expect(await faultOf(call(by()))).toMatch(expected);
    const asks = {
      ...question,
      claim: { item: item.name, measure: 'count', is: 'at-least', figure: 1 },
      day: today,
      dataPeriod: null,
    };
    simulator.behave(question, { fault, times: 1 });
    expect(await faultOf(connector.verify(by(), asks))).toMatch(expected);
  });

  test.each([
    ['bad-row', /^source\.invalid-answer row \w+ \S+$/],
    ['unknown-field', /^source\.invalid-answer row known$/],
    ['doubled-row', /^source\.invalid-answer row doubled$/],
  ] as const)('passes no answer on whose rows break the item’s rules: %s', async (fault, expected) => {
    simulator.behave(question, { fault, times: 1 });
    expect(await faultOf(call())).toMatch(expected);
  });

  test('is given up at its timeout, and when nobody listens', async () => {
    simulator.behave(question, { latencyMs: 2 * TIMEOUT_MS, times: 1 });
    expect(await faultOf(call(hasty()))).toBe('source.timeout timeout');
    expect(await faultOf(connector.call(post(sign, 'http://127.0.0.1:9'), question))).toBe('source.unavailable ECONNREFUSED');
  });

  test('asks whether a claim holds, and takes any other word than yes, no and unknown for none', async () => {
    const total = recordsOf(enterprise, item, today).reduce((sum, { due }) => sum + Number(due), 0);
    const verify = (figure: number) =>
      connector.verify(post(), {
        ...question,
        claim: { item: item.name, field: 'due', measure: 'sum', is: 'at-least', figure },
        day: today,
        dataPeriod: null,
      });
    expect([await verify(total), await verify(total + 1)]).toEqual(['yes', 'no']);
    simulator.behave(question, { fault: 'wrong-shape', times: 1 });
    expect(await faultOf(verify(total))).toBe('source.invalid-answer shape');
  });
});

test('a source refuses who is not the platform, and what was changed or repeated on the way', async () => {
  const { privateKey: other } = generateKeyPairSync('ed25519');
  const connector = connectors.get('http-json')!;
  const refused = 'source.refused status-401';
  const ask = (by: SignBytes) => faultOf(connector.call(post(by), question));
  expect(await ask(sign)).toBe('answered');
  expect(await ask((bytes) => signWith(null, bytes('key-1'), other))).toBe(refused);
  expect(await ask((bytes) => signWith(null, bytes('key-2'), privateKey))).toBe(refused);
  let sent: Buffer | undefined;
  expect(
    await ask((bytes) => {
      const base = Buffer.from(bytes('key-1'));
      sent = signWith(null, base, privateKey);
      return sent;
    }),
  ).toBe('answered');
  // The signature of another request.
  expect(await ask((bytes) => (bytes('key-1'), sent!))).toBe(refused);
});

test('an address that is not public is not asked unless its network was listed', async () => {
  const before = simulator.asked();
  const connector = connectors.get('http-json')!;
  expect(await faultOf(connector.call(post(sign, simulator.url, []), question))).toBe('source.address not-public');
  expect(simulator.asked()).toBe(before);
});
