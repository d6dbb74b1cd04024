import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, eachStatement } from '../../kernel/perform.ts';
import { system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { countSuited } from './count-suited.ts';
import { refreshFeatures } from './jobs/refresh-features.ts';
import { openMarket, type Bank } from './marketplace.testing.ts';
import { compileProduct } from './model/compiled-product.ts';
import { fitOf, judgeProduct } from './model/match-product.ts';
import { clauseDictionary } from './indicator-items.ts';
import { readRow } from './read-row.ts';
import { sampleProduct } from './sample-product.ts';

type Counts = {
  considered: number | null;
  eligible: number | null;
  oneAway: number | null;
  needsData: number | null;
  byClause: { id: string; fails: number | null; onlyThis: number | null }[];
};
const ENTERPRISES = 33;
let world: World;
let bank: Bank;
const ids: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  const market = await openMarket(world, () => new Date());
  bank = await market.bank();
  // 24 sell enough, 6 do not, of 3 nothing is known; two are elsewhere.
  for (let number = 0; number < ENTERPRISES; number++) {
    const monthly = number < 24 ? 500_000 : number < 30 ? 100_000 + number : null;
    const elsewhere = number < 2 ? { divisionCode: '440106' } : {};
    ids.push((await market.enterprise(number, monthly, elsewhere)).subjectId);
  }
  await refreshFeatures.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), 'job'),
  );
}, 120_000);
afterAll(() => world.close());

const sales = { id: 'sales', expression: 'sales_12m >= 500000000', hard: true };
const age = { id: 'age', expression: 'age_months >= 12', hard: true };
const count = (clauses: readonly object[], more: object = {}) =>
  world.call<Counts>(bank, 'marketplace.count-eligible', { clauses, ...more });

test('a bank is told in tens how many its product would suit, and nothing below twenty', async () => {
  expect(await count([sales, age])).toMatchObject({
    considered: 30,
    eligible: 20,
    oneAway: null,
    needsData: null,
    byClause: [
      { id: 'sales', fails: null, onlyThis: null },
      { id: 'age', fails: null },
    ],
  });
  expect(await count([{ ...sales, expression: 'sales_12m < 500000000' }])).toMatchObject({ eligible: null, oneAway: 20 });
});

test('places count, and a place where fewer than twenty are tells nothing at all', async () => {
  expect(await count([], { divisions: ['330000'] })).toMatchObject({ considered: 30, eligible: 30 });
  expect(await count([], { divisions: ['440000'] })).toMatchObject({ considered: null, eligible: null });
});

test('the database counts what the match would say of each enterprise', async () => {
  const clauses = [sales, age, { id: 'level', expression: 'tax_credit_level in ["A"] || sales_growth_3m > 0', hard: true }].map(
    (one) => ({ ...one, text: { zh: '条件', en: 'clause' } }),
  );
  for (const some of [[clauses[0]!], [clauses[0]!, clauses[1]!], clauses]) {
    const document = { ...sampleProduct, clauses: some, items: [] };
    const product = compileProduct({ productId: 'p', institutionNo: 1, version: 1, document }, clauseDictionary);
    const demand = { amountFen: 80_000_000, termMonths: 12, purpose: 'other', guarantees: [], repayments: [] } as const;
    const place = { divisionCode: null, industryCode: null, industrySection: null };
    const one = { eligible: 0, 'one-away': 0, 'needs-data': 0, out: 0 };
    await world.database.transaction(system, async (tx) => {
      for (const id of ids)
        one[fitOf(judgeProduct(product, { ...demand, ...place }, (await readRow(tx, id, new Date())).row)!)]++;
      const all = await countSuited(tx, some, { divisions: [], industries: [] });
      expect(all).toMatchObject({
        considered: ids.length,
        eligible: one.eligible,
        oneAway: one['one-away'],
        needsData: one['needs-data'],
      });
    });
  }
});

test('an enterprise that leaves the file leaves the counts, and a bank reads no figure of any', async () => {
  await expect(world.database.transaction(bank, (tx) => tx.rows(sql`select from marketplace.features`))).resolves.toEqual([]);
  await world.database.transaction(system, (tx) =>
    tx.run(sql`insert into marketplace.features (subject_id, as_of, figures) values ('gone', '2020-01-01', '{}')`),
  );
  await refreshFeatures.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), 'job'),
  );
  const left = await world.database.transaction(system, (tx) => tx.rows(sql`select from marketplace.features`));
  expect(left).toHaveLength(ENTERPRISES);
});
