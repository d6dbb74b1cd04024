import { afterAll, beforeAll, expect, test } from 'vitest';
import { admittedBank } from '../testing/admitted-bank.ts';
import { openWorld, operator, type World } from '../testing/world.ts';
import { sampleLoan } from '../modules/loans/loans.testing.ts';
import { playSampleSupport } from './sample-support.ts';

const code = '91350100M000100Y43';
let world: World;

beforeAll(async () => {
  world = await openWorld();
  const bank = await admittedBank(world, 'sample-bank', { items: ['registration'] });
  await world.call(bank, 'query.open-case', { code, caseNo: 'FIRST', kind: 'loan' });
  await world.call(bank, 'loans.report', { loans: [sampleLoan({ code, contractNo: 'FIRST', caseNo: 'FIRST' })] });
});
afterAll(() => world.close());

test('the demonstration has policies, each called a sample, and a pool whose ledger adds up; a second start adds nothing', async () => {
  for (let start = 0; start < 2; start++) await playSampleSupport(world);
  const { policies } = await world.call<{ policies: { name: { zh: string; en: string } }[] }>(
    'anyone',
    'support.list-policies',
    {},
  );
  expect(policies).toHaveLength(4);
  for (const { name } of policies) expect([name.zh, name.en].join()).toMatch(/示例.*Sample/);
  const { pools } = await world.call<{ pools: { poolBalanceFen: number; filings: number }[] }>(
    operator,
    'support.list-pools',
    {},
  );
  // One enterprise on file: one loan, of whose 400,000 yuan lost 30% were paid and 20,000 came back.
  expect(pools).toMatchObject([{ poolBalanceFen: 1_000_000_000 - 12_000_000 + 2_000_000, filings: 1 }]);
});
