import { afterAll, beforeAll, expect, test } from 'vitest';
import { Failure } from '../../kernel/pure/failure.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { openMarket, type Bank } from './marketplace.testing.ts';
import { sampleProduct } from './sample-product.ts';

type Product = {
  productId: string;
  productState: string;
  version: number;
  publishedVersion: number;
  pendingVersion: number | null;
  items: string[];
  clauses: { id: string; text: { zh: string; en: string } }[];
  annualRateBp: { min: number; max: number };
};
let world: World;
let market: Awaited<ReturnType<typeof openMarket>>;
let bank: Bank;
let rival: Bank;

beforeAll(async () => {
  world = await openWorld();
  market = await openMarket(world, () => new Date());
  [bank, rival] = [await market.bank(), await market.bank()];
});
afterAll(() => world.close());

const draft = (product: object, productId?: string, who = bank) =>
  world.call<{ productId: string; version: number; items: string[]; remarks: { id: string }[] }>(
    who,
    'marketplace.draft-product',
    {
      ...(productId === undefined ? {} : { productId }),
      product: { ...sampleProduct, ...product },
    },
  );
const move = (productId: string, act: string, who = bank) =>
  world.call<{ productState: string }>(who, 'marketplace.move-product', { productId, act });
const review = (productId: string, version: number, act = 'publish', more: object = {}) =>
  world.call<{ productState: string }>(operator, 'marketplace.review-product', { productId, version, act, ...more });
const shown = async (productId: string, more: object = {}) =>
  (await world.call<{ product: Product }>('anyone', 'marketplace.get-product', { productId, ...more })).product;
const onOffer = async () =>
  (await world.call<{ products: Product[] }>('anyone', 'marketplace.list-products', { limit: 500 })).products.map(
    (one) => one.productId,
  );
const issuesOf = async (calling: Promise<unknown>) => {
  const error = (await calling.catch((one: unknown) => one)) as Failure;
  expect(error).toBeInstanceOf(Failure);
  return error.info.issues ?? [];
};

test('a product is offered only after its bank submitted it and the operator published the very version', async () => {
  const { productId, version, items } = await draft({});
  expect(items).toEqual(['tax-arrears', 'sales-summaries']);
  expect(await onOffer()).not.toContain(productId);
  await expect(shown(productId)).rejects.toMatchObject({ code: 'resource.not-found' });
  await expect(review(productId, version)).rejects.toMatchObject({ code: 'state.conflict' });
  await move(productId, 'submit');
  await expect(shown(productId)).rejects.toMatchObject({ code: 'resource.not-found' });
  await expect(review(productId, version + 1)).rejects.toMatchObject({ code: 'state.conflict' });
  expect(await review(productId, version)).toMatchObject({ productState: 'published' });
  expect(await onOffer()).toContain(productId);
});

test('everybody sees what is on offer, the cheapest first, page after page with none left out or twice', async () => {
  for (const max of [700, 400, 900, 400, 500]) await market.publish(rival, { annualRateBp: { min: 300, max } });
  type Offers = { products: { productId: string; annualisedBp: number }[]; next: string | null };
  const read = (input: object) => world.call<Offers>('anyone', 'marketplace.list-products', input);
  const whole = await read({ limit: 500 });
  const costs = whole.products.map((one) => one.annualisedBp);
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { products, next } = await read({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    paged.push(...products.map((one) => one.productId));
    cursor = next;
  }
  expect(paged).toEqual(whole.products.map((one) => one.productId));
});

test('who drafted or submitted a product cannot publish it', async () => {
  const { productId, version } = await draft({}, undefined, { ...bank, clientId: operator.clientId });
  await move(productId, 'submit');
  await expect(review(productId, version)).rejects.toMatchObject({ code: 'state.conflict' });
});

test('a version never changes: another one waits beside it, and the one offered stays until the other is published', async () => {
  const productId = await market.publish(bank);
  const before = await shown(productId);
  const { version } = await draft({ annualRateBp: { min: 300, max: 400 } }, productId);
  expect(version).toBe(2);
  expect(await shown(productId)).toEqual({ ...before, updatedAt: expect.any(String) as string });
  await expect(shown(productId, { version: 2 })).rejects.toMatchObject({ code: 'resource.not-found' });
  await move(productId, 'submit');
  await expect(draft({}, productId)).rejects.toMatchObject({ code: 'state.conflict' });
  await expect(review(productId, 2, 'return')).rejects.toMatchObject({ code: 'request.invalid' });
  await review(productId, 2, 'return', { note: '费用说明不全' });
  expect((await shown(productId)).version).toBe(1);
  await draft({ annualRateBp: { min: 300, max: 410 } }, productId);
  await move(productId, 'submit');
  await review(productId, 3);
  expect((await shown(productId)).annualRateBp.max).toBe(410);
  expect((await shown(productId, { version: 1 })).annualRateBp).toEqual(before.annualRateBp);
});

test('what is paused or withdrawn leaves the offer at once, and what is withdrawn does not come back', async () => {
  const productId = await market.publish(bank);
  await move(productId, 'pause');
  expect(await onOffer()).not.toContain(productId);
  await move(productId, 'resume');
  expect(await onOffer()).toContain(productId);
  await move(productId, 'withdraw');
  expect(await onOffer()).not.toContain(productId);
  await expect(move(productId, 'resume')).rejects.toMatchObject({ code: 'state.conflict' });
  await expect(draft({}, productId)).rejects.toMatchObject({ code: 'state.conflict' });
});

test('a product of another bank looks like one that is not there', async () => {
  const { productId } = await draft({});
  for (const asking of [
    () => draft({}, productId, rival),
    () => move(productId, 'submit', rival),
    () => world.call(rival, 'marketplace.get-own-product', { productId }),
  ])
    await expect(asking()).rejects.toMatchObject({ code: 'resource.not-found' });
  const listed = await world.call<{ products: Product[] }>(rival, 'marketplace.list-own-products', {});
  expect(listed.products.map((one) => one.productId)).not.toContain(productId);
});

test('a clause that is wrong is refused with line and column, and one that nobody can meet is remarked', async () => {
  const wrong = [
    { id: 'one', expression: 'sales_12m >=\n  "A"', hard: true },
    { id: 'two', expression: 'no_such_indicator > 1', hard: true },
    { id: 'two', expression: 'sales_12m', hard: false },
  ];
  const issues = await issuesOf(draft({ clauses: wrong }));
  expect(issues.map(({ field }) => field)).toEqual([
    'clauses.0.expression',
    'clauses.1.expression',
    'clauses.2.id',
    'clauses.2.expression',
  ]);
  expect(issues[0]!.message.zh).toMatch(/第 2 行第 3 列/);
  const never = [{ id: 'never', expression: 'sales_12m > 5 && sales_12m < 3', hard: true }];
  expect((await draft({ clauses: never })).remarks).toMatchObject([{ id: 'never' }]);
});

test('ranges that are upside down and codes that do not exist are refused together', async () => {
  const issues = await issuesOf(draft({ amountFen: { min: 10, max: 9 }, divisions: ['999999'], industries: ['A', '9999'] }));
  expect(issues.map(({ field }) => field)).toEqual(['amountFen.max', 'divisions.0', 'industries.1']);
});

test('the operator finds what waits for review, and what was done is told to the bank and the operator', async () => {
  const { productId } = await draft({});
  await move(productId, 'submit');
  const { products } = await world.call<{ products: Product[] }>(operator, 'marketplace.list-own-products', {
    submitted: true,
    limit: 500,
  });
  expect(products.map((one) => one.productId)).toContain(productId);
  for (const who of [bank, operator]) {
    const { acts } = await world.call<{ acts: { productAct: string }[] }>(who, 'marketplace.get-own-product', { productId });
    expect(acts.map(({ productAct }) => productAct)).toEqual(['draft', 'submit']);
  }
});

test('what a suspended institution offers is offered to nobody until its admission is resumed', async () => {
  const weak = await market.bank();
  const productId = await market.publish(weak);
  await world.call(operator, 'institutions.suspend', { institutionNo: weak.institutionNo, reason: '示例原因' });
  expect(await onOffer()).not.toContain(productId);
  await expect(draft({}, undefined, weak)).rejects.toMatchObject({ code: 'policy.suspended' });
  await move(productId, 'pause', weak);
  await expect(move(productId, 'resume', weak)).rejects.toMatchObject({ code: 'policy.suspended' });
});

test('a clause without words of its own is said in both languages', async () => {
  const productId = await market.publish(bank);
  const { clauses } = await shown(productId);
  expect(clauses[0]!.text.zh).toContain('近12月销售额');
  expect(clauses[0]!.text.en).toContain('sales in 12 months');
});
