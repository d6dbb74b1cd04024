import { expect, test } from 'vitest';
import { random } from '../numeric/random.ts';
import { compareWithTrying, TRENDS } from '../testing/brute-force-bins.testing.ts';
import { optimalBins, pairPValue } from './optimal-bins.ts';

test('the bins are the best of all that keep to the constraints: 1,000 random cases of at most 12 prebins, by trying every one', () => {
  const { differences, found, none, longer } = compareWithTrying(1_000, 11);
  expect(differences).toEqual([]);
  // Neither easy nor hopeless cases alone.
  expect(found).toBeGreaterThan(600);
  expect(none).toBeGreaterThan(30);
  expect(longer).toBeGreaterThan(250);
});

test('of bins of one rate the joined one is taken', () => {
  const even = Array.from({ length: 6 }, () => ({ bad: 3, good: 7 }));
  expect(optimalBins([...even, { bad: 9, good: 1 }], { trend: 'ascending' })?.ends).toEqual([6, 7]);
});

test('a hundred prebins take at most 100 ms of processor time, bounded in number or not', () => {
  const next = random(5);
  const prebins = Array.from({ length: 100 }, (_, at) => ({ bad: 20 + Math.floor(next() * (20 + at)), good: 200 }));
  for (const trend of TRENDS) {
    for (const maxBins of [undefined, 10]) {
      const times = Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        optimalBins(prebins, { trend, maxPValue: 0.5, minRows: 300, ...(maxBins ? { maxBins } : {}) });
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
      });
      expect(Math.min(...times), `${trend} ${maxBins}`).toBeLessThan(100);
    }
  }
});

test('the p-value of two neighbours is that of the chi-square test of the two-by-two table', () => {
  // scipy.stats.chi2_contingency([[30, 70], [45, 55]], correction=False)
  expect(pairPValue({ bad: 30, good: 70 }, { bad: 45, good: 55 })).toBeCloseTo(0.0284597369, 9);
  expect(pairPValue({ bad: 3, good: 7 }, { bad: 6, good: 14 })).toBeCloseTo(1, 12);
});
