import { encode, FALSE, TRUE } from '../../../../expression/index.ts';
import { picker, randomExpression, randomRow } from '../../../../expression/testing/random-expression.testing.ts';
import { dictionary as everyType } from '../../../../expression/testing/sample-dictionary.testing.ts';
import { expect, test } from 'vitest';
import { clauseDictionary } from '../indicator-items.ts';
import { sampleProduct } from '../sample-product.ts';
import { compileProduct, type ClauseBook } from './compiled-product.ts';
import type { Demand } from './demand.ts';
import { matchDemand } from './match-demand.ts';
import { judgeProduct, tellClauses, type Judged } from './match-product.ts';
import type { ProductDocument } from './product-document.ts';
import { rankParts, rankScore } from './ranking.ts';
import { termGaps } from './term-gaps.ts';

const demand: Demand = {
  amountFen: 80_000_000,
  termMonths: 12,
  purpose: 'working-capital',
  guarantees: ['credit'],
  repayments: [],
  divisionCode: '330106',
  industryCode: '5211',
  industrySection: 'F',
};
const text = { zh: '条件', en: 'clause' };
const document = (more: Partial<ProductDocument> = {}): ProductDocument => ({
  ...sampleProduct,
  clauses: [],
  items: [],
  ...more,
});
const product = (productId: string, more: Partial<ProductDocument> = {}) =>
  compileProduct({ productId, institutionNo: 1, version: 1, document: document(more) }, clauseDictionary);
const nothing = () => new Float64Array(clauseDictionary.indicators.length).fill(Number.NaN);
const match = (
  products: readonly ReturnType<typeof product>[],
  row = nothing(),
  more: Partial<Demand> = {},
  day = '2026-05-06',
) => matchDemand(products, { ...demand, ...more }, row, new Map(), day);

test('of a thousand near misses each holds when exactly the named indicator is set to the named value', () => {
  const pick = picker(20_260_506);
  let misses = 0;
  let tried = 0;
  while (misses < 1_000) {
    if (++tried > 200_000) throw new Error(`only ${misses} near misses`);
    const { source } = randomExpression(pick, everyType, 'bool');
    const clauses = [{ id: 'c', expression: source, text, hard: true }];
    const one = compileProduct({ productId: 'p', institutionNo: 1, version: 1, document: document({ clauses }) }, everyType);
    const row = randomRow(pick, everyType);
    const verdict = judgeProduct(one, demand, row)!;
    if (verdict.truths[0] !== FALSE) continue;
    const [told] = tellClauses(verdict, row);
    if (told?.change === undefined) continue;
    misses++;
    const { indicator, to } = told.change;
    const slot = everyType.indicators.findIndex(({ code }) => code === indicator);
    const changed = row.with(slot, encode(everyType.indicators[slot]!.type, to));
    expect(judgeProduct(one, demand, changed), source).toMatchObject({ truths: [TRUE], failed: 0, unknown: 0 });
    expect(changed.filter((value, at) => !Object.is(value, row[at]))).toHaveLength(1);
  }
});

test('products with conditions of the same text share what is found of them, and are judged as each would be alone', () => {
  const pick = picker(11);
  const sources = Array.from({ length: 40 }, () => randomExpression(pick, everyType, 'bool').source);
  const clausesOf = () =>
    Array.from({ length: 4 }, (_, at) => ({ id: `c${at}`, expression: sources[pick(sources.length)]!, text, hard: at < 3 }));
  const book: ClauseBook = new Map();
  const offers = Array.from({ length: 200 }, (_, at) => ({
    productId: `p${at}`,
    institutionNo: 1,
    version: 1,
    document: document({ clauses: clausesOf() }),
  }));
  const shared = offers.map((offer) => compileProduct(offer, everyType, book));
  expect(book.size).toBeLessThanOrEqual(sources.length);
  for (let round = 0; round < 20; round++) {
    const row = randomRow(pick, everyType);
    const judged: Judged = new Map();
    for (const [at, one] of shared.entries()) {
      const alone = judgeProduct(compileProduct(offers[at]!, everyType), demand, row)!;
      expect(judgeProduct(one, demand, row, judged)).toMatchObject({
        truths: alone.truths,
        failed: alone.failed,
        unknown: alone.unknown,
      });
    }
    expect(judged.size).toBeLessThanOrEqual(sources.length);
  }
});

test('a threshold that is missed is always told with the value that would do', () => {
  const pick = picker(7);
  const numeric = clauseDictionary.indicators.filter(({ type }) => type === 'number');
  for (let round = 0; round < 1_000; round++) {
    const { code } = numeric[pick(numeric.length)]!;
    const sign = ['>=', '<=', '>', '<'][pick(4)]!;
    const bound = (pick(2_000_000) - 1_000_000) / 100;
    const one = product('p', { clauses: [{ id: 'c', expression: `${code} ${sign} (${bound})`, text, hard: true }] });
    const row = nothing();
    const slot = clauseDictionary.indicators.findIndex((indicator) => indicator.code === code);
    row[slot] = sign.startsWith('>') ? bound - 1 - pick(1_000) : bound + 1 + pick(1_000);
    const { eligible, oneAway } = match([one], row);
    expect([eligible.length, oneAway.length]).toEqual([0, 1]);
    const [told] = tellClauses(oneAway[0]!.verdict, row);
    if (!sign.endsWith('=')) expect(told!.change!.to).not.toBe(bound);
    else expect(told!.change!.to).toBe(bound);
    row[slot] = told!.change!.to as number;
    expect(match([one], row).eligible).toHaveLength(1);
  }
});

test('an enterprise’s own demand counts among the conditions: the nearest amount and term are told', () => {
  const one = product('p');
  expect(match([one], nothing(), { amountFen: 400_000_000 }).oneAway).toHaveLength(1);
  const gaps = termGaps(one.document, { ...demand, amountFen: 400_000_000 });
  expect(gaps).toMatchObject([{ term: 'amount', bound: 300_000_000 }]);
  expect(gaps[0]!.text.zh).toContain('300');
  expect(match([one], nothing(), { amountFen: gaps[0]!.bound! }).eligible).toHaveLength(1);
  expect(match([one], nothing(), { amountFen: 400_000_000, termMonths: 60 }).out).toBe(1);
});

test('what is two conditions away, elsewhere, or for another industry is in no list', () => {
  const sales = { id: 'a', expression: 'sales_12m >= 5', text, hard: true };
  const age = { id: 'b', expression: 'age_months >= 12', text, hard: true };
  const row = nothing();
  for (const code of ['sales_12m', 'age_months']) row[clauseDictionary.indicators.findIndex((one) => one.code === code)] = 1;
  expect(match([product('p', { clauses: [sales, age] })], row)).toMatchObject({ eligible: [], oneAway: [], out: 1 });
  expect(match([product('p', { divisions: ['440000'] })])).toMatchObject({ out: 1 });
  expect(match([product('p', { industries: ['C'] })])).toMatchObject({ out: 1 });
  expect(match([product('p', { divisions: ['330100'], industries: ['52'] })]).eligible).toHaveLength(1);
});

test('a soft condition is told and excludes nobody, and what is not known needs data and is no failure', () => {
  const soft = { id: 'a', expression: 'sales_12m >= 5', text, hard: false };
  const found = match([product('soft', { clauses: [soft] }), product('hard', { clauses: [{ ...soft, hard: true }] })]);
  expect(found.eligible.map(({ verdict }) => verdict.product.productId)).toEqual(['soft']);
  expect(found.needsData.map(({ verdict }) => verdict.product.productId)).toEqual(['hard']);
  expect(tellClauses(found.needsData[0]!.verdict, nothing())[0]!.gap!.kind).toBe('provide');
});

test('the cheaper product comes first whatever its name, and its score follows from the weights that are told', () => {
  const found = match([
    product('a', { annualRateBp: { min: 300, max: 900 } }),
    product('b', { annualRateBp: { min: 400, max: 500 } }),
  ]);
  expect(found.eligible.map(({ verdict }) => verdict.product.productId)).toEqual(['b', 'a']);
  for (const { price } of found.eligible) expect(price.score).toBe(rankScore(price.parts));
});

test('equals change places from day to day, and over a year each of ten stands first about as often', () => {
  const products = Array.from({ length: 10 }, (_, index) => product(`00000000-0000-4000-8000-00000000000${index}`));
  const firsts = new Map<string, number>();
  for (let day = 0; day < 1_000; day++) {
    const on = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    const { productId } = match(products, nothing(), {}, on).eligible[0]!.verdict.product;
    firsts.set(productId, (firsts.get(productId) ?? 0) + 1);
  }
  expect(firsts.size).toBe(10);
  expect(Math.min(...firsts.values())).toBeGreaterThan(60);
  expect(Math.max(...firsts.values())).toBeLessThan(145);
});

test('a quick and punctual institution stands before a slow one, and one without a record between them', () => {
  const score = (medianDays: number | null, onTimeShare: number | null) =>
    rankScore(rankParts(500, { medianDays, onTimeShare, approved: 0, decided: 0 }));
  expect(score(2, 0.98)).toBeGreaterThan(score(null, null));
  expect(score(null, null)).toBeGreaterThan(score(14, 0.2));
});
