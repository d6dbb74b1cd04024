import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import { listStandings, scoreDelivery, storeScore, type QualityCounts, type RuleOf } from './index.ts';
import type { ScoreView } from './score-view.ts';

const now = new Date('2026-03-10T04:00:00Z');
let world: World;
let one: Principal & { providerNo: number };
let other: Principal & { providerNo: number };

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  one = await world.provider(['registration', 'penalties']);
  other = await world.provider(['registration'], { divisionCode: '350100' });
});
afterAll(() => world.close());

const ruleOf: RuleOf = () => ({
  dimension: 'validity',
  title: { zh: '校验码不符', en: 'The check character does not match' },
  mend: { zh: '请核对', en: 'Check it' },
});
const counts = (accepted: number, refused: number, more: Partial<QualityCounts> = {}): QualityCounts => ({
  rows: accepted + refused,
  added: accepted,
  changed: 0,
  unchanged: 0,
  repeated: 0,
  withdrawn: 0,
  refused,
  conflicts: 0,
  warnings: {},
  reasons: refused > 0 ? { 'identifier.check-character': refused } : {},
  filled: { name: accepted },
  newestValidFrom: null,
  ...more,
});

let lastId = 1_000_000;
async function store(
  who: { providerNo: number },
  of: QualityCounts,
  more: { itemNo?: number; division?: string; at?: Date; deliveryId?: number } = {},
): Promise<number> {
  const { itemNo = 1, division = '330100', at = now, deliveryId = ++lastId } = more;
  const score = scoreDelivery(requireItemByNo(itemNo), of, ruleOf, at);
  await world.database.transaction(system, (tx) =>
    storeScore(tx, { deliveryId, providerNo: who.providerNo, itemNo, divisionCode: division }, score, at),
  );
  return deliveryId;
}

const standingOf = async (who: { providerNo: number }, itemNo: number) =>
  (await world.database.transaction(system, (tx) => listStandings(tx, [who.providerNo]))).find(
    (standing) => standing.itemNo === itemNo,
  );

type Page = { scores: ScoreView[]; next: string | null };

describe('a stored score', () => {
  test('is read back with every dimension, its basis and what to mend, in the reader’s language', async () => {
    const deliveryId = await store(one, counts(9, 1));
    const zh = await world.call<ScoreView>(one, 'quality.get-score', { deliveryId });
    expect(zh).toMatchObject({ deliveryId, providerNo: one.providerNo, item: 'registration', rows: 10, accepted: 9, refused: 1 });
    expect(zh.dimensions.find(({ dimension }) => dimension === 'validity')).toMatchObject({
      title: '规范性',
      score: 0.9,
      of: 10,
      faults: 1,
    });
    expect(zh.findings[0]!.text).toBe('1 行因“校验码不符”被退回。请核对。');
    const en = await world.call<ScoreView>(operator, 'quality.get-score', { deliveryId }, { language: 'en' });
    expect(en.findings[0]!.text).toBe('1 row was refused: The check character does not match. Check it.');
  });

  test('stored again changes nothing, not even the standing of its stream', async () => {
    const deliveryId = await store(one, counts(5, 0));
    const before = [await world.call(one, 'quality.get-score', { deliveryId }), await standingOf(one, 1)];
    await store(one, counts(700, 300), { deliveryId, at: new Date('2026-03-11T00:00:00Z') });
    expect([await world.call(one, 'quality.get-score', { deliveryId }), await standingOf(one, 1)]).toEqual(before);
  });

  test('of another provider is missing, in the same words as one that is not there', async () => {
    const deliveryId = await store(other, counts(5, 0), { division: '350100' });
    const refusal = (id: number) =>
      world.call(one, 'quality.get-score', { deliveryId: id }).catch((error: Error) => `${error.name} ${error.message}`);
    expect(await refusal(deliveryId)).toBe(await refusal(999_999_999));
    expect(await refusal(deliveryId)).toMatch(/resource\.not-found/);
  });

  test('of an empty delivery says that there was nothing to measure', async () => {
    const view = await world.call<ScoreView>(operator, 'quality.get-score', {
      deliveryId: await store(one, counts(0, 0), { itemNo: 7 }),
    });
    expect(view).toMatchObject({ overall: null, findings: [] });
    expect(view.dimensions.map(({ score, basis }) => [score, basis])).toEqual(
      Array.from({ length: 6 }, () => [null, '没有可计的行']),
    );
  });
});

describe('the listing of scores', () => {
  const list = (who: Principal, input: object) => world.call<Page>(who, 'quality.list-scores', input);

  test('pages through every score once, newest first', async () => {
    const ids = [];
    for (let i = 0; i < 5; i++) ids.push(await store(one, counts(i, 0), { division: '440300' }));
    const seen: number[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list(operator, { division: '4403', limit: 2, ...(cursor ? { cursor } : {}) });
      expect(page.scores.length).toBeLessThanOrEqual(2);
      seen.push(...page.scores.map(({ deliveryId }) => deliveryId));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(ids.toReversed());
  });

  test('shows a provider its own scores whatever it asks for', async () => {
    const mine = await list(one, {});
    expect(new Set(mine.scores.map(({ providerNo }) => providerNo))).toEqual(new Set([one.providerNo]));
    expect((await list(one, { providerNo: other.providerNo })).scores).toEqual([]);
    expect((await list(operator, { providerNo: other.providerNo })).scores.length).toBeGreaterThan(0);
  });

  test('takes days as China’s: the first moment of a day is in, the first of the next is not', async () => {
    const first = await store(one, counts(1, 0), { at: new Date('2025-05-31T16:00:00Z') });
    const last = await store(one, counts(1, 0), { at: new Date('2025-06-01T15:59:59Z') });
    const after = await store(one, counts(1, 0), { at: new Date('2025-06-01T16:00:00Z') });
    const idsOf = async (from: string, to: string) => (await list(one, { from, to })).scores.map(({ deliveryId }) => deliveryId);
    expect(await idsOf('2025-06-01', '2025-06-01')).toEqual([last, first]);
    expect(await idsOf('2025-06-01', '2025-06-02')).toEqual([after, last, first]);
  });

  test.each([
    [{ item: 'no-such-item' }, 'item'],
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '2026-02-02', to: '2026-02-01' }, 'to'],
    [{ from: '2026-02-02', to: '9999-12-31' }, 'to'],
    [{ from: '0001-01-01' }, 'from'],
  ])('refuses %o and names the field', async (input, field) => {
    await expect(list(operator, input)).rejects.toMatchObject({ code: 'request.invalid', info: { issues: [{ field }] } });
  });
});

describe('the standing of a stream', () => {
  test('carries counts, row-weighted means and the last delivery that brought something', async () => {
    const provider = await world.provider(['registration']);
    const day = (n: number) => new Date(`2026-02-0${n}T00:00:00Z`);
    await store(provider, counts(90, 10), { at: day(1) });
    const brought = await store(provider, counts(0, 0, { rows: 100, withdrawn: 40, unchanged: 60 }), { at: day(2) });
    await store(provider, counts(0, 50), { at: day(3) });
    const standing = (await standingOf(provider, 1))!;
    expect(standing).toMatchObject({
      deliveries: 3,
      accepted: 190,
      refused: 60,
      held: 50,
      lastDeliveryId: brought,
      lastDeliveredAt: day(2),
    });
    expect(standing.sums.validity).toEqual([90 + 100 + 0, 250]);
    // What was refused whole could not be measured for accuracy and must not weigh there.
    expect(standing.sums.accuracy).toEqual([200, 200]);
  });

  test('of one provider is hidden from another by the database itself', async () => {
    await store(other, counts(5, 0), { division: '350100' });
    const ask = (who: Principal) =>
      world.database.transaction(who, (tx) => listStandings(tx, [one.providerNo, other.providerNo]));
    expect(new Set((await ask(one)).map(({ providerNo }) => providerNo))).toEqual(new Set([one.providerNo]));
    expect(new Set((await ask(operator)).map(({ providerNo }) => providerNo))).toEqual(
      new Set([one.providerNo, other.providerNo]),
    );
  });
});

describe('due dates', () => {
  test('of an item are told with the period they are for', async () => {
    const answer = await world.call<{ frequency: string; due: unknown[] }>(one, 'quality.show-due-dates', {
      item: 'registration',
      from: '2024-02-29',
      to: '2024-03-01',
    });
    expect(answer).toMatchObject({
      frequency: 'daily',
      due: [
        { periodFrom: '2024-02-28', periodTo: '2024-02-28', dueOn: '2024-02-29' },
        { periodFrom: '2024-02-29', periodTo: '2024-02-29', dueOn: '2024-03-01' },
      ],
    });
    await expect(
      world.call(one, 'quality.show-due-dates', { item: 'registration', from: '2024-01-01', to: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

describe('the report', () => {
  type Sheets = Record<string, unknown[][]>;
  async function reportOf(who: Principal, input: object, language: 'zh' | 'en' = 'zh'): Promise<Sheets> {
    const bytes = await world.call<Buffer>(
      who,
      'quality.report',
      { from: '2026-01-01', to: '2026-01-31', ...input },
      { language },
    );
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes as never);
    return Object.fromEntries(
      workbook.worksheets.map((sheet) => [
        sheet.name,
        sheet
          .getSheetValues()
          .slice(1)
          .map((row) => (row as unknown[]).slice(1)),
      ]),
    );
  }

  test('sums up the deliveries of the period in four sheets, in the reader’s language', async () => {
    const provider = await world.provider(['registration']);
    await store(provider, counts(90, 10), { at: new Date('2025-12-31T15:59:59Z') });
    for (const day of ['01-01', '01-20']) await store(provider, counts(90, 10), { at: new Date(`2026-${day}T00:00:00Z`) });
    const zh = await reportOf(provider, {});
    expect(Object.keys(zh)).toEqual(['概览', '各维度', '退回原因', '建议']);
    expect(zh['概览']!.at(-1)!.slice(0, 6)).toEqual(['合计', 2, 200, 180, 20, 90]);
    expect(zh['各维度']![1]!.slice(0, 3)).toEqual(['登记注册基本信息', 80, 90]);
    expect(zh['退回原因']![1]).toEqual(['登记注册基本信息', '校验码不符', '规范性', 20, '请核对']);
    expect(zh['建议']![1]).toEqual([1, '登记注册基本信息', '规范性', '20 行因“校验码不符”被退回。请核对。']);
    const en = await reportOf(operator, { providerNo: provider.providerNo }, 'en');
    expect(Object.keys(en)).toEqual(['Overview', 'Dimensions', 'Reasons of refusal', 'Advice']);
  });

  test('of a provider without deliveries is four sheets without rows', async () => {
    const provider = await world.provider(['registration']);
    const sheets = await reportOf(provider, {});
    expect(Object.values(sheets).map((rows) => rows.length)).toEqual([2, 1, 1, 1]);
  });

  test('of another provider is missing, and an operator must say whose', async () => {
    await expect(reportOf(one, { providerNo: other.providerNo })).rejects.toMatchObject({ code: 'resource.not-found' });
    await expect(reportOf(operator, {})).rejects.toMatchObject({
      code: 'request.invalid',
      info: { issues: [{ field: 'providerNo' }] },
    });
  });
});
