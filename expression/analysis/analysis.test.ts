import { expect, test } from 'vitest';
import { makeDictionary } from '../dictionary/dictionary.ts';
import type { Expression } from '../expression.ts';
import { readExpression } from '../read-expression.ts';
import { truthClosure } from '../running/closure.ts';
import { encode, rowOf, type Row } from '../running/row.ts';
import { FALSE, TRUE } from '../running/truth.ts';
import { picker, randomExpression, randomRow } from '../testing/random-expression.testing.ts';
import { dictionary } from '../testing/sample-dictionary.testing.ts';
import { analyse } from './analyse.ts';
import { gapOf, type Gap } from './gap.ts';

function read(source: string, names = dictionary): Expression {
  const reading = readExpression(source, names, 'bool');
  if (reading.outcome === 'invalid') throw new Error(`${reading.faults[0].message.en}: ${source}`);
  return reading.expression;
}

const remarks = (source: string) =>
  analyse(read(source)).map(({ kind, at, with: other }) => [
    kind,
    source.slice(at.start, at.end),
    ...(other === undefined ? [] : [source.slice(other.start, other.end)]),
  ]);

test.each([
  ['debt > 5 && debt < 3', [['contradiction', 'debt < 3', 'debt > 5']]],
  ['debt > 5 && hi_tech && debt <= 5', [['contradiction', 'debt <= 5', 'debt > 5']]],
  ['tax_level == "A" && tax_level in ["B", "C"]', [['contradiction', 'tax_level in ["B", "C"]', 'tax_level == "A"']]],
  ['hi_tech && !hi_tech', [['contradiction', '!hi_tech', 'hi_tech']]],
  ['debt > 5 || debt <= 5', [['exhaustive', 'debt <= 5', 'debt > 5']]],
  ['tax_level != "A" || tax_level != "B"', [['exhaustive', 'tax_level != "B"', 'tax_level != "A"']]],
  ['re.mortgaged_share > 1', [['always-false', 're.mortgaged_share > 1']]],
  ['re.mortgaged_share <= 1 && debt > 0', [['always-true', 're.mortgaged_share <= 1']]],
  ['abs(debt) < 0 || hi_tech', [['always-false', 'abs(debt) < 0']]],
  ['between(debt, 5, 3)', [['always-false', 'between(debt, 5, 3)']]],
  ['hi_tech && debt / 0 > 1', [['always-false', 'debt / 0 > 1']]],
  ['debt > 5 && debt > 3', [['superfluous', 'debt > 3', 'debt > 5']]],
  ['debt > 5 && debt > 5', [['superfluous', 'debt > 5', 'debt > 5']]],
  ['debt > 5 || debt > 3', [['superfluous', 'debt > 5', 'debt > 3']]],
  ['!has(debt) && debt > 3', [['contradiction', 'debt > 3', '!has(debt)']]],
  [
    'founded_on < "2020-01-01" && founded_on > "2019-12-31"',
    [['contradiction', 'founded_on > "2019-12-31"', 'founded_on < "2020-01-01"']],
  ],
  ['days(founded_on, as_of) > 4000000', [['always-false', 'days(founded_on, as_of) > 4000000']]],
  [
    '(debt > 5 && debt < 4 ? 1 : 2) == 2',
    [
      ['always-true', '(debt > 5 && debt < 4 ? 1 : 2) == 2'],
      ['contradiction', 'debt < 4', 'debt > 5'],
    ],
  ],
  ['debt < sales_12m && sales_12m < 5 && debt > 7', [['always-false', 'debt < sales_12m && sales_12m < 5 && debt > 7']]],
  ['debt > 5 && debt < 7', []],
  ['has(debt) && debt > 3', []],
  ['true', []],
])('of %s is remarked what it should be', (source, expected) => {
  expect(remarks(source)).toEqual(expected);
});

test('a condition that is remarked to hold always is never false, and one that never holds is never true', () => {
  const pick = picker(7);
  const rows = Array.from({ length: 200 }, () => randomRow(pick, dictionary));
  let found = 0;
  for (let round = 0; round < 3_000; round++) {
    const expression = randomExpression(pick, dictionary, 'bool');
    const { source } = expression;
    for (const { kind, at, with: other } of analyse(expression)) {
      found++;
      const of = (span: { start: number; end: number }) => truthClosure(read(source.slice(span.start, span.end)));
      const [one, second] = [of(at), other === undefined ? undefined : of(other)];
      for (const row of rows) {
        const [a, b] = [one(row), second?.(row)];
        const broken = {
          'always-true': a === FALSE,
          'always-false': a === TRUE,
          contradiction: a === TRUE && b === TRUE,
          exhaustive: a === FALSE && b === FALSE,
          superfluous: false,
        }[kind];
        expect(broken, `${kind} ${source}`).toBe(false);
      }
    }
  }
  expect(found).toBeGreaterThan(500);
});

test('the hardest expression the limits allow is analysed in bounded time', () => {
  const nested = (count: number, open: string, close: string) => `${open.repeat(count)}hi_tech${close.repeat(count)}`;
  const hardest = [
    nested(18, 'dishonest == (', ')'),
    nested(9, 'dishonest && (hi_tech || (', '))'),
    nested(9, '!(dishonest || ', ')'),
    nested(18, 'coalesce(dishonest, ', ')'),
    nested(9, 'between((dishonest ? 1 : 0), 0, (', ' ? 1 : 0))'),
  ];
  for (const source of hardest) {
    const expression = read(source);
    const before = performance.now();
    analyse(expression);
    expect(performance.now() - before, source).toBeLessThan(1_000);
  }
});

test('without a superfluous clause a condition holds for the same rows', () => {
  const pick = picker(8);
  const small = makeDictionary(dictionary.indicators.filter(({ code }) => ['debt', 'tax_level'].includes(code)));
  const rows = Array.from({ length: 200 }, (_, index) =>
    Float64Array.of(index % 7 === 6 ? Number.NaN : index % 7, index % 6 === 5 ? Number.NaN : index % 5),
  );
  let found = 0;
  for (let round = 0; round < 2_000; round++) {
    const clauses = Array.from(
      { length: 3 },
      () =>
        [`debt ${['<', '<=', '>', '>=', '=='][pick(5)]} ${pick(7)}`, `tax_level ${['==', '!='][pick(2)]} "${'ABMCD'[pick(5)]}"`][
          pick(2)
        ]!,
    );
    const join = [' && ', ' || '][pick(2)]!;
    const whole = read(clauses.join(join), small);
    const [first] = analyse(whole).filter(({ kind }) => kind === 'superfluous');
    if (first === undefined) continue;
    found++;
    const place = whole.source.slice(0, first.at.start).split(join).length - 1;
    const rest = read(clauses.toSpliced(place, 1).join(join), small);
    for (const row of rows) expect(truthClosure(rest)(row), whole.source).toBe(truthClosure(whole)(row));
  }
  expect(found).toBeGreaterThan(100);
});

test('every contradiction and every tautology of comparisons with constants is found', () => {
  const pick = picker(9);
  const names = makeDictionary([
    { code: 'a', zh: '甲', en: 'a', type: 'number', range: { min: 0, max: 4 } },
    { code: 'b', zh: '乙', en: 'b', type: { name: 'l', codes: ['A', 'B', 'C'].map((code) => ({ code, zh: code, en: code })) } },
  ]);
  const points = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4];
  const rows = points.flatMap((a) => [0, 1, 2].map((b) => Float64Array.of(a, b)));
  const counts = { never: 0, always: 0, sometimes: 0 };
  for (let round = 0; round < 3_000; round++) {
    const clauses = Array.from(
      { length: 2 + pick(2) },
      () =>
        [`a ${['<', '<=', '>', '>=', '==', '!='][pick(6)]} ${pick(6) - 1}`, `b ${['==', '!='][pick(2)]} "${'ABC'[pick(3)]}"`][
          pick(2)
        ]!,
    );
    const expression = read(clauses.join(pick(2) === 0 ? ' && ' : ' || '), names);
    const truth = truthClosure(expression);
    const [isNever, isAlways] = [rows.every((row) => truth(row) === FALSE), rows.every((row) => truth(row) === TRUE)];
    const kinds = analyse(expression).map(({ kind }) => kind);
    counts[isNever ? 'never' : isAlways ? 'always' : 'sometimes']++;
    if (isNever)
      expect(
        kinds.some((kind) => kind === 'always-false' || kind === 'contradiction'),
        expression.source,
      ).toBe(true);
    if (isAlways)
      expect(
        kinds.some((kind) => kind === 'always-true' || kind === 'exhaustive'),
        expression.source,
      ).toBe(true);
  }
  expect(Math.min(counts.never, counts.always, counts.sometimes)).toBeGreaterThan(100);
});

const changes = (gap: Gap | undefined): readonly Extract<Gap, { kind: 'change' }>[] =>
  gap === undefined ? [] : gap.kind === 'change' ? [gap] : 'of' in gap ? gap.of.flatMap(changes) : [];

test('changing exactly the named value to the named one makes the failed clause hold, in 1,000 random cases', () => {
  const pick = picker(10);
  const cases = { changed: 0, none: 0 };
  const sides = [
    'debt',
    'sales_12m',
    'debt / sales_12m',
    'debt - sales_12m * 2',
    'round(kwh_3m_yoy, 2)',
    'kwh_3m_yoy',
    '-debt',
    'coalesce(debt, 0) + 5',
    'days(founded_on, as_of)',
    'max(suits_def_12m, 2)',
    '(hi_tech ? debt : sales_12m)',
  ];
  while (cases.changed < 1_000) {
    const sign = ['<', '<=', '>', '>=', '==', '!='][pick(6)]!;
    const clause = [
      `${sides[pick(sides.length)]!} ${sign} ${pick(3) === 0 ? sides[pick(sides.length)]! : (pick(2_000) - 1_000) / 8}`,
      `tax_level ${['==', '!='][pick(2)]} ${['"A"', 'tax_level_before'][pick(2)]}`,
      `${['', '!'][pick(2)]}(tax_level in ["A", "M"])`,
      `founded_on ${sign} "2020-0${1 + pick(9)}-15"`,
      `${['', '!'][pick(2)]}${['hi_tech', 'dishonest'][pick(2)]}`,
      `!(debt ${sign} ${pick(100)})`,
    ][pick(6)]!;
    const expression = read(clause);
    const truth = truthClosure(expression);
    const row = randomRow(pick, dictionary);
    const gap = gapOf(expression, row);
    expect(gap === undefined, clause).toBe(truth(row) === TRUE);
    const found = changes(gap);
    if (found.length === 0) cases.none++;
    for (const { indicator, to } of found) {
      cases.changed++;
      const slot = dictionary.indicators.indexOf(indicator);
      expect(truth(row.with(slot, encode(indicator.type, to))), `${clause} ${indicator.code} ${to}`).toBe(TRUE);
    }
  }
});

test('a gap names bound and value in both languages, clause by clause', () => {
  const row = (values: Parameters<typeof rowOf>[1]): Row =>
    rowOf(dictionary, { hi_tech: false, tax_level: 'C', debt: 420_000_000, sales_12m: 420_000_000, ...values });
  const gap = (source: string, values: Parameters<typeof rowOf>[1] = {}) => gapOf(read(source), row(values));
  expect(gap('sales_12m >= 500000000')).toMatchObject({
    kind: 'change',
    from: 420_000_000,
    to: 500_000_000,
    sign: '>=',
    bound: 500_000_000,
    text: {
      zh: '近12月销售额需不低于 500 万元，现为 420 万元',
      en: 'sales of 12 months must be at least CNY 5,000,000; it is CNY 4,200,000',
    },
  });
  expect(gap('debt / sales_12m < 0.5')?.text.zh).toBe(
    '以下满足其一：负债需小于 210 万元，现为 420 万元；近12月销售额需大于 840 万元，现为 420 万元',
  );
  expect(gap('sales_12m >= 500000000 && tax_level in ["A", "B"] && debt > 0')).toMatchObject({
    kind: 'all',
    of: [{ kind: 'change' }, { to: 'A', text: { zh: '纳税信用级别需为 A 级、B 级之一，现为 C 级' } }],
  });
  expect(gap('hi_tech || tax_level != "C"')).toMatchObject({
    kind: 'any',
    of: [{ to: true }, { sign: '!=', text: { en: 'tax credit class must be other than class C; it is class C' } }],
  });
  expect(gap('kwh_3m_yoy > -0.4')).toMatchObject({
    kind: 'provide',
    indicators: [{ code: 'kwh_3m_yoy' }],
    text: { zh: '需先取得近3月用电同比' },
  });
  expect(gap('debt * debt < 5')?.kind).toBe('other');
  expect(gap('sales_12m >= 420000000')).toBeUndefined();
  expect(() => gapOf(readNumber(), row({}))).toThrow(TypeError);
});

function readNumber(): Expression {
  const reading = readExpression('debt + 1', dictionary);
  if (reading.outcome === 'invalid') throw new Error('unreadable');
  return reading.expression;
}
