import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { listItems } from '../catalogue/index.ts';
import type { Provider } from '../institutions/index.ts';
import { dimensionNames, type Standing } from '../quality/index.ts';
import { collectionBoard } from './collection-board.ts';
import { countedRulesOf } from './engine/counted-rule.ts';
import { refusalRules } from './intake/refusal-rule.ts';
import { warningRules } from './intake/warning-rule.ts';

const items = listItems();
const now = new Date('2026-03-10T04:00:00Z');

const provider = (providerNo: number, divisionCode: string, itemNos: number[]): Provider => ({
  providerNo,
  code: `p-${providerNo}`,
  nameZh: `示例${providerNo}`,
  nameEn: `Sample ${providerNo}`,
  divisionCode,
  itemNos,
  precedence: 100,
  maxRefusedShare: null,
});
const standing = (providerNo: number, itemNo: number, accepted: number, score = 1): Standing => ({
  providerNo,
  itemNo,
  deliveries: 1,
  lastDeliveryId: 1,
  lastDeliveredAt: now,
  accepted,
  refused: 0,
  held: accepted,
  sums: Object.fromEntries(dimensionNames.map((name) => [name, [score * accepted, accepted]])) as unknown as Standing['sums'],
});

describe('the figures of the board', () => {
  const two = items.slice(0, 2);

  test('count an item once however many providers brought it, overall and by region', () => {
    const providers = [provider(1, '330100', [1, 2]), provider(2, '330100', [1]), provider(3, '350100', [2])];
    const board = collectionBoard(two, providers, [standing(1, 1, 10), standing(2, 1, 5)], now);
    expect(board.overall.rate).toEqual({ collected: 1, of: 2, rate: 0.5 });
    expect(board.regions.map(({ divisionCode, rate }) => [divisionCode, rate.rate])).toEqual([
      ['330100', 0.5],
      ['350100', 0],
    ]);
    expect(board.rows.map(({ rate }) => rate.rate)).toEqual([0.5, 1, 0]);
    expect(board.items.map(({ rate }) => [rate.collected, rate.of])).toEqual([
      [2, 2],
      [0, 2],
    ]);
  });

  test('do not count a provider whose rows were all refused', () => {
    const board = collectionBoard(two, [provider(1, '330100', [1])], [standing(1, 1, 0)], now);
    expect(board.rows[0]!.rate).toEqual({ collected: 0, of: 1, rate: 0 });
    expect(board.overall.quality.validity).toBeNull();
  });

  test('weigh quality by rows', () => {
    const board = collectionBoard(
      two,
      [provider(1, '330100', [1]), provider(2, '330100', [1])],
      [standing(1, 1, 900, 1), standing(2, 1, 100, 0)],
      now,
    );
    expect(board.overall.quality.validity).toBeCloseTo(0.9, 12);
  });

  test('are shares in [0, 1], and more deliveries never lower a rate', () => {
    const world = fc.record({
      registered: fc.array(fc.subarray([1, 2]), { minLength: 1, maxLength: 6 }),
      delivered: fc.array(fc.tuple(fc.nat(5), fc.constantFrom(1, 2), fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true })), {
        maxLength: 12,
      }),
    });
    fc.assert(
      fc.property(world, ({ registered, delivered }) => {
        const providers = registered.map((itemNos, index) => provider(index, index % 2 ? '330100' : '350100', itemNos));
        const byStream = new Map(
          delivered.map(([no, itemNo, accepted, score]) => [`${no} ${itemNo}`, standing(no, itemNo, accepted, score)]),
        );
        const standings = [...byStream.values()];
        const rates = (of: Standing[]) => {
          const board = collectionBoard(two, providers, of, now);
          const all = [board.overall, ...board.regions, ...board.items, ...board.rows];
          for (const { quality } of all) for (const mean of Object.values(quality)) expect(mean ?? 0).toBeLessThanOrEqual(1);
          return all.map(({ rate }) => rate.rate ?? 0);
        };
        const fewer = rates(standings.slice(1));
        rates(standings).forEach((rate, index) => {
          expect(rate).toBeLessThanOrEqual(1);
          expect(rate).toBeGreaterThanOrEqual(fewer[index]!);
        });
      }),
    );
  });
});

describe('the words of counted rules', () => {
  const names = [
    ...Object.keys(refusalRules).filter((name) => !name.startsWith('header.')),
    ...Object.keys(warningRules),
    'identifier.check-character',
    'party-code.length',
  ];

  test('are there for every rule, without gaps where one row’s value would stand', () => {
    for (const item of items) {
      for (const name of [...names, ...item.rules.map((rule) => `item.${rule.name}`)]) {
        const { title, mend } = countedRulesOf(item)(name);
        for (const text of [title.zh, title.en, mend?.zh ?? '-', mend?.en ?? '-'])
          expect(text, name).toMatch(/^[^{}“”]*(“[^{}“”]+”[^{}“”]*)*$/);
      }
    }
  });

  test('say which code is meant, and speak of many rows', () => {
    const rule = countedRulesOf(items[0]!);
    expect(rule('identifier.check-character').title.zh).toBe('统一社会信用代码：校验码不符');
    expect(rule('date.invalid').title).toEqual({ zh: '日期不存在', en: 'The date does not exist' });
    expect(rule('money.shape').title).toEqual({ zh: '填报值不是可识别的金额', en: 'A value cannot be read as an amount' });
    expect(rule('money.shape').mend!.zh).toBe('请按退回清单逐行改正');
    expect(rule('required.empty')).toMatchObject({ dimension: 'completeness', title: { en: 'The required field is empty' } });
  });

  test('are not there for a rule that does not exist', () => {
    expect(() => countedRulesOf(items[0]!)('no-such-rule')).toThrow(RangeError);
  });
});

describe('collection.show-board', () => {
  type Cell = {
    item: string;
    registered: boolean;
    collected: boolean;
    deliveries: number;
    recordsHeld: number;
    nextDueOn: string | null;
    daysLate: number | null;
    lastDeliveredAt: string | null;
  };
  type Board = {
    overall: { rate: number };
    regions: { divisionCode: string; divisionTitle: string; rate: number }[];
    items: { item: string; collected: number }[];
    providers: { providerNo: number; rate: number; cells: Cell[] }[];
    next: string | null;
  };
  let clock = now;
  let world: World;
  let first: Principal & { providerNo: number };
  let second: Principal & { providerNo: number };

  beforeAll(async () => {
    world = await openWorld({ now: () => clock });
    first = await world.provider(['registration', 'penalties']);
    second = await world.provider(['registration'], { divisionCode: '350100' });
    await deliver('91350100M000100Y43', '91330100799655058B');
    clock = new Date('2026-03-14T04:00:00Z');
  });
  afterAll(() => world.close());

  async function deliver(...codes: string[]): Promise<void> {
    const bytes = Buffer.from(
      `统一社会信用代码,企业名称\n${codes.map((code) => `${code},示例公司`).join('\n')}\n坏码,示例乙公司\n`,
    );
    const { deliveryId } = await world.call<{ deliveryId: number }>(first, 'collection.open-delivery', {
      item: 'registration',
      fileName: '登记.csv',
    });
    await world.call(first, 'collection.upload-part', { deliveryId, offset: 0 }, { bytes });
    await world.call(first, 'collection.finish-upload', { deliveryId });
    await world.settle();
  }
  const board = (who: Principal, input: object = {}) => world.call<Board>(who, 'collection.show-board', input);

  test('shows what was delivered, what is held, and how late the next is', async () => {
    const { providers } = await board(operator, { providerNo: first.providerNo });
    const [registration, penalties] = ['registration', 'penalties'].map((name) =>
      providers[0]!.cells.find(({ item }) => item === name)!,
    );
    // Delivered on the 10th, daily with one day to do it: due by the 11th, so three days late on the 14th.
    expect(registration).toMatchObject({
      registered: true,
      collected: true,
      deliveries: 1,
      recordsHeld: 2,
      lastDeliveredAt: now.toISOString(),
      nextDueOn: '2026-03-11',
      daysLate: 3,
    });
    expect(penalties).toMatchObject({ registered: true, collected: false, deliveries: 0, lastDeliveredAt: null, daysLate: null });
    expect(providers[0]!.rate).toBe(0.5);
  });

  test('measures the collection rate against all 37 items of the list', async () => {
    const all = await board(operator, { edition: '2021' });
    expect(all.items).toHaveLength(37);
    expect(all.overall.rate).toBeCloseTo(1 / 37, 12);
    expect(all.regions.map(({ divisionCode, rate }) => [divisionCode, rate])).toEqual([
      ['330100', 1 / 37],
      ['350100', 0],
    ]);
    expect(all.regions.map(({ divisionTitle }) => divisionTitle)).toEqual(['杭州市', '福州市']);
  });

  test('narrows to a division and a category', async () => {
    const narrowed = await board(operator, { division: '35', category: 'registration' });
    expect(narrowed.providers.map(({ providerNo }) => providerNo)).toEqual([second.providerNo]);
    expect(narrowed.items.every(({ item }) => items.find(({ name }) => name === item)!.category === 'registration')).toBe(true);
  });

  test('shows a provider its own column only, whatever it asks for', async () => {
    const own = await board(second, { division: '35' });
    expect(own.providers.map(({ providerNo }) => providerNo)).toEqual([second.providerNo]);
    expect((await board(second, { providerNo: first.providerNo })).providers).toEqual([]);
    expect((await board(second)).overall.rate).toBe(0);
  });

  test('pages its providers while the figures stay those of all', async () => {
    const one = await board(operator, { limit: 1 });
    const two = await board(operator, { limit: 1, cursor: one.next });
    expect([...one.providers, ...two.providers].map(({ providerNo }) => providerNo)).toEqual([
      first.providerNo,
      second.providerNo,
    ]);
    expect(two.next).toBeNull();
    expect(two.overall).toEqual(one.overall);
  });

  test('a delivery refused whole is no delivery to the due date', async () => {
    await deliver();
    const { providers } = await board(operator, { providerNo: first.providerNo });
    expect(providers[0]!.cells.find(({ item }) => item === 'registration')).toMatchObject({
      deliveries: 2,
      lastDeliveredAt: now.toISOString(),
      daysLate: 3,
    });
  });
});
