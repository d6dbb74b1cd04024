import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifySigned } from '../../kernel/signing.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, subjectOf, type World } from '../../testing/world.ts';
import { ItemAnswer } from './item-view.ts';

const code = '91350100M000100Y43';
const stranger = '91330100799655058B';
const owner = subjectOf(code);
const items = ['registration', 'tax-payments', 'water-bills', 'patents'];
const caseNo = 'XD-1';

type Answer = {
  etag: string;
  unchanged: boolean;
  items: {
    item: string;
    served: boolean;
    missing: string | null;
    retry: string;
    quality: number | null;
    withheldFields: { field: string; why: string }[];
    records: { key: string; values: Record<string, unknown>; disputed: boolean; source: { name: { zh: string } } }[];
  }[];
  receipt: { disclosureId: string; leafHash: string; jws: string };
};

let world: World;
let bank: Principal & { institutionNo: number };
let provider: Principal & { providerNo: number };

beforeAll(async () => {
  world = await openWorld();
  provider = await world.provider(['registration', 'tax-payments', 'water-bills']);
  const deliver = (item: string, records: object[]) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records });
  await deliver(
    'registration',
    [code, stranger].map((unifiedCode) => ({ unifiedCode, name: `示例${unifiedCode}公司`, legalRepresentative: '示例人名' })),
  );
  const bill = (month: string, due: number) => ({ unifiedCode: code, accountNo: 'SLW1', month, volume: 10, due });
  await deliver('water-bills', [bill('2026-01', 100), bill('2026-02', 300)]);
  await world.settle();
  bank = await admittedBank(world, 'bank-one', { items });
  await openCase();
});
afterAll(() => world.close());

const openCase = (who: Principal = bank, of = code, no = caseNo) =>
  world.call<{ opened: boolean }>(who, 'query.open-case', { code: of, caseNo: no, kind: 'application' });

async function authorise(more: object = {}, who: Principal = bank): Promise<string> {
  const validTo = new Date(Date.now() + 10 * 86_400_000).toISOString();
  const wanted = items.filter((item) => item !== 'patents').map((item) => ({ item }));
  const asked = {
    subjectCode: code,
    purpose: 'loan-review',
    items: wanted,
    dataFrom: '2026-01',
    dataTo: '2026-06',
    validTo,
    ...more,
  };
  const { authorisationId } = await world.call<{ authorisationId: string }>(who, 'consent.request', asked);
  await world.call(owner, 'consent.grant', { authorisationId });
  return authorisationId;
}

const ask = (authorisationId: string, more: object = {}, who: Principal = bank) =>
  world.call<Answer>(who, 'query.ask', {
    authorisationId,
    code,
    purpose: 'loan-review',
    caseNo,
    items: [{ item: 'registration' }, { item: 'tax-payments' }, { item: 'water-bills' }],
    ...more,
  });

const disclosures = () =>
  world.call<{ disclosures: { disclosureId: string; operation: string; caseNo: string }[] }>(owner, 'audit.list-disclosures', {});

describe('a query under an authorisation', () => {
  test('answers every item, what is there with its source and what is not with the reason', async () => {
    const answer = await ask(await authorise());
    expect(answer.items.map(({ item, served, missing }) => [item, served, missing])).toEqual([
      ['registration', true, null],
      ['tax-payments', false, 'not-collected'],
      ['water-bills', true, null],
    ]);
    const [registration, , water] = answer.items;
    expect(registration!.records[0]!.values).toMatchObject({ name: `示例${code}公司`, legalRepresentative: '示***' });
    expect(registration!.records[0]!.source.name.zh).toMatch(/\S/);
    expect(registration!.quality).toBeGreaterThan(0.5);
    expect(new Set(water!.records.map(({ values }) => values['due']))).toEqual(new Set([10_000, 30_000]));
  });

  test('tells of an item and its records what the operation declares, and no more', async () => {
    const { items: answered } = await ask(await authorise());
    const [registration] = answered;
    expect(Object.keys(registration!).toSorted()).toEqual(Object.keys(ItemAnswer.properties).toSorted());
    const record = ItemAnswer.properties.records.items.properties;
    expect(Object.keys(registration!.records[0]!).toSorted()).toEqual(Object.keys(record).toSorted());
    expect(Object.keys(registration!.records[0]!.source).toSorted()).toEqual(Object.keys(record.source.properties).toSorted());
  });

  test('leaves its disclosure with a receipt that the platform signed', async () => {
    const { receipt, items: answered } = await ask(await authorise());
    const { keys } = await world.pipeline.signer.publicKeys();
    expect(await verifySigned(receipt.jws, keys)).toMatchObject({
      disclosureId: receipt.disclosureId,
      leafHash: receipt.leafHash,
      subjectId: code,
    });
    expect(answered.length).toBe(3);
    expect((await disclosures()).disclosures[0]).toMatchObject({
      disclosureId: receipt.disclosureId,
      operation: 'query.ask',
      caseNo,
    });
  });

  test('takes one use each time, and none when nothing was answered', async () => {
    const authorisationId = await authorise({ maxUses: 2 });
    const before = (await disclosures()).disclosures.length;
    await expect(ask(authorisationId, { items: [{ item: 'patents' }] })).rejects.toMatchObject({ code: 'consent.outside' });
    await ask(authorisationId);
    await ask(authorisationId);
    await expect(ask(authorisationId)).rejects.toMatchObject({ code: 'consent.exhausted' });
    expect((await disclosures()).disclosures.length).toBe(before + 2);
  });

  test('sends an unchanged answer once', async () => {
    const authorisationId = await authorise();
    const { etag } = await ask(authorisationId);
    expect(await ask(authorisationId, { etag })).toMatchObject({ etag, unchanged: true, items: [] });
  });

  test('shows nothing from outside the period of the data', async () => {
    const authorisationId = await authorise({ dataFrom: '2026-02' });
    const { items: answered } = await ask(authorisationId);
    expect(answered[2]!.records.map(({ values }) => values['month'])).toEqual(['2026-02']);
    expect(answered[0]!.served).toBe(true);
  });

  test('marks what the enterprise disputes in the very next answer', async () => {
    const authorisationId = await authorise();
    expect((await ask(authorisationId)).items[0]!.records[0]!.disputed).toBe(false);
    await world.call(owner, 'rights.object', { item: 'registration', key: '', text: '名称有误' });
    expect((await ask(authorisationId)).items[0]!.records[0]!.disputed).toBe(true);
  });

  test('gives no field that its provider has closed, and says so', async () => {
    await world.call(provider, 'catalogue.narrow', {
      item: 'water-bills',
      field: 'volume',
      class: 'compute-only',
      reason: '本市规定',
    });
    const { items: answered } = await ask(await authorise());
    expect(answered[2]!.records[0]!.values).not.toHaveProperty('volume');
    expect(answered[2]!.withheldFields).toEqual([{ field: 'volume', why: 'compute-only' }]);
  });
});

describe('what stops a use', () => {
  test('no financing case, one of another institution, or a closed one', async () => {
    const authorisationId = await authorise();
    const other = await admittedBank(world, 'bank-two', { items });
    await openCase(other, code, 'XD-2');
    for (const no of ['XD-9', 'XD-2'])
      await expect(ask(authorisationId, { caseNo: no })).rejects.toMatchObject({ code: 'policy.no-case', info: {} });
    await openCase(bank, code, 'XD-3');
    await world.call(bank, 'query.close-case', { code, caseNo: 'XD-3' });
    await expect(ask(authorisationId, { caseNo: 'XD-3' })).rejects.toMatchObject({ code: 'policy.no-case' });
  });

  test('an authorisation of another institution is as one that is not there', async () => {
    const authorisationId = await authorise();
    const thief = await admittedBank(world, 'bank-three', { items });
    await openCase(thief);
    const missing = await ask(crypto.randomUUID(), {}, thief).catch((error: unknown) => error);
    await expect(ask(authorisationId, {}, thief)).rejects.toEqual(missing);
    expect(missing).toMatchObject({ code: 'consent.missing' });
  });

  test('revoking the authorisation and suspending the institution stop the next call', async () => {
    const authorisationId = await authorise();
    const second = await authorise();
    await ask(authorisationId);
    await world.call(owner, 'consent.revoke', { authorisationId });
    await expect(ask(authorisationId)).rejects.toMatchObject({ code: 'consent.revoked' });
    const { institutionNo } = bank;
    await world.call('operator', 'institutions.suspend', { institutionNo, reason: '示例原因' });
    await expect(ask(second)).rejects.toMatchObject({ code: 'policy.suspended' });
    await world.call('operator', 'institutions.resume', { institutionNo, reason: '示例原因' });
    await ask(second);
  });

  test('the database itself shows an institution no record outside a use', async () => {
    const seen = await world.database.transaction(bank, (tx) => tx.rows(sql`select from records.facts`));
    expect(seen).toEqual([]);
  });
});

describe('a verification', () => {
  const verify = (authorisationId: string, claims: object[]) =>
    world.call<{ answers: { verdict: string; judged: { figure: number } }[] }>(bank, 'query.verify', {
      authorisationId,
      code,
      purpose: 'loan-review',
      caseNo,
      claims,
    });
  const due = (figure: number, more = {}) => ({
    item: 'water-bills',
    field: 'due',
    measure: 'sum',
    is: 'at-least',
    figure,
    ...more,
  });

  test('answers yes, no or unknown, and never the figure', async () => {
    const answer = await verify(await authorise(), [
      due(40_000),
      due(41_000),
      { item: 'tax-payments', field: 'paid', measure: 'sum', is: 'at-least', figure: 1 },
      { item: 'water-bills', measure: 'count', is: 'at-most', figure: 2 },
    ]);
    expect(answer.answers.map(({ verdict }) => verdict)).toEqual(['yes', 'no', 'unknown', 'yes']);
    expect(JSON.stringify(answer)).not.toContain('30000');
  });

  test('judges on the grid and says which threshold that was', async () => {
    const { answers } = await verify(await authorise(), [due(40_400)]);
    expect(answers[0]).toMatchObject({ verdict: 'yes', judged: { figure: 40_000 } });
  });

  test('stops after five thresholds of one figure; one asked before costs nothing', async () => {
    const authorisationId = await authorise({ maxUses: 3 });
    const thresholds = [10_000, 20_000, 30_000, 50_000, 60_000].map((figure) => due(figure));
    await verify(authorisationId, thresholds);
    await expect(verify(authorisationId, [due(70_000)])).rejects.toMatchObject({ code: 'quota.claims' });
    expect((await verify(authorisationId, [due(20_000)])).answers[0]!.verdict).toBe('yes');
  });

  test('names the member of a claim that is missing', async () => {
    await expect(
      verify(await authorise(), [{ item: 'water-bills', measure: 'sum', is: 'at-least', figure: 1 }]),
    ).rejects.toMatchObject({
      code: 'request.invalid',
      info: { issues: [{ field: 'claims.0.field' }] },
    });
  });
});

test('a case is opened once, seen by whom it concerns and by nobody else', async () => {
  expect(await openCase()).toMatchObject({ opened: false });
  const list = async (who: Principal) => (await world.call<{ cases: { caseNo: string }[] }>(who, 'query.list-cases', {})).cases;
  expect((await list(owner)).map((one) => one.caseNo)).toContain(caseNo);
  expect(await list(subjectOf(stranger))).toEqual([]);
  const outsider = await admittedBank(world, 'bank-four', { items });
  expect(await list(outsider)).toEqual([]);
  await expect(world.call(outsider, 'query.close-case', { code, caseNo })).rejects.toMatchObject({ code: 'resource.not-found' });
});

test('why a case was closed is kept, the enterprise sees it, and closing again changes nothing', async () => {
  type Closed = { case: { closedAt: string; closeReason: string | null } };
  await openCase(bank, code, 'XD-closed');
  const close = (reason?: string) =>
    world.call<Closed>(bank, 'query.close-case', { code, caseNo: 'XD-closed', ...(reason === undefined ? {} : { reason }) });
  const first = await close('已发放贷款（示例）');
  expect(first.case).toMatchObject({ closedAt: expect.any(String), closeReason: '已发放贷款（示例）' });
  expect(await close('另一原因')).toEqual(first);
  const { cases } = await world.call<{ cases: { caseNo: string; closeReason: string | null }[] }>(
    subjectOf(code),
    'query.list-cases',
    { open: false },
  );
  expect(cases.find((one) => one.caseNo === 'XD-closed')?.closeReason).toBe('已发放贷款（示例）');
});
