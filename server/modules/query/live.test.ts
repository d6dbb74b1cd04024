import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { enterpriseAt } from '../../../sandbox/enterprise.ts';
import { startProviderSimulator, type ProviderSimulator } from '../../../sandbox/provider-simulator/provider-simulator.ts';
import { recordsOf } from '../../../sandbox/records.ts';
import { worldOf } from '../../../sandbox/world.ts';
import { perform, type Pipeline } from '../../kernel/perform.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, subjectOf, type World } from '../../testing/world.ts';
import { findItem } from '../catalogue/index.ts';

const population = worldOf();
const today = '2026-06-20';
const social = findItem('social-insurance-payments')!;
const paying = Array.from({ length: 60 }, (_, index) => enterpriseAt(population, index)).filter(
  (one) => recordsOf(one, social, today).length > 3,
);
const code = paying[0]!.code;
const other = paying[1]!.code;
const items = ['registration', 'social-insurance-payments', 'tax-payments', 'housing-fund-payments'];
const live = items.slice(1, 3);
const DEADLINE_MS = 400;

type Live = { from: string; fault: string | null; retryAfterSeconds: number | null; fetchedAt: string | null };
type Item = {
  item: string;
  served: boolean;
  missing: string | null;
  retry: string;
  live: Live[];
  records: { key: string; values: Record<string, unknown>; disputed: boolean; source: { recordedAt: string } }[];
};
type Answer = { etag: string; unchanged: boolean; items: Item[]; receipt: { disclosureId: string } };

let world: World;
let bank: Principal & { institutionNo: number };
let provider: Principal & { providerNo: number };
let simulator: ProviderSimulator;
let pipeline: Pipeline;

beforeAll(async () => {
  world = await openWorld();
  const keys = async () => (await world.pipeline.signer.publicKeys()).keys;
  simulator = await startProviderSimulator({ world: population, enterprises: 60, keys, today: () => today });
  provider = await world.provider(items);
  await world.call(provider, 'collection.deliver-records', {
    item: 'registration',
    deliveryKey: 'r',
    records: [code, other].map((unifiedCode) => ({ unifiedCode, name: `示例${unifiedCode}公司` })),
  });
  await world.settle();
  bank = await admittedBank(world, 'bank-one', { items });
  for (const of of [code, other]) await world.call(bank, 'query.open-case', { code: of, caseNo: 'XD-1', kind: 'application' });
});
afterAll(async () => {
  await simulator.close();
  await world.close();
});

/** Nothing of one test is kept for the next, neither by the platform nor by the simulated departments. */
afterEach(async () => {
  simulator.behave({}, {});
  await world.database.transaction(system, (tx) => tx.run(sql`delete from sources.answers`));
});

const register = (item: string, more: object = {}) =>
  world.call('operator', 'sources.register', {
    providerNo: provider.providerNo,
    item,
    kinds: ['call', 'verify'],
    baseUrl: simulator.url,
    freshnessSeconds: 0,
    timeoutMs: 3_000,
    ...more,
  });
const registerBoth = async (more: object = {}) => {
  for (const item of live) await register(item, more);
  startAnew();
};
/** As in a process that has just started: it remembers no source and knows nothing of how they fare. */
const startAnew = () => void (pipeline = { ...world.pipeline });

/** A call of the bank's in that process. */
async function call<R>(operation: string, input: unknown): Promise<R> {
  const answer = await perform(pipeline, { operation, input, principal: bank, language: 'zh' });
  if (answer.kind !== 'json') throw new Error('not JSON');
  return answer.body as R;
}

async function authorise(of = code, more: object = {}): Promise<string> {
  const asked = {
    subjectCode: of,
    purpose: 'loan-review',
    items: items.map((item) => ({ item })),
    dataFrom: '2024-01',
    dataTo: '2026-12',
    validTo: new Date(Date.now() + 10 * 86_400_000).toISOString(),
    ...more,
  };
  const { authorisationId } = await world.call<{ authorisationId: string }>(bank, 'consent.request', asked);
  await world.call(subjectOf(of), 'consent.grant', { authorisationId });
  return authorisationId;
}

const ask = (authorisationId: string, more: object = {}, of = code) =>
  call<Answer>('query.ask', {
    authorisationId,
    code: of,
    purpose: 'loan-review',
    caseNo: 'XD-1',
    items: items.slice(0, 3).map((item) => ({ item })),
    ...more,
  });

const used = async (authorisationId: string) =>
  (
    await world.database.transaction(system, (tx) =>
      tx.row<{ n: number }>(sql`select used_total as n from consent.uses where authorisation_id = ${authorisationId}`),
    )
  )?.n;
const entries = async () =>
  (await world.database.transaction(system, (tx) =>
    tx.row<{ n: number }>(sql`select count(*)::integer as n from audit.entries`),
  ))!.n;
const disclosures = async (who: Principal = subjectOf(code)) =>
  (await world.call<{ disclosures: { disclosureId: string }[] }>(who, 'audit.list-disclosures', {})).disclosures.map(
    (one) => one.disclosureId,
  );

describe('an item with a live source', () => {
  test('is answered from its provider, with what it says now, in period and shown as granted', async () => {
    await registerBoth();
    const before = await entries();
    const authorisationId = await authorise(code, { dataFrom: '2026-01' });
    const { items: answered, receipt } = await ask(authorisationId);
    const [registration, insurance, tax] = answered as [Item, Item, Item];
    expect([registration.served, registration.live]).toEqual([true, []]);
    expect(insurance.live).toMatchObject([{ from: 'live', fault: null }]);
    const due = recordsOf(paying[0]!, social, today).filter(({ month }) => String(month) >= '2026-01');
    expect(insurance.records.length).toBe(due.length);
    expect(insurance.records[0]!.source.recordedAt).toBe(insurance.live[0]!.fetchedAt);
    expect(tax.missing === null || tax.missing === 'none-on-record').toBe(true);
    expect(await used(authorisationId)).toBe(1);
    expect(await disclosures(provider)).toContain(receipt.disclosureId);
    // The request, the grant, the word to the institution about it, the query and the look-up for the disclosures: one entry each.
    expect(await entries()).toBe(before + 5);
  });

  test('does not hold up the others beyond the deadline when its source is slow', async () => {
    await registerBoth();
    const authorisationId = await authorise();
    simulator.behave({ item: live[0] }, { latencyMs: 2_000, times: 1 });
    const began = performance.now();
    const { items: answered } = await ask(authorisationId, { deadlineMs: DEADLINE_MS });
    const took = performance.now() - began;
    expect(took).toBeGreaterThanOrEqual(DEADLINE_MS);
    expect(took).toBeLessThan(DEADLINE_MS + 1_200);
    expect(answered[0]!.served).toBe(true);
    expect(answered[2]!.live).toMatchObject([{ from: 'live' }]);
    expect(answered[1]).toMatchObject({ served: false, missing: 'source.timeout', retry: 'later' });
    expect(answered[1]!.live).toMatchObject([{ from: 'none', fault: 'source.timeout', retryAfterSeconds: 2 }]);
  });

  test.each(['status-500', 'broken-json', 'wrong-subject', 'bad-row', 'unknown-field', 'oversized', 'redirect'] as const)(
    'is missing with the reason, and nothing of a wrong answer passes: %s',
    async (fault) => {
      await registerBoth();
      simulator.behave({ item: live[0] }, { fault, times: 2 });
      const { items: answered } = await ask(await authorise());
      expect(answered[1]).toMatchObject({ served: false, records: [], retry: 'later' });
      expect(answered[1]!.missing).toMatch(/^source\.(unavailable|invalid-answer)$/);
      expect(answered[2]!.live).toMatchObject([{ from: 'live' }]);
    },
  );

  test('gives what was collected, as old as it is, when its source fails, and the live answer instead when it does not', async () => {
    await registerBoth();
    const row = {
      unifiedCode: code,
      taxKind: 'deed',
      declarationKind: 'regular',
      periodFrom: '2026-01-01',
      periodTo: '2026-01-31',
      paid: 7,
    };
    await world.call(provider, 'collection.deliver-records', { item: live[1], deliveryKey: 'old', records: [row] });
    await world.settle();
    const authorisationId = await authorise();
    simulator.behave({ item: live[1] }, { fault: 'status-500', times: 1 });
    const failed = (await ask(authorisationId)).items[2]!;
    expect(failed.records.map(({ values }) => values['taxKind'])).toEqual(['deed']);
    expect(failed.live).toMatchObject([{ from: 'none', fault: 'source.unavailable' }]);
    const fresh = (await ask(authorisationId)).items[2]!;
    const now = recordsOf(paying[0]!, findItem('tax-payments')!, today);
    expect(Map.groupBy(fresh.records, ({ values }) => values['taxKind']).size).toBe(
      Map.groupBy(now, ({ taxKind }) => taxKind).size,
    );
    expect(fresh.records.length).toBe(now.length);
    expect(fresh.records.some(({ values }) => values['taxKind'] === 'deed')).toBe(false);
  });

  test('bears the mark of a dispute like any other', async () => {
    await registerBoth();
    const authorisationId = await authorise();
    const { key } = (await ask(authorisationId)).items[1]!.records[0]!;
    await world.database.transaction(system, (tx) =>
      tx.run(sql`insert into records.marks (subject_id, item_no, record_key, provider_no, kind, reference, since)
        values (${code}, ${social.no}, ${key}, ${provider.providerNo}, 'disputed', 'test', now() - interval '1 minute')`),
    );
    const again = (await ask(authorisationId)).items[1]!;
    expect(again.records.filter(({ disputed }) => disputed).map((one) => one.key)).toEqual([key]);
  });
});

describe('the use of an authorisation while a source is waited for', () => {
  test('holds no transaction, so that the enterprise can revoke meanwhile, and then nothing leaves', async () => {
    await registerBoth();
    const authorisationId = await authorise();
    const before = await disclosures();
    const answered = simulator.asked();
    simulator.behave({ item: live[0] }, { latencyMs: 500, times: 1 });
    const asking = ask(authorisationId).catch((error: unknown) => error);
    await until(() => simulator.asked() > answered);
    await world.call(subjectOf(code), 'consent.revoke', { authorisationId });
    expect(await asking).toMatchObject({ code: 'consent.revoked' });
    expect(await disclosures()).toEqual(before);
    expect(await used(authorisationId)).toBe(1);
  });

  test('is stopped by a suspension that comes meanwhile', async () => {
    await registerBoth();
    const authorisationId = await authorise();
    const answered = simulator.asked();
    simulator.behave({ item: live[0] }, { latencyMs: 500, times: 1 });
    const asking = ask(authorisationId).catch((error: unknown) => error);
    await until(() => simulator.asked() > answered);
    const { institutionNo } = bank;
    await world.call('operator', 'institutions.suspend', { institutionNo, reason: '示例原因' });
    expect(await asking).toMatchObject({ code: 'policy.suspended' });
    await world.call('operator', 'institutions.resume', { institutionNo, reason: '示例原因' });
  });

  test('is counted exactly: of twenty callers at once three get through where three uses are left', async () => {
    await registerBoth();
    const authorisationId = await authorise();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => ask(authorisationId)));
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(3);
    expect(await used(authorisationId)).toBe(3);
    const codes = all.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    expect(new Set(codes)).toEqual(new Set(['consent.exhausted']));
  });
});

describe('an answer that is kept', () => {
  test('is given again while it is fresh, with the same etag, and never for another enterprise', async () => {
    await registerBoth({ freshnessSeconds: 600 });
    const authorisationId = await authorise();
    const first = await ask(authorisationId);
    const asked = simulator.asked();
    const again = await ask(authorisationId, { etag: first.etag });
    expect(again).toMatchObject({ unchanged: true, etag: first.etag });
    const shown = await ask(authorisationId);
    expect(shown.items[1]!.live).toMatchObject([{ from: 'cache', fetchedAt: first.items[1]!.live[0]!.fetchedAt }]);
    expect(simulator.asked()).toBe(asked);
    const others = await ask(await authorise(other), {}, other);
    expect(others.items[1]!.live).toMatchObject([{ from: 'live' }]);
    expect(others.items[1]!.records).not.toEqual(shown.items[1]!.records);
  });

  test('is fetched anew when it is stale', async () => {
    await registerBoth({ freshnessSeconds: 1 });
    const authorisationId = await authorise();
    await ask(authorisationId);
    await world.database.transaction(system, (tx) => tx.run(sql`update sources.answers set fresh_until = fetched_at`));
    expect((await ask(authorisationId)).items[1]!.live).toMatchObject([{ from: 'live' }]);
  });

  test('is out of reach of everybody but the platform, in the database itself', async () => {
    await registerBoth({ freshnessSeconds: 600 });
    await ask(await authorise());
    const count = async (who: Principal) =>
      (await world.database.transaction(who, (tx) =>
        tx.row<{ n: number }>(sql`select count(*)::integer as n from sources.answers`),
      ))!.n;
    expect(await count(system)).toBe(2);
    for (const who of [bank, provider, subjectOf(code)]) expect(await count(who)).toBe(0);
  });

  test('is fetched once by callers who ask the same at once', async () => {
    await registerBoth();
    const authorisations = [await authorise(), await authorise()];
    const asked = simulator.asked();
    simulator.behave({}, { latencyMs: 300 });
    const all = await Promise.all([...authorisations, ...authorisations, ...authorisations].map((one) => ask(one)));
    expect(new Set(all.map((one) => one.items[1]!.live[0]!.from))).toEqual(new Set(['live']));
    expect(simulator.asked()).toBe(asked + live.length);
  });
});

describe('a source that fails', () => {
  test('is spared after five failures, is seen by the operator and the provider, and paused within a second', async () => {
    await registerBoth();
    simulator.behave({ item: live[0] }, { fault: 'broken-json' });
    for (let n = 0; n < 5; n++) await ask(await authorise());
    const asked = simulator.asked();
    const { items: answered } = await ask(await authorise());
    expect(answered[1]!.missing).toBe('source.breaker-open');
    expect(simulator.asked()).toBe(asked + 1);
    type Listed = {
      sources: { item: string; breaker: string; lastFault: string; outcomes: { outcome: string; calls: number }[] }[];
    };
    for (const who of ['operator', provider] as const) {
      const { sources } = await world.call<Listed>(who, 'sources.list-sources', {});
      const listed = sources.find(({ item }) => item === live[0])!;
      expect(listed).toMatchObject({ breaker: 'open', lastFault: 'source.invalid-answer json' });
      expect(listed.outcomes.find(({ outcome }) => outcome === 'source.invalid-answer')!.calls).toBeGreaterThanOrEqual(5);
    }
    const stranger = await world.provider(['registration']);
    expect((await world.call<Listed>(stranger, 'sources.list-sources', {})).sources).toEqual([]);
    const named = { providerNo: provider.providerNo, item: live[0] };
    await world.call('operator', 'sources.pause', { ...named, reason: '示例' });
    const paused = performance.now();
    await until(async () => (await ask(await authorise())).items[1]!.live.length === 0);
    expect(performance.now() - paused).toBeLessThan(2_500);
    await world.call('operator', 'sources.resume', named);
  });
});

describe('a claim that nothing collected can tell', () => {
  const verify = (authorisationId: string, figures: readonly number[], more: object = {}) =>
    call<{ answers: { verdict: string; judgedBy: string; fault: string | null }[] }>('query.verify', {
      authorisationId,
      code,
      purpose: 'loan-review',
      caseNo: 'XD-1',
      claims: figures.map((figure) => ({ item: live[0], field: 'due', measure: 'sum', is: 'at-least', figure })),
      ...more,
    });

  test('is answered by the provider, and the figure stays there', async () => {
    await registerBoth();
    const authorisationId = await authorise();
    const total = recordsOf(paying[0]!, social, today).reduce((sum, { due }) => sum + Number(due), 0);
    const answer = await verify(authorisationId, [total / 2]);
    expect(answer.answers).toMatchObject([{ verdict: 'yes', judgedBy: 'source', fault: null }]);
    expect((await verify(authorisationId, [total * 2])).answers).toMatchObject([{ verdict: 'no', judgedBy: 'source' }]);
    expect(JSON.stringify(answer)).not.toContain(String(total));
    expect(await used(authorisationId)).toBe(2);
  });

  test('is asked of the provider also where records are only counted: that none was collected says nothing', async () => {
    await registerBoth();
    const counted = { item: live[0], measure: 'count', is: 'at-most', figure: 1 };
    expect((await verify(await authorise(), [], { claims: [counted] })).answers).toMatchObject([
      { verdict: 'no', judgedBy: 'source' },
    ]);
  });

  test('is unknown with the reason when the answer is late or of a wrong shape', async () => {
    await registerBoth();
    const authorisationId = await authorise();
    simulator.behave({}, { fault: 'wrong-shape', times: 1 });
    expect((await verify(authorisationId, [100])).answers).toMatchObject([
      { verdict: 'unknown', fault: 'source.invalid-answer' },
    ]);
    simulator.behave({}, { latencyMs: 1_000, times: 1 });
    expect((await verify(authorisationId, [100], { deadlineMs: 150 })).answers).toMatchObject([
      { verdict: 'unknown', fault: 'source.timeout' },
    ]);
  });

  test('spends the budget of its figure as any other', async () => {
    await registerBoth();
    const authorisationId = await authorise();
    await verify(authorisationId, [100, 200, 300, 400, 500]);
    const asked = simulator.asked();
    await expect(verify(authorisationId, [600])).rejects.toMatchObject({ code: 'quota.claims' });
    expect(simulator.asked()).toBe(asked);
  });

  test('is not asked of a provider who has closed the field', async () => {
    await registerBoth();
    const authorisationId = await authorise();
    const asked = simulator.asked();
    await world.call(provider, 'catalogue.narrow', { item: live[0], field: 'due', class: 'compute-only', reason: '示例' });
    expect((await verify(authorisationId, [100])).answers).toMatchObject([{ verdict: 'unknown', judgedBy: 'records' }]);
    expect(simulator.asked()).toBe(asked);
  });
});

test('a query of items without a live source is one transaction of the caller, and asks the database nothing else', async () => {
  await registerBoth();
  const authorisationId = await authorise();
  await ask(authorisationId, { items: [{ item: 'registration' }] });
  let begun = 0;
  const { database } = world.pipeline;
  const counting = {
    ...world.pipeline,
    database: {
      ...database,
      transaction: (...given: Parameters<typeof database.transaction>) => {
        begun++;
        return database.transaction(...given);
      },
    } as typeof database,
  };
  const once = () =>
    perform(counting, {
      operation: 'query.ask',
      input: { authorisationId, code, purpose: 'loan-review', caseNo: 'XD-1', items: [{ item: 'registration' }] },
      principal: bank,
      language: 'zh',
    });
  await once();
  begun = 0;
  await once();
  expect(begun).toBe(1);
});

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
