import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '../../kernel/pure/context.ts';
import { anyone, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { institutionOf, openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import { disclosable, findMarks, mark, marksOf, unmark, type Mark } from './index.ts';

const mine = '91350100M000100Y43';
const theirs = '91330100799655058B';
let world: World;
let provider: Principal & { providerNo: number };
let stranger: Principal & { providerNo: number };

beforeAll(async () => {
  world = await openWorld();
  provider = await world.provider(['registration']);
  stranger = await world.provider(['registration']);
});
afterAll(() => world.close());

const as = <T>(who: Principal, work: (tx: Tx) => Promise<T>) => world.database.transaction(who, work);
const on = (subjectId: string, providerNo: number, reference = 'r') => ({
  subjectId,
  itemNo: 1,
  recordKey: '',
  providerNo,
  reference,
});

test('a mark holds from its beginning to its end, and what held at a moment can be asked later', async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
  const given = { ...on(theirs, provider.providerNo), kind: 'withheld' } as const;
  const kinds = async (moment: number | null) =>
    (await as(operator, (tx) => findMarks(tx, theirs, moment === null ? null : at(moment).toISOString()))).map((one) => one.kind);
  await as(provider, (tx) => mark(tx, given, at(10)));
  await as(provider, (tx) => mark(tx, given, at(11)));
  expect(await kinds(null)).toEqual(['withheld']);
  await as(provider, (tx) => unmark(tx, given, at(20)));
  expect([await kinds(9), await kinds(10), await kinds(19), await kinds(20), await kinds(null)]).toEqual([
    [],
    ['withheld'],
    ['withheld'],
    [],
    [],
  ]);
  await as(provider, (tx) => mark(tx, given, at(30)));
  expect(await kinds(null)).toEqual(['withheld']);
});

test('marks are seen and put by nobody whom they do not concern, whatever the statement forgets', async () => {
  const now = new Date();
  await as(operator, (tx) => mark(tx, { ...on(mine, provider.providerNo), kind: 'repaired' }, now));
  const seen = (who: Principal) => as(who, (tx) => tx.rows(sql`select from records.marks where subject_id = ${mine}`));
  const counts = await Promise.all(
    [operator, provider, subjectOf(mine), stranger, subjectOf(theirs), institutionOf(1), anyone].map(seen),
  );
  expect(counts.map((rows) => rows.length)).toEqual([1, 1, 1, 0, 0, 0, 0]);
  const put = (who: Principal, kind: Mark['kind'], subjectId: string, providerNo: number) =>
    as(who, (tx) => mark(tx, { ...on(subjectId, providerNo, 'x'), kind }, now));
  await put(subjectOf(mine), 'disputed', mine, provider.providerNo);
  await expect(put(subjectOf(mine), 'repaired', mine, provider.providerNo)).rejects.toThrow(/row-level security/);
  await expect(put(subjectOf(theirs), 'disputed', mine, provider.providerNo)).rejects.toThrow(/row-level security/);
  await expect(put(stranger, 'repaired', mine, provider.providerNo)).rejects.toThrow(/row-level security/);
  await expect(put(institutionOf(1), 'disputed', mine, provider.providerNo)).rejects.toThrow(/row-level security/);
  // A subject cannot end what it did not put there.
  await as(subjectOf(mine), (tx) => unmark(tx, { ...on(mine, provider.providerNo), kind: 'repaired' }, now));
  expect((await as(operator, (tx) => findMarks(tx, mine))).map((one) => one.kind).toSorted()).toEqual(['disputed', 'repaired']);
});

test.each(['delete from records.marks', 'update records.marks set kind = kind', 'update records.marks set since = since'])(
  'the application may not: %s',
  async (text) => {
    await expect(as(operator, (tx) => tx.run({ text, values: [] }))).rejects.toThrow(/permission denied/);
  },
);

test('what is withheld or repaired is in no answer to others, and nothing else is left out', () => {
  const anyFact = fc.record({
    itemNo: fc.integer({ min: 1, max: 2 }),
    recordKey: fc.constantFrom('a', 'b'),
    providerNo: fc.integer({ min: 1, max: 2 }),
  });
  const anyMark = fc.tuple(anyFact, fc.constantFrom('disputed' as const, 'withheld' as const, 'repaired' as const));
  fc.assert(
    fc.property(fc.array(anyFact), fc.array(anyMark, { maxLength: 5 }), (facts, pairs) => {
      const marks = pairs.map(([fact, kind]): Mark => ({ ...fact, kind, reference: 'r' }));
      const same = (a: (typeof facts)[number], b: Mark) => a.itemNo === b.itemNo && a.recordKey === b.recordKey;
      const hidden = (fact: (typeof facts)[number]) =>
        marks.some(
          (one) =>
            same(fact, one) && (one.kind === 'repaired' || (one.kind === 'withheld' && one.providerNo === fact.providerNo)),
        );
      expect(disclosable(facts, marks)).toEqual(facts.filter((fact) => !hidden(fact)));
      for (const fact of facts)
        expect(marksOf(marks)(fact).disputed).toBe(
          marks.some((one) => same(fact, one) && one.kind === 'disputed' && one.providerNo === fact.providerNo),
        );
    }),
  );
});
