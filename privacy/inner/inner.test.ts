import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlainSide, type PlainSide } from './plain-side.ts';
import { centred, residue, sumOf } from './residues.ts';
import { free, SLOTS } from './seal-context.ts';
import { openSecretSide, type SecretSide } from './secret-side.ts';

let secret: SecretSide;
let plain: PlainSide;
beforeAll(async () => {
  secret = await openSecretSide();
  plain = await openPlainSide(secret.publicKey);
});
afterAll(() => {
  plain.close();
  secret.close();
});

/** Numbers that look like chance and are the same every time. */
function numbers(count: number, most: number, seed: number): BigInt64Array {
  let state = seed;
  return BigInt64Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return BigInt((state % (2 * most + 1)) - most);
  });
}

test('the sums of products are exact: what is decrypted and the mask together are the inner product, slot by slot', () => {
  for (const [count, seed] of [
    [1, 1],
    [100, 2],
    [SLOTS, 3],
  ] as const) {
    const [vector, other] = [numbers(count, 1 << 20, seed), numbers(count, 2_047, seed + 10)];
    const [column, second] = [numbers(count, 2_047, seed + 20), numbers(count, 5, seed + 30)];
    const ciphers = [vector, other].map((values) => plain.read(secret.encrypt(values)));
    const plains = [column, second].map((values) => plain.prepare(values)!);
    const { bytes, mask } = plain.sum(
      ciphers.map((cipher, at) => ({ cipher, plain: plains[at]! })),
      ciphers[0],
    );
    const seen = secret.decrypt(bytes);
    for (let slot = 0; slot < count; slot++) {
      const wanted = vector[slot]! * column[slot]! + other[slot]! * second[slot]! + vector[slot]!;
      expect(centred(seen[slot]! - mask[slot]!, secret.modulus)).toBe(wanted);
    }
    const whole = centred(sumOf(seen, secret.modulus) - sumOf(mask, secret.modulus), secret.modulus);
    expect(whole).toBe(vector.reduce((sum, value, at) => sum + value * column[at]! + other[at]! * second[at]! + value, 0n));
    free(...ciphers, ...plains);
  }
});

test('a vector of zeros makes no product and hides as well as any other', () => {
  expect(plain.prepare(new BigInt64Array(SLOTS))).toBeUndefined();
  const { bytes, mask } = plain.sum([]);
  expect(secret.decrypt(bytes)).toEqual(mask);
});

test('what the holder of the key decrypts is uniform whatever was multiplied: chi-square over a million slots', () => {
  const cells = 1_024;
  const counts = new Float64Array(cells);
  const cipher = plain.read(secret.encrypt(new BigInt64Array(SLOTS).fill(1n)));
  const column = plain.prepare(new BigInt64Array(SLOTS).fill(7n))!;
  const rounds = Math.ceil(1_000_000 / SLOTS);
  for (let round = 0; round < rounds; round++)
    for (const value of secret.decrypt(plain.sum([{ cipher, plain: column }]).bytes))
      counts[Number((value * BigInt(cells)) / secret.modulus)]!++;
  free(cipher, column);
  const expected = (rounds * SLOTS) / cells;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 1,023 degrees of freedom: mean 1,023, standard deviation 45.
  expect(Math.abs(chi - (cells - 1)) / Math.sqrt(2 * (cells - 1))).toBeLessThan(5);
});

test('the noise that goes back is more than forty bits above that of the products, and what is sent can still be read', async () => {
  const bare = await openPlainSide(secret.publicKey, 0);
  const blocks = 25;
  const cipher = plain.read(secret.encrypt(numbers(SLOTS, 1 << 20, 5)));
  const column = plain.prepare(numbers(SLOTS, 2_047, 6))!;
  const terms = Array.from({ length: blocks }, () => ({ cipher, plain: column }));
  const [hidden, open] = [plain.sum(terms), bare.sum(terms)];
  expect(secret.budgetOf(open.bytes) - secret.budgetOf(hidden.bytes)).toBeGreaterThan(40);
  expect(secret.budgetOf(hidden.bytes)).toBeGreaterThan(5);
  bare.close();
  free(cipher, column);
});

test('bytes that are no ciphertext are refused', () => {
  expect(() => plain.read(new Uint8Array(1_000))).toThrow();
  expect(residue(-1n, 7n)).toBe(6n);
});
