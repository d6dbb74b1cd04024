import { afterAll, beforeAll, expect, test } from 'vitest';
import { admittedBank } from '../testing/admitted-bank.ts';
import { openWorld, operator, subjectOf, type World } from '../testing/world.ts';
import { admitSampleGuarantor, playSampleGuarantees } from './sample-guarantees.ts';
import { playSampleMarketplace } from './sample-marketplace.ts';
import { sampleProducts } from './sample-products.ts';

const CODE = '913301061000000084';
let world: World;

beforeAll(async () => {
  world = await openWorld();
  const provider = await world.provider(['registration']);
  const records = [{ unifiedCode: CODE, name: '示例商店', establishedOn: '2015-01-01' }];
  await world.call(provider, 'collection.deliver-records', { item: 'registration', deliveryKey: 'r', records });
  await world.settle();
  await admittedBank(world, 'sample-bank', { items: ['registration'], tier: 'bulk' });
});
afterAll(() => world.close());

test('the demonstration offers sample products, each called a sample, and shows an application in three states; a second start adds nothing', async () => {
  for (let start = 0; start < 2; start++) await playSampleMarketplace(world, CODE);
  const { products } = await world.call<{ products: { name: { zh: string; en: string } }[] }>(
    'anyone',
    'marketplace.list-products',
    {},
  );
  expect(products).toHaveLength(sampleProducts.length);
  for (const { name } of products) expect([name.zh, name.en].join()).toMatch(/示例.*Sample/);
  const { applications } = await world.call<{ applications: { financingState: string }[] }>(
    subjectOf(CODE),
    'marketplace.list-applications',
    {},
  );
  expect(applications.map((one) => one.financingState).toSorted()).toEqual(['in-review', 'offered', 'refused']);
  const waiting = await world.call<{ products: unknown[] }>(operator, 'marketplace.list-own-products', { submitted: true });
  expect(waiting.products).toEqual([]);
});

test('its guarantor has one request to answer, within terms that are said; a second start adds nothing', async () => {
  for (let start = 0; start < 2; start++) {
    await admitSampleGuarantor(world);
    await playSampleGuarantees(world, CODE);
  }
  const { guaranteeRequests } = await world.call<{
    guaranteeRequests: { guaranteeState: string; authorisationId: string | null }[];
  }>(operator, 'guarantees.list', {});
  expect(guaranteeRequests).toMatchObject([{ guaranteeState: 'asked', authorisationId: expect.any(String) }]);
});
