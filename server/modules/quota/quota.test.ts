import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, eachStatement } from '../../kernel/perform.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { bank, given, populate, rival, setAdmission, subjectId } from '../consent/consent.testing.ts';

const HOUR_MS = 3_600_000;
let world: World;
// Half an hour before a day begins in China.
let now = new Date('2026-01-10T15:30:00Z');

beforeAll(async () => {
  world = await openWorld({ now: () => now, requestsPerMinute: 1_234 });
  await populate(world);
});
afterAll(() => world.close());

type Counts = { readonly requests: number; readonly refused: number; readonly uses: number };
type Use = {
  readonly tier: string;
  readonly requestsPerMinute: number;
  readonly thresholdsPerFigure: number;
  readonly countedAt: string | null;
  readonly callers: readonly { readonly clientId: string; readonly today: Counts; readonly month: Counts }[];
  readonly days: readonly (Counts & { readonly day: string })[];
  readonly authorisationsInForce: number;
  readonly usesLeft: number;
  readonly nearest: readonly {
    readonly authorisationId: string;
    readonly usedTotal: number;
    readonly usedToday: number;
    readonly maxTotal: number;
  }[];
  readonly figureBudgets: readonly { readonly item: string; readonly asked: number }[];
};
const show = (who: Principal = bank) => world.call<Use>(who, 'quota.show-use', {});
async function count(): Promise<void> {
  const job = world.pipeline.registry.jobs.find(({ name }) => name === 'quota.count-requests')!;
  await job.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), crypto.randomUUID()),
  );
}
/** Entries of the log of uses as the pipeline itself counts them. */
const entries = async (clientId: string) =>
  (
    await world.database.transaction(system, (tx) =>
      tx.rows<{ outcome: string }>(sql`select outcome from audit.entries where client_id = ${clientId}`),
    )
  ).map(({ outcome }) => outcome);

test('counts are those of the log of uses, by caller and by the day in China, however often they are made', async () => {
  expect(await show()).toMatchObject({ countedAt: null, callers: [] });
  const authorisationId = await given(world, { validTo: '2026-01-30T00:00:00Z', items: [{ item: 'tax-payments' }] });
  await world.call(bank, 'query.open-case', { code: subjectId, caseNo: 'C-1', kind: 'application' });
  const ask = { authorisationId, code: subjectId, caseNo: 'C-1', purpose: 'loan-review', items: [{ item: 'tax-payments' }] };
  const asked = () => world.call(bank, 'query.ask', ask);
  await asked();
  await count();
  now = new Date(now.getTime() + HOUR_MS);
  await asked();
  await expect(world.call(bank, 'query.ask', { ...ask, caseNo: 'NONE' })).rejects.toMatchObject({ code: 'policy.no-case' });
  await world.call({ ...bank, clientId: 'second-program' }, 'query.list-cases', {});
  const done = await entries(bank.clientId);
  await count();
  await count();
  const use = await show();
  expect(use.countedAt).toBe(now.toISOString());
  expect(use.callers.map(({ clientId }) => clientId)).toEqual([bank.clientId, 'second-program']);
  expect(use.callers[0]!.month).toEqual({
    requests: done.length,
    refused: done.filter((outcome) => outcome !== 'done').length,
    uses: 2,
  });
  expect(use.callers[0]!.today).toEqual({ requests: 2, refused: 1, uses: 1 });
  expect(use.callers[1]!.month).toEqual({ requests: 1, refused: 0, uses: 0 });
  expect(use.days.length).toBe(31);
  expect(use.days.slice(-2)).toMatchObject([
    { day: '2026-01-10', uses: 1 },
    { day: '2026-01-11', requests: 3, refused: 1, uses: 1 },
  ]);
});

test('an entry that was written late, or while nobody counted, is counted by the next run', async () => {
  await count();
  const before = (await show()).callers[0]!.month.requests;
  const entry = (at: Date) =>
    world.database.transaction(system, (tx) =>
      tx.run(sql`insert into audit.entries (request_id, at, operation, client_id, role, institution_no, outcome)
        values (gen_random_uuid(), ${at}, 'query.ask', ${bank.clientId}, 'institution', 1, 'done')`),
    );
  await entry(new Date(now.getTime() - HOUR_MS));
  now = new Date(now.getTime() + 50 * HOUR_MS);
  await entry(new Date(now.getTime() - 30 * HOUR_MS));
  await count();
  expect((await show()).callers[0]!.month.requests).toBe(before + 2 + 1);
});

test('the limits are those that are enforced, and the budgets as they stand', async () => {
  const use = await show();
  expect(use).toMatchObject({ tier: 'unattended', requestsPerMinute: 1_234, thresholdsPerFigure: 5, authorisationsInForce: 1 });
  const [nearest] = use.nearest;
  expect(nearest).toMatchObject({ usedTotal: 2, usedToday: 0 });
  expect(use.usesLeft).toBe(nearest!.maxTotal - 2);
  const authorisationId = await given(world, { validTo: '2026-01-30T00:00:00Z', items: [{ item: 'tax-payments' }] });
  const claims = [10_000, 20_000, 30_000].map((figure) => ({
    item: 'tax-payments',
    field: 'paid',
    measure: 'sum',
    is: 'at-least',
    figure,
  }));
  await world.call(bank, 'query.verify', { authorisationId, code: subjectId, caseNo: 'C-1', purpose: 'loan-review', claims });
  expect((await show()).nearest.map(({ usedTotal, usedToday }) => [usedTotal, usedToday])).toEqual([
    [2, 0],
    [1, 1],
  ]);
  expect((await show()).figureBudgets).toMatchObject([{ authorisationId, subjectId, item: 'tax-payments', asked: 3 }]);
  now = new Date('2026-01-31T00:00:00Z');
  expect(await show()).toMatchObject({ authorisationsInForce: 0, usesLeft: 0, nearest: [], figureBudgets: [] });
});

test('an institution sees its own, also while it is suspended, and nobody else sees it', async () => {
  expect((await show(rival)).callers).toEqual([]);
  await setAdmission(world, 1, 'suspended');
  expect((await show()).tier).toBe('unattended');
  for (const who of [rival, operator]) {
    const rows = await world.database.transaction(who, (tx) => tx.rows(sql`select from quota.hours`));
    expect(rows).toEqual([]);
  }
});
