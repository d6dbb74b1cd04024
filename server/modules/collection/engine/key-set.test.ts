import { expect, test } from 'vitest';
import { KeySet } from './key-set.ts';

const KEYS = 200_000;
const digest = (content: number) => content.toString(16).padStart(32, '0').split('').toReversed().join('');

test('every record is new once, the same with the same content, and another with other content, however many there are', () => {
  const seen = new KeySet();
  for (let n = 0; n < KEYS; n++) expect1(seen.add(`S${n}`, `k${n % 7}`, digest(n)), 'new', n);
  expect(seen.size).toBe(KEYS);
  for (let n = 0; n < KEYS; n++) expect1(seen.add(`S${n}`, `k${n % 7}`, digest(n)), 'same', n);
  for (let n = 0; n < KEYS; n++) expect1(seen.add(`S${n}`, `k${n % 7}`, digest(n + 1)), 'other', n);
  expect(seen.size).toBe(KEYS);
});

test('where a name ends and the key begins tells two records apart', () => {
  const seen = new KeySet();
  expect(seen.add('AB', 'C', digest(1))).toBe('new');
  expect(seen.add('A', 'BC', digest(1))).toBe('new');
});

/** One call of `expect` for each of so many would be most of the test's time. */
function expect1(found: string, wanted: string, n: number): void {
  if (found !== wanted) throw new Error(`record ${n} is ${found} and not ${wanted}`);
}
