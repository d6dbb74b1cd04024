import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FactLines, LineMemory, stagedText } from './fact-lines.ts';
import type { NewFact } from './model.ts';

const anyText = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replaceAll('\0', ''));
const anyFact: fc.Arbitrary<NewFact> = fc.record({
  subjectId: fc.constantFrom('91330106000000000X', '913301060000000011'),
  recordKey: anyText,
  validFrom: fc.constantFrom(null, '2026-01-31'),
  validTo: fc.constant(null),
  rowNo: fc.nat(),
  status: fc.constantFrom('a', 'w'),
  body: fc.oneof(
    fc.dictionary(anyText, anyText).map((body) => JSON.stringify(body)),
    // Several of these need more than one segment.
    fc.integer({ min: 1, max: 400_000 }).map((length) => JSON.stringify({ text: '企'.repeat(length) })),
  ),
});

const unescaped = (field: string) =>
  field.replaceAll(/\\([\\tnr])/g, (_, code: string) => ({ '\\': '\\', t: '\t', n: '\n', r: '\r' })[code]!);

const memory = new LineMemory();

test('the lines for the database say what was staged and nothing that was dropped, over any number of segments', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyFact, fc.boolean()), { maxLength: 30 }), (facts) => {
      // Memory of a block before, with its lines still in it.
      const before = new FactLines(memory);
      for (const [fact] of facts) before.stage(fact);
      before.release();
      const lines = new FactLines(memory);
      const kept = facts.flatMap(([fact, keep]) => {
        const staged = lines.stage(fact);
        if (!keep) lines.drop(staged);
        return keep ? [{ fact, staged }] : [];
      });
      const text = Buffer.concat([
        ...stagedText(
          kept.map(({ staged }) => staged),
          '7\t8\t',
        ),
      ]).toString();
      const found = text
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split('\t').map(unescaped));
      expect(found).toEqual(
        kept.map(({ fact, staged }) => {
          const digest = createHash('sha256').update(fact.body).digest('hex').slice(0, 32);
          expect(staged.digest).toBe(digest);
          const days = [fact.validFrom ?? '\\N', fact.validTo ?? '\\N'];
          return ['7', '8', fact.body, fact.subjectId, fact.recordKey, ...days, String(fact.rowNo), fact.status, digest];
        }),
      );
    }),
  );
});
