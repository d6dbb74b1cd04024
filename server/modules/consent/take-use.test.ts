import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contextOf } from '../../kernel/perform.ts';
import { anyone, system } from '../../kernel/pure/principal.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { bank, given, inContext, other, populate, rival, setAdmission, subject, use, wanted } from './consent.testing.ts';
import { findMissingDeletions } from './jobs/find-missing-deletions.ts';
import { takeUse } from './take-use.ts';

const START = new Date('2026-01-01T01:00:00Z');
let now = START;
let world: World;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  await populate(world);
});
beforeEach(() => {
  now = START;
});
afterAll(() => world.close());

const monitoring = { purpose: 'post-loan-monitoring', validTo: '2026-06-30T00:00:00Z', dataTo: '2026-06' };
const codes = (all: readonly PromiseSettledResult<unknown>[]) =>
  all.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code)).toSorted();

test('sixty-four callers at once get no more uses than the count says, and no fewer', async () => {
  const authorisationId = await given(world, { maxUses: 3 });
  await use(world, { authorisationId });
  // On the next day the count of the day would let three through: it is the count of all that stops them.
  now = new Date('2026-01-02T01:00:00Z');
  const all = await Promise.allSettled(Array.from({ length: 64 }, () => use(world, { authorisationId })));
  expect(codes(all)).toEqual([...Array.from({ length: 62 }, () => 'consent.exhausted'), 'done', 'done']);
  expect(await world.call(bank, 'consent.get-authorisation', { authorisationId })).toMatchObject({
    authorisation: { usedTotal: 3, state: 'exhausted' },
  });
});

test('the daily count is as exact, and begins anew with the day in China', async () => {
  const authorisationId = await given(world, { ...monitoring, maxUses: 10 });
  const monitor = { authorisationId, purpose: 'post-loan-monitoring' };
  now = new Date('2026-01-01T15:59:59Z');
  const all = await Promise.allSettled(Array.from({ length: 16 }, () => use(world, monitor)));
  expect(codes(all)).toEqual([...Array.from({ length: 15 }, () => 'consent.frequency'), 'done']);
  now = new Date('2026-01-01T16:00:00Z');
  await use(world, monitor);
});

test('revocations racing with uses: none that begins after a revocation has been answered gets through', async () => {
  for (let round = 0; round < 10; round++) {
    const authorisationId = await given(world);
    const uses = Promise.allSettled(Array.from({ length: 3 }, () => use(world, { authorisationId })));
    await world.call(subject, 'consent.revoke', { authorisationId });
    await expect(use(world, { authorisationId })).rejects.toMatchObject({ code: 'consent.revoked' });
    const before = codes(await uses);
    expect(before.every((code) => code === 'done' || code === 'consent.revoked')).toBe(true);
  }
});

test('an amendment that comes between reading and counting is not overrun', async () => {
  const authorisationId = await given(world);
  await inContext(world, bank, async (ctx) => {
    let amended = false;
    // The amendment is committed right before the counter is touched.
    const tx = {
      ...ctx.tx,
      run: async (query: Parameters<typeof ctx.tx.run>[0]) => {
        if (!amended) await world.call(subject, 'consent.amend', { authorisationId, items: [{ item: 'gas-bills' }] });
        amended = true;
        return ctx.tx.run(query);
      },
    };
    await expect(takeUse({ ...ctx, tx }, { ...wanted, authorisationId }, async (basis) => basis)).rejects.toMatchObject({
      code: 'consent.outside',
    });
  });
  expect(await world.call(bank, 'consent.get-authorisation', { authorisationId })).toMatchObject({
    authorisation: { usedTotal: 0 },
  });
});

test('a use that is rolled back was not used', async () => {
  const authorisationId = await given(world, { maxUses: 1 });
  const failed = inContext(world, bank, async (ctx) => {
    await takeUse(ctx, { ...wanted, authorisationId }, async (basis) => basis);
    throw new Error('the answer could not be made');
  });
  await expect(failed).rejects.toThrow('could not be made');
  await use(world, { authorisationId });
});

test('a suspended institution and one past its admission are stopped at the next use, whatever was authorised', async () => {
  const authorisationId = await given(world);
  await setAdmission(world, 1, 'suspended');
  try {
    await expect(use(world, { authorisationId })).rejects.toMatchObject({ code: 'policy.suspended' });
    await expect(use(world, { authorisationId, items: [] })).rejects.toMatchObject({ code: 'consent.outside' });
  } finally {
    await setAdmission(world, 1, 'admitted');
  }
  await use(world, { authorisationId });
});

test('an authorisation is for one financing case, and for the institution that was named', async () => {
  const authorisationId = await given(world);
  await use(world, { authorisationId, caseNo: 'XD-1' });
  await expect(use(world, { authorisationId, caseNo: 'XD-2' })).rejects.toMatchObject({ code: 'consent.outside' });
  await expect(use(world, { authorisationId, institutionNo: 2 }, rival)).rejects.toMatchObject({ code: 'consent.missing' });
  await expect(use(world, { authorisationId, institutionNo: 1 }, rival)).rejects.toMatchObject({ code: 'policy.not-admitted' });
});

test('without a number the authorisation that covers the use is found, the place being where the institution is', async () => {
  const fresh = { maxUses: 1, items: [{ item: 'tax-credit-ratings' }] };
  const authorisationId = await given(world, { ...fresh, places: ['330000'] });
  const items = [{ item: 'tax-credit-ratings', fields: null }];
  await expect(use(world, { items, place: '440300' })).rejects.toMatchObject({ code: 'consent.outside' });
  expect(await use(world, { items })).toMatchObject({ authorisationId });
});

test('retention that ends without a receipt is found by itself, once, and closed by the receipt that comes late', async () => {
  const authorisationId = await given(world, { retentionDays: 2 });
  const at = { authorisationId };
  const find = () =>
    world.database.transaction(system, (tx) =>
      findMissingDeletions.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID())),
    );
  const missing = async () =>
    (await world.call<{ missingDeletions: { closedAt: string | null }[] }>(subject, 'consent.get-authorisation', at))
      .missingDeletions;
  await expect(world.call(bank, 'consent.report-deletion', at)).rejects.toMatchObject({ code: 'state.conflict' });
  await use(world, at);
  now = new Date(START.getTime() + 2 * 86_400_000 - 1);
  await find();
  expect(await missing()).toEqual([]);
  now = new Date(START.getTime() + 2 * 86_400_000);
  await find();
  await find();
  expect(await missing()).toMatchObject([{ closedAt: null }]);
  expect(await world.call(bank, 'consent.report-deletion', at)).toMatchObject({ closed: 1 });
  expect(await missing()).toMatchObject([{ closedAt: now.toISOString() }]);
  // What was deleted in time is never found; what was disclosed after a deletion has to be deleted again.
  await use(world, at);
  await world.call(bank, 'consent.report-deletion', at);
  now = new Date(START.getTime() + 9 * 86_400_000);
  await find();
  expect(await missing()).toHaveLength(1);
  await use(world, at);
  now = new Date(START.getTime() + 11 * 86_400_000);
  await find();
  expect(await missing()).toMatchObject([{ closedAt: expect.any(String) }, { closedAt: null }]);
});

const tables = ['authorisations', 'events', 'versions', 'uses', 'deletions', 'findings'];
test.each(tables)('a forgotten condition on consent.%s shows each party its own and nobody else anything', async (table) => {
  const count = (who: typeof bank) =>
    world.database.transaction(who, async (tx) => {
      const rows = await tx.rows<{ n: number }>({ text: `select count(*)::integer as n from consent.${table}`, values: [] });
      return rows[0]!.n;
    });
  const all = await count(operator);
  expect(all).toBeGreaterThan(0);
  expect([await count(bank), await count(subject)]).toEqual([all, all]);
  expect([await count(rival), await count(other), await count(anyone)]).toEqual([0, 0, 0]);
});

test.each(['update consent.events set kind = kind', 'delete from consent.versions', 'update consent.deletions set note = null'])(
  'history cannot be rewritten: %s',
  async (text) => {
    const attempt = world.database.transaction(operator, (tx) => tx.run({ text, values: [] }));
    await expect(attempt).rejects.toThrow(/permission denied/);
  },
);
