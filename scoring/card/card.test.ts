import { beforeAll, expect, test } from 'vitest';
import { germanCredit } from '../testing/public-data.testing.ts';
import { randomCard, randomTable, inputOf } from '../testing/random-card.testing.ts';
import { random, shuffled } from '../numeric/random.ts';
import { outcomeOf, rowsOf } from '../data/table.ts';
import { fitEvidence, logOdds } from '../fitting/fit-evidence.ts';
import type { SealedCard } from './seal-card.ts';
import { sealCard, sealedText } from './seal-card.ts';
import { makeCard } from './make-card.ts';
import { expertCard } from './expert-card.ts';
import { openCard } from './open-card.ts';
import { scoreOne } from './score-one.ts';
import { scoreTable } from './score-table.ts';
import { CardError } from './card-faults.ts';
import { logOddsOf } from './pd-table.ts';

const { table, bad } = germanCredit();
const making = { title: { zh: '示例', en: 'sample' }, features: 'german-1', specials: [] };

function fitted(rows = table, outcome = { bad }): ReturnType<typeof makeCard> {
  const result = fitEvidence(rows, outcome);
  if (result.outcome !== 'fitted') throw new Error(result.outcome);
  return makeCard(result.model, making);
}

let german: SealedCard;
beforeAll(() => {
  german = fitted().sealed;
});

test('equal rows give equal bytes, again and in another order', () => {
  expect(sealedText(fitted().sealed)).toBe(sealedText(german));
  const order = shuffled(table.rows, 77);
  const weight = new Float64Array(table.rows).fill(1);
  expect(sealedText(fitted(rowsOf(table, order), outcomeOf({ bad }, order)).sealed)).toBe(sealedText(german));
  expect(sealedText(fitted(table, { bad, weight } as { bad: Uint8Array<ArrayBuffer> }).sealed)).toBe(sealedText(german));
});

test('scores say the odds that were fitted, to what rounding may take', () => {
  const result = fitEvidence(table, { bad });
  if (result.outcome !== 'fitted') throw new Error(result.outcome);
  const { sealed, rounding } = makeCard(result.model, making);
  const { scores } = scoreTable(sealed.card, table);
  const exact = logOdds(result.model, table);
  const scaling = sealed.card.scaling!;
  for (let row = 0; row < table.rows; row++) {
    const away = Math.abs(logOddsOf(scaling, scores[row]!) - exact[row]!) * (scaling.pointsToDouble / Math.LN2);
    expect(away).toBeLessThanOrEqual(rounding + 1e-9);
  }
  expect(rounding).toBeLessThan(sealed.card.characteristics.length / 2 + 1);
  expect(scoreOne(sealed.card, inputOf(table, 0)).pd).toBeCloseTo(
    1_000_000 / (1 + Math.exp(-logOddsOf(scaling, scores[0]!))),
    -1,
  );
});

test('a card that was stored scores as before, its scaling with it', () => {
  const opened = openCard(sealedText(german));
  expect(opened.outcome).toBe('valid');
  if (opened.outcome !== 'valid') return;
  expect(opened.sealed.id).toBe(german.id);
  expect(opened.sealed.card.scaling).toEqual(german.card.scaling);
  expect(scoreTable(opened.sealed.card, table)).toEqual(scoreTable(german.card, table));
});

test('on random cards and rows, base and points make the score, and a table gives what single records give, reasons too', () => {
  const next = random(9);
  let [reasons, specials] = [0, 0];
  for (let index = 0; index < 120; index++) {
    const { card } = sealCard(randomCard(next));
    const rows = randomTable(next, card, 100);
    const { scores, reasons: places } = scoreTable(card, rows);
    for (let row = 0; row < rows.rows; row++) {
      const input = inputOf(rows, row);
      const one = scoreOne(card, input);
      expect(one.points.reduce((sum, points) => sum + points, card.base)).toBe(one.score);
      expect(scores[row]).toBe(one.score);
      const expected = one.adverse.map(({ code }) => card.characteristics.findIndex((each) => each.code === code));
      expect([...places.subarray(row * 4, row * 4 + 4)]).toEqual([...expected, -1, -1, -1, -1].slice(0, 4));
      reasons += expected.length;
      specials += Object.values(input).filter((value) => typeof value === 'object' && value !== null).length;
    }
  }
  expect(reasons).toBeGreaterThan(5_000);
  expect(specials).toBeGreaterThan(2_000);
});

test('of one theme one reason appears, and of equal reasons the first of the card', () => {
  const part = (code: string, theme: string, low: number) =>
    ({ code, title: { zh: code, en: code }, theme, kind: 'number', cuts: [10], points: [low, 0] }) as const;
  const { card } = expertCard({
    title: { zh: '示例', en: 'sample' },
    features: 'sample-1',
    characteristics: [
      part('a', 'tax', -20),
      part('b', 'tax', -30),
      part('c', 'court', -10),
      part('d', 'power', -10),
      part('e', 'staff', -10),
      part('f', 'age', -10),
    ],
  });
  const { score, adverse } = scoreOne(card, { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 });
  expect(score).toBe(1_000 - 90);
  expect(adverse.map(({ code }) => code)).toEqual(['b', 'c', 'd', 'e']);
});

test('a bin begins at its cut, the wrong kind of value is missing, and what was never seen has points of its own', () => {
  const { card } = expertCard({
    title: { zh: '示例', en: 'sample' },
    features: 'sample-1',
    specials: ['S1'],
    characteristics: [
      {
        code: 'age',
        title: { zh: '年限', en: 'age' },
        kind: 'number',
        cuts: [12, 36],
        points: [-40, 0, 20],
        missing: -5,
        special: { S1: 3 },
      },
      {
        code: 'tax',
        title: { zh: '纳税信用', en: 'tax' },
        kind: 'category',
        groups: [['A', 'B'], ['D']],
        points: [30, -60],
        unseen: -7,
      },
    ],
  });
  const score = (age: number | string | null | { special: string }, tax: string | null) => scoreOne(card, { age, tax }).points;
  expect(score(11.999, 'A')).toEqual([-40, 30]);
  expect(score(12, 'B')).toEqual([0, 30]);
  expect(score(36, 'D')).toEqual([20, -60]);
  expect(score(Number.NaN, 'M')).toEqual([-5, -7]);
  expect(score('x', null)).toEqual([-5, 0]);
  expect(score({ special: 'S1' }, null)).toEqual([3, 0]);
  expect(score({ special: 'S9' }, null)).toEqual([-5, 0]);
  expect(score({ special: 'constructor' }, null)).toEqual([-5, 0]);
});

test('a card that was tampered with, or scores its golden vectors otherwise, is refused with the place', () => {
  const changed = (change: (card: Record<string, unknown>) => void) => {
    const parsed = JSON.parse(sealedText(german)) as { id: string; card: Record<string, unknown> };
    change(parsed.card);
    const opened = openCard(JSON.stringify(parsed));
    return opened.outcome === 'refused' ? opened.faults.map(({ at }) => at) : [];
  };
  expect(changed((card) => ((card['golden'] as { score: number }[])[0]!.score += 1))).toEqual(['golden[0]']);
  expect(changed((card) => (card['features'] = 'other-1'))).toEqual(['id']);
  expect(changed((card) => (card['golden'] = []))).toEqual(['id']);
  expect(changed((card) => (card['base'] = 1.5))).toEqual(['base']);
  expect(changed((card) => delete card['characteristics'])).toEqual(['characteristics']);
  expect(changed((card) => (card['extra'] = 1))).toEqual(['extra']);
  expect(changed((card) => ((card['pd'] as { millionths: number[] }).millionths.length = 5))).toEqual(['pd']);
  for (const text of ['', '{', 'null', '[]', '{"id":1,"card":null}']) expect(openCard(text).outcome, text).toBe('refused');
});

test('a card that nobody could score is not sealed', () => {
  const typed = (cuts: number[], points: number[]) => () =>
    expertCard({
      title: making.title,
      features: 'x-1',
      characteristics: [{ code: 'a', title: making.title, kind: 'number', cuts, points }],
    });
  expect(typed([2, 1], [1, 2, 3])).toThrow(CardError);
  expect(typed([1], [1])).toThrow(CardError);
  expect(typed([1], [1, 0.5])).toThrow(CardError);
  expect(typed([1], [1, 5_000_000])).toThrow(CardError);
  expect(typed([1], [1, 2])).not.toThrow();
});
