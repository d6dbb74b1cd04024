import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeySet } from './key-set.ts';

test('tells a new record from the same and from another content, as a map would', () => {
  const step = fc.record({
    subject: fc.integer({ min: 0, max: 40 }),
    key: fc.integer({ min: 0, max: 40 }),
    content: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const set = new KeySet();
      const model = new Map<string, string>();
      for (const { subject, key, content } of steps) {
        const [subjectId, recordKey, digest] = [
          `S${subject}`,
          `k${key}`,
          `${content}`.padStart(32, '0').replace(/^0/, String(content)),
        ];
        const before = model.get(`${subjectId} ${recordKey}`);
        expect(set.add(subjectId, recordKey, digest)).toBe(before === undefined ? 'new' : before === digest ? 'same' : 'other');
        if (before === undefined) model.set(`${subjectId} ${recordKey}`, digest);
      }
      expect(set.size).toBe(model.size);
    }),
  );
});

test('forgets nothing while it grows, and takes no record for another', () => {
  const set = new KeySet();
  const n = 300_000;
  for (let i = 0; i < n; i++)
    expect(set.add(`91330100MA${i}`, `2024-${i % 12}|增值税`, (i % 251).toString(16).padStart(8, 'a'))).toBe('new');
  for (let i = 0; i < n; i += 997)
    expect(set.add(`91330100MA${i}`, `2024-${i % 12}|增值税`, (i % 251).toString(16).padStart(8, 'a'))).toBe('same');
  expect(set.size).toBe(n);
});

test('a subject and a key are not run together: (AB, C) is not (A, BC)', () => {
  const set = new KeySet();
  set.add('AB', 'C', '00000000');
  expect(set.add('A', 'BC', '00000000')).toBe('new');
});
