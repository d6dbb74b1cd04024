import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import { codeOf } from './sample-history.testing.ts';

const DAY_MS = 86_400_000;
const code = codeOf(1);
const caseNo = 'XD-1';
const items = ['registration', 'penalties', 'tax-credit-ratings'];
let world: World;
let bank: Principal;

type Answer = {
  evaluation: {
    score: number;
    grade: string | null;
    coverage: number;
    adverse: { indicator: string }[];
    favourable: { indicator: string }[];
    missing: { kind: string; indicators: string[] }[];
  };
  receipt: { disclosureId: string; leafHash: string };
};

beforeAll(async () => {
  world = await openWorld();
  const provider = await world.provider(items);
  const deliver = (item: string, record: object) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records: [{ unifiedCode: code, ...record }] });
  await deliver('registration', { name: '示例公司', establishedOn: '2015-01-01' });
  await deliver('penalties', {
    documentNo: '罚1',
    content: '罚款',
    authority: '示例局',
    decidedOn: new Date(Date.now() - 20 * DAY_MS).toISOString().slice(0, 10),
    severityClass: 'serious',
    publicationStatus: 'published',
  });
  await deliver('tax-credit-ratings', { year: 2025, level: 'A' });
  await world.settle();
  bank = await admittedBank(world, 'evaluating-bank', { items, tier: 'bulk' });
  await world.call(bank, 'query.open-case', { code, caseNo, kind: 'application' });
});
afterAll(() => world.close());

const authorise = async (wanted: readonly { item: string; fields?: string[] }[], since = 1050) => {
  const month = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 7);
  const { authorisationId } = await world.call<{ authorisationId: string }>(bank, 'consent.request', {
    subjectCode: code,
    purpose: 'loan-review',
    items: wanted,
    dataFrom: month(-since),
    dataTo: month(0),
    validTo: new Date(Date.now() + 10 * DAY_MS).toISOString(),
  });
  await world.call(subjectOf(code), 'consent.grant', { authorisationId });
  return authorisationId;
};
const ask = (authorisationId: string, asked: readonly (string | { item: string; fields: string[] })[]) =>
  world.call<Answer>(bank, 'evaluation.ask', {
    authorisationId,
    code,
    purpose: 'loan-review',
    caseNo,
    items: asked.map((one) => (typeof one === 'string' ? { item: one } : one)),
  });
const kinds = ({ evaluation }: Answer) =>
  Object.fromEntries(evaluation.missing.map(({ kind, indicators }) => [kind, indicators]));

test('without a model that counts an institution gets nothing and has used nothing', async () => {
  await expect(ask(await authorise([{ item: 'registration' }]), ['registration'])).rejects.toMatchObject({
    code: 'state.conflict',
  });
  const { modelId } = await world.call<{ modelId: string }>('operator', 'evaluation.draft-model', {});
  for (const act of ['validate', 'submit', 'approve', 'try', 'promote'])
    await world.call(act === 'approve' ? { ...operator, clientId: 'another' } : operator, 'evaluation.move-model', {
      modelId,
      act,
    });
});

test('an evaluation tells an institution of what it was authorised to know and of nothing else', async () => {
  const whole = await ask(await authorise(items.map((item) => ({ item }))), items);
  const part = await ask(await authorise([{ item: 'registration' }, { item: 'tax-credit-ratings' }]), [
    'registration',
    'tax-credit-ratings',
  ]);
  expect(whole.evaluation.adverse.map(({ indicator }) => indicator)).toContain('serious_penalties_12m');
  expect(part.evaluation.adverse.map(({ indicator }) => indicator)).not.toContain('serious_penalties_12m');
  expect(kinds(part)['not-authorised']).toContain('serious_penalties_12m');
  // Not to know of it costs and gives nothing: the mean of the population.
  expect(part.evaluation.score - whole.evaluation.score).toBe(53 + 2 - 2 - 4 + 2 - 3 + 2);
  expect(part.evaluation.coverage).toBeLessThan(whole.evaluation.coverage);
  expect(part.evaluation.favourable.map(({ indicator }) => indicator)).toContain('tax_credit_level');
});

test('an item of which a field is not granted does not count', async () => {
  const penalties = { item: 'penalties', fields: ['documentNo', 'decidedOn'] };
  const answer = await ask(await authorise([{ item: 'registration' }, penalties]), ['registration', penalties]);
  expect(kinds(answer)['not-authorised']).toContain('serious_penalties_12m');
});

test('an item that is shown for a shorter time than an indicator looks back on does not count either way', async () => {
  const wanted = [{ item: 'registration' }, { item: 'tax-credit-ratings' }];
  const answer = await ask(await authorise(wanted, 300), ['registration', 'tax-credit-ratings']);
  expect(kinds(answer)['not-authorised']).toContain('tax_credit_level');
  expect(kinds(answer)['none-on-record']).toBeUndefined();
});

test('it is one use, in the log that the enterprise reads, and refused outside the authorisation', async () => {
  const authorisationId = await authorise([{ item: 'registration' }]);
  const { receipt } = await ask(authorisationId, ['registration']);
  const { accesses } = await world.call<{ accesses: { disclosureId: string; operation: string; items: { item: string }[] }[] }>(
    subjectOf(code),
    'rights.list-accesses',
    {},
  );
  expect(accesses.find(({ disclosureId }) => disclosureId === receipt.disclosureId)).toMatchObject({
    operation: 'evaluation.ask',
    items: [{ item: 'registration' }],
  });
  await expect(ask(authorisationId, items)).rejects.toMatchObject({ code: 'consent.outside' });
  await world.call(subjectOf(code), 'consent.revoke', { authorisationId });
  await expect(ask(authorisationId, ['registration'])).rejects.toMatchObject({ code: 'consent.revoked' });
});
