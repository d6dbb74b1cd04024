import { createECDH, hash, randomBytes } from 'node:crypto';
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { BadElementError } from './bad-element-error.ts';
import { eightTimes, power } from './eight-times.ts';
import { elligator, FIELD_PRIME as PRIME } from './elligator.ts';
import { MAX_BATCH, openGroupBatch } from './group-batch.ts';
import { isSquare } from './is-square.ts';
import { loadSuite } from './load-suite.ts';
import { ristrettoSuite } from './ristretto-suite.ts';
import { selfTest } from './self-test.ts';
import { sm2Suite } from './sm2-suite.ts';
import { ELEMENT_BYTES, suiteNames } from './suite.ts';
import { usableSuites } from './usable-suites.ts';
import { x25519Suite } from './x25519-suite.ts';

const element = (batch: Uint8Array, i: number) => Buffer.from(batch.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES));
const littleNumber = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes.toReversed()).toString('hex')}`);

test('every suite runs here and passes its self-test, the quickest first', async () => {
  expect(await usableSuites()).toEqual([...suiteNames]);
});

test.each(suiteNames)('%s: two keys meet in either order, and another key or id does not', async (name) => {
  const suite = await loadSuite(name);
  const hashes = randomBytes(20 * ELEMENT_BYTES);
  const [a, b, c] = [suite.randomScalar(), suite.randomScalar(), suite.randomScalar()];
  const masked = (first: Uint8Array, second: Uint8Array, input: Uint8Array = hashes) => {
    const out = new Uint8Array(input.length);
    suite.blind(input, first, out);
    suite.multiply(out, second, out);
    return Buffer.from(out);
  };
  expect(masked(a, b)).toEqual(masked(b, a));
  for (let i = 0; i < 20; i++) {
    expect(element(masked(a, b), i)).not.toEqual(element(masked(a, c), i));
    expect(element(masked(a, b), i)).not.toEqual(element(masked(a, b, randomBytes(hashes.length)), i));
  }
});

test('the map to the curve is libsodium’s own, for hundreds of hashes in batches of many sizes and at the edges', () => {
  const { sodium } = x25519Suite();
  const edges = [0n, 1n, 2n, PRIME - 1n, PRIME, PRIME + 1n, 2n ** 255n - 1n, 2n ** 256n - 1n].map((value) =>
    Buffer.from(value.toString(16).padStart(64, '0'), 'hex').toReversed(),
  );
  for (const hashes of [randomBytes(32), randomBytes(64), randomBytes(300 * 32), Buffer.concat(edges)]) {
    const ours = new Uint8Array(hashes.length);
    elligator(hashes, ours);
    for (let i = 0; i < hashes.length / ELEMENT_BYTES; i++) {
      const theirs = Buffer.alloc(ELEMENT_BYTES);
      sodium.crypto_core_ed25519_from_uniform(theirs, element(hashes, i));
      // A hash of zero goes to the point of order two, whose multiple by eight is neutral and has no u-coordinate.
      if (theirs.equals(Buffer.concat([Buffer.of(1), Buffer.alloc(31)]))) continue;
      sodium.crypto_sign_ed25519_pk_to_curve25519(theirs, theirs);
      expect(Buffer.from(eightTimes(element(ours, i)))).toEqual(theirs);
    }
  }
});

test('which numbers are squares is what Euler’s criterion says', () => {
  const random = Array.from({ length: 500 }, () => littleNumber(randomBytes(32)));
  for (const value of [1n, 2n, 3n, 4n, 19n, 486662n, PRIME - 1n, PRIME + 1n, 2n ** 255n, 2n ** 256n - 1n, ...random]) {
    const words = Uint32Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(32 * i)) & 0xffffffffn));
    expect(isSquare(words)).toBe(power(value, (PRIME - 1n) / 2n) === 1n);
  }
  expect(() => isSquare(new Uint32Array(8))).toThrow(RangeError);
});

test('what X25519 blinds always lies on the curve, never on its twist', () => {
  const suite = x25519Suite();
  const out = new Uint8Array(500 * ELEMENT_BYTES);
  suite.blind(randomBytes(out.length), suite.randomScalar(), out);
  for (let i = 0; i < 500; i++) {
    const u = littleNumber(element(out, i));
    // Euler: u³ + 486662u² + u is a square exactly on the curve. A raw hash fails this half of the time.
    expect(power(u * u * u + 486662n * u * u + u, (PRIME - 1n) / 2n)).toBe(1n);
  }
});

test('ristretto255 is the one of RFC 9496: an independent implementation comes to the same elements', async () => {
  const suite = await ristrettoSuite();
  const id = randomBytes(ELEMENT_BYTES);
  const scalar = suite.randomScalar();
  const out = new Uint8Array(ELEMENT_BYTES);
  suite.blind(id, scalar, out);
  const point = ristretto255_hasher.deriveToCurve!(hash('sha512', id, 'buffer'));
  const theirs = point.multiply(littleNumber(scalar)).toBytes();
  expect(Buffer.from(out)).toEqual(Buffer.from(theirs));
  expect(ristretto255.Point.fromBytes(out).equals(ristretto255.Point.ZERO)).toBe(false);
});

test('SM2 multiplies as OpenSSL’s own key pairs do', () => {
  const suite = sm2Suite();
  const scalar = suite.randomScalar();
  const pair = createECDH('SM2');
  pair.setPrivateKey(scalar);
  const base = Buffer.from('32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7', 'hex');
  suite.multiply(base, scalar, base);
  expect(base).toEqual(pair.getPublicKey().subarray(1, 33));
});

test('an element of small order or off the curve is refused with its place', async () => {
  const x25519 = x25519Suite();
  const batch = new Uint8Array(3 * ELEMENT_BYTES).fill(9, 0, 2 * ELEMENT_BYTES);
  const refused = (work: () => void) => {
    try {
      work();
    } catch (error) {
      return error instanceof BadElementError ? error.index : error;
    }
    return 'accepted';
  };
  expect(refused(() => x25519.multiply(batch, x25519.randomScalar(), batch))).toBe(2);
  const ristretto = await ristrettoSuite();
  expect(refused(() => ristretto.multiply(new Uint8Array(ELEMENT_BYTES).fill(255), ristretto.randomScalar(), batch))).toBe(0);
  const sm2 = sm2Suite();
  expect(refused(() => sm2.multiply(new Uint8Array(ELEMENT_BYTES).fill(255), sm2.randomScalar(), batch))).toBe(0);
});

test('a library that answers otherwise than known fails the self-test', async () => {
  const suite = await ristrettoSuite();
  const wrong: typeof suite = {
    ...suite,
    blind: (hashes, scalar, out) => suite.blind(hashes.toReversed(), scalar, out),
  };
  expect(() => selfTest(wrong)).toThrow('known answer');
  expect(() => selfTest({ ...x25519Suite(), multiply: (elements, _, out) => out.set(elements) })).toThrow('either order');
});

test('workers give what the suite itself gives, whatever their number, and a bad element keeps its place', async () => {
  const suite = x25519Suite();
  const batch = await openGroupBatch('x25519-native', 2);
  const scalar = suite.randomScalar();
  const inputs = Array.from({ length: 7 }, (_, i) => randomBytes((i * 13 + 1) * ELEMENT_BYTES));
  const answers = await Promise.all(inputs.map((input) => batch.blind(input, scalar)));
  inputs.forEach((input, i) => {
    const own = new Uint8Array(input.length);
    suite.blind(input, scalar, own);
    expect(Buffer.from(answers[i]!).equals(own)).toBe(true);
  });
  expect(await batch.multiply(new Uint8Array(), scalar)).toHaveLength(0);
  await expect(batch.multiply(new Uint8Array(2 * ELEMENT_BYTES), scalar)).rejects.toThrow(BadElementError);
  await expect(batch.blind(new Uint8Array((MAX_BATCH + 1) * ELEMENT_BYTES), scalar)).rejects.toThrow('not a batch');
  expect(await batch.blind(inputs[3]!, scalar)).toEqual(answers[3]);
  const unfinished = [batch.blind(inputs[6]!, scalar), batch.blind(inputs[5]!, scalar), batch.blind(inputs[4]!, scalar)];
  const ends = Promise.allSettled(unfinished);
  await batch.close();
  expect((await ends).filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
});
