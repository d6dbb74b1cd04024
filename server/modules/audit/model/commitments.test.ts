import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitmentsOf } from '../../../../sdk/log/index.ts';
import { sha256 } from '../log/sha256.ts';

const digest = (...parts: readonly (string | Uint8Array)[]) => {
  const all = createHash('sha256');
  for (const part of parts) all.update(part);
  return all.digest();
};

test('a part is hidden behind the digest of its own salt, made of the disclosure’s salt and its name, and its text, however long', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    // About as long as the memory that short texts are put together in, and of characters of one, three and four bytes.
    fc.tuple(fc.constantFrom('a', '桥', '😀'), fc.integer({ min: 600, max: 5_000 })).map(([one, times]) => one.repeat(times)),
  );
  const parts = fc.uniqueArray(fc.record({ name: fc.string({ minLength: 1 }), text: texts }), { selector: ({ name }) => name });
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), parts, (salt, given) => {
      const wanted = given.map(({ name, text }) => [name, digest(digest(salt, name), text).toString('hex')]);
      expect(commitmentsOf(sha256, salt, given)).toEqual(Object.fromEntries(wanted));
    }),
  );
});
