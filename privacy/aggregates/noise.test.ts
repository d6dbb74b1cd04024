import { createCipheriv } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { discreteGaussian, discreteLaplace, squareRoot, type Rational } from './discrete-noise.ts';
import { errorBar } from './error-bar.ts';
import { releaseNoisy, type ReleaseOrder } from './noisy-release.ts';
import { openPrivacyLedger } from './privacy-ledger.ts';
import { randomFrom, systemRandom, type RandomSource } from './random-source.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-noise-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** The same numbers every time, so that a test of chance has one outcome: a change of the sampler alone changes it. */
function steady(seed: number): RandomSource {
  const stream = createCipheriv('aes-256-ctr', Buffer.alloc(32, seed), Buffer.alloc(16));
  return randomFrom((pool) => void stream.update(Buffer.alloc(pool.length)).copy(pool));
}

const DRAWS = 60_000;
type Kind = 'laplace' | 'gaussian';
const weightOf = (kind: Kind, [over, under]: Rational) => {
  const spread = Number(over) / Number(under);
  return (x: number) => Math.exp(kind === 'laplace' ? -Math.abs(x) / spread : (-x * x) / (2 * spread));
};

/** Chi-square against the exact distribution and its degrees of freedom; values with less than 20 expected draws are one class. */
function chiSquareOf(
  kind: Kind,
  spread: Rational,
  random: RandomSource,
  draws: number,
): { readonly value: number; readonly freedom: number } {
  const draw = kind === 'laplace' ? discreteLaplace : discreteGaussian;
  const counts = new Map<number, number>();
  for (let i = 0; i < draws; i++) {
    const x = Number(draw(spread, random));
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  const weight = weightOf(kind, spread);
  const range = Array.from({ length: 4_001 }, (_, i) => i - 2_000);
  const all = range.reduce((sum, x) => sum + weight(x), 0);
  let [value, freedom, rest, restExpected] = [0, 0, draws, draws];
  for (const x of range) {
    const expected = (draws * weight(x)) / all;
    if (expected < 20) continue;
    value += ((counts.get(x) ?? 0) - expected) ** 2 / expected;
    freedom++;
    rest -= counts.get(x) ?? 0;
    restExpected -= expected;
  }
  return { value: value + (rest - restExpected) ** 2 / Math.max(restExpected, 1), freedom };
}

/** What chi-square exceeds with a probability of one in a thousand (Wilson and Hilferty 1931). */
const critical = (freedom: number) => freedom * (1 - 2 / (9 * freedom) + 3.0902 * Math.sqrt(2 / (9 * freedom))) ** 3;

test.each<readonly [Kind, Rational]>([
  ['laplace', [1n, 1n]],
  ['laplace', [7n, 3n]],
  ['laplace', [2n, 5n]],
  ['laplace', [20n, 1n]],
  ['gaussian', [1n, 3n]],
  ['gaussian', [1n, 1n]],
  ['gaussian', [29n, 4n]],
  ['gaussian', [150n, 1n]],
])('noise is distributed as its formula says: %s %s, by chi-square at one in a thousand', (kind, spread) => {
  const { value, freedom } = chiSquareOf(kind, spread, steady(Number(spread[0])), DRAWS);
  expect(value).toBeLessThan(critical(freedom));
});

test('chi-square finds noise that is a tenth too wide', () => {
  const wider: RandomSource = steady(9);
  const draws = Array.from({ length: DRAWS }, () => Number(discreteGaussian([110n, 1n], wider)));
  const weight = weightOf('gaussian', [100n, 1n]);
  const all = Array.from({ length: 401 }, (_, i) => weight(i - 200)).reduce((sum, one) => sum + one);
  let value = 0;
  for (let x = -25; x <= 25; x++) {
    const expected = (DRAWS * weight(x)) / all;
    value += (draws.filter((one) => one === x).length - expected) ** 2 / expected;
  }
  expect(value).toBeGreaterThan(2 * critical(51));
});

test('the system’s own randomness gives the same distribution', () => {
  const { value, freedom } = chiSquareOf('gaussian', [5n, 2n], systemRandom(), DRAWS);
  // Exceeded once in a thousand million runs.
  expect(value).toBeLessThan(freedom * (1 - 2 / (9 * freedom) + 5.9978 * Math.sqrt(2 / (9 * freedom))) ** 3);
});

test('neighbouring data, with one enterprise more, give each answer with nearly the same probability: within exp(ε)', () => {
  const random = steady(5);
  const [epsilonOver, epsilonUnder] = [1n, 2n];
  const counts = [new Map<bigint, number>(), new Map<bigint, number>()];
  const draws = 80_000;
  for (const [i, truth] of [40n, 41n].entries()) {
    for (let j = 0; j < draws; j++) {
      const answer = truth + discreteLaplace([epsilonUnder, epsilonOver], random);
      counts[i]!.set(answer, (counts[i]!.get(answer) ?? 0) + 1);
    }
  }
  for (let answer = 36n; answer <= 45n; answer++) {
    const [without, together] = counts.map((one) => one.get(answer)!);
    // ε and, for what chance adds to counts of at least a thousand, a little.
    expect(Math.abs(Math.log(without! / together!))).toBeLessThan(0.5 + 0.12);
  }
});

test('whole numbers below any bound are drawn alike, and a root is the whole part of the root', () => {
  const random = steady(7);
  const counts = new Float64Array(7);
  for (let i = 0; i < 70_000; i++) counts[Number(random.below(7n))]!++;
  expect(counts.reduce((sum, one) => sum + (one - 10_000) ** 2 / 10_000, 0)).toBeLessThan(critical(6));
  expect(random.below(1n)).toBe(0n);
  expect(random.below(2n ** 521n)).toBeLessThan(2n ** 521n);
  expect(() => random.below(0n)).toThrow(RangeError);
  for (let value = 0n; value < 2_000n; value++) expect(squareRoot(value)).toBe(BigInt(Math.floor(Math.sqrt(Number(value)))));
  expect(squareRoot(10n ** 40n - 1n)).toBe(10n ** 20n - 1n);
});

test('ninety-five of a hundred draws are within the error bar, and with one less they are not', () => {
  for (const [kind, spread] of [
    ['laplace', [2n, 1n]],
    ['laplace', [1n, 5n]],
    ['gaussian', [1n, 4n]],
    ['gaussian', [40n, 1n]],
  ] as const) {
    const weight = weightOf(kind, spread);
    const range = Array.from({ length: 2_001 }, (_, i) => i - 1_000);
    const all = range.reduce((sum, x) => sum + weight(x), 0);
    const within = (h: number) => range.filter((x) => Math.abs(x) <= h).reduce((sum, x) => sum + weight(x), 0) / all;
    const bar = Number(errorBar(kind, spread));
    expect(within(bar)).toBeGreaterThanOrEqual(0.95);
    expect(within(bar - 1)).toBeLessThan(0.95);
  }
  expect(errorBar('gaussian', [10n ** 12n, 1n])).toBe(1_959_964n);
});

const account = { dataset: '2026-11 loans', recipient: 'supervisor' };
const budget = { epsilon: 1, delta: 1e-6 };
const cells = [
  { name: '制造业', banks: 6, enterprises: 900, value: 5_000n },
  { name: '采矿业', banks: 4, enterprises: 900, value: 4_000n },
  { name: '教育', banks: 6, enterprises: 59, value: 3_000n },
];
const orderOf = (ledger: ReleaseOrder['ledger']): ReleaseOrder => ({
  what: 'lenders by industry',
  cells,
  overlap: 'possible',
  account,
  budget,
  ledger,
  noise: { kind: 'gaussian', rho: [1n, 200n], change: 4n },
  random: steady(11),
});

test('a release shows what it cost, how far off it may be and what was withheld; the first beyond the budget is refused', () => {
  const path = join(root, 'ledger');
  let ledger = openPrivacyLedger(path);
  const first = releaseNoisy(orderOf(ledger));
  // ρ = 0.005: ε = 0.005 + 2·√(0.005·ln 10⁶).
  expect(first.epsilonSpent).toBeCloseTo(0.530_65, 4);
  expect(first.epsilonLeft).toBeCloseTo(0.469_35, 4);
  expect(first).toMatchObject({ suppressed: 2, delta: 1e-6, errorBar: errorBar('gaussian', [400n, 1n]) });
  expect(first.cells.map(({ value }) => value === undefined)).toEqual([false, true, true]);
  expect(Math.abs(Number(first.cells[0]!.value! - 5_000n))).toBeLessThan(150);
  releaseNoisy(orderOf(ledger));
  releaseNoisy(orderOf(ledger));
  ledger.close();
  ledger = openPrivacyLedger(path);
  const before = readFileSync(path, 'utf8');
  const never: RandomSource = { below: () => expect.unreachable('nothing is drawn for a release that is refused') };
  expect(() => releaseNoisy({ ...orderOf(ledger), random: never })).toThrow('budget');
  expect(readFileSync(path, 'utf8')).toBe(before);
  // Another recipient, and another dataset, have budgets of their own.
  releaseNoisy({ ...orderOf(ledger), account: { ...account, recipient: 'statistics office' } });
  releaseNoisy({ ...orderOf(ledger), account: { ...account, dataset: '2026-12 loans' } });
  expect(ledger.spent(account, budget).epsilonSpent).toBeLessThanOrEqual(1);
  // What is no budget allows nothing.
  for (const wrong of [
    { epsilon: Number.NaN, delta: 1e-6 },
    { epsilon: 0, delta: 1e-6 },
  ]) {
    expect(() => releaseNoisy({ ...orderOf(ledger), account: { ...account, dataset: 'x' }, budget: wrong })).toThrow('budget');
  }
  for (const delta of [0, 1, Number.NaN]) expect(() => ledger.spent(account, { epsilon: 1, delta })).toThrow(RangeError);
  ledger.close();
});

test('Laplace noise costs what its ε says, and nothing is had for nothing', () => {
  const ledger = openPrivacyLedger(join(root, 'laplace'));
  const noise = { kind: 'laplace', epsilon: [1n, 10n], change: 1n } as const;
  const { epsilonSpent, errorBar: bar } = releaseNoisy({ ...orderOf(ledger), noise });
  expect(epsilonSpent).toBeCloseTo(0.005 + 2 * Math.sqrt(0.005 * Math.log(1e6)), 6);
  expect(bar).toBe(errorBar('laplace', [10n, 1n]));
  for (const wrong of [
    { ...noise, epsilon: [0n, 1n] as const },
    { ...noise, change: 0n },
    { ...noise, epsilon: [-1n, 10n] as const },
  ]) {
    expect(() => releaseNoisy({ ...orderOf(ledger), noise: wrong })).toThrow(RangeError);
  }
  ledger.close();
});
