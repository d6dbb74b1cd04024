import { expect, test } from 'vitest';
import { DictionaryError, makeDictionary } from '../dictionary/dictionary.ts';
import { isCodeList, type Indicator } from '../dictionary/indicator.ts';
import { openStored, storedOf } from '../stored.ts';
import { readExpression } from '../read-expression.ts';
import { dictionary } from '../testing/sample-dictionary.testing.ts';
import { format } from '../syntax/format.ts';
import { dependencies } from '../dependencies.ts';
import { picker, randomExpression } from '../testing/random-expression.testing.ts';

function faults(source: string) {
  const reading = readExpression(source, dictionary, 'bool');
  return reading.outcome === 'invalid' ? reading.faults : [];
}

function valid(source: string, wanted: 'bool' | 'number' | 'date' | undefined = 'bool') {
  const reading = readExpression(source, dictionary, wanted);
  if (reading.outcome === 'invalid') throw new Error(reading.faults[0].message.en);
  return reading.expression;
}

test.each([
  ['sales_12m', 'type.mismatch', 0, 9],
  ['sales_12m > 1 && debt', 'type.mismatch', 17, 21],
  ['sales_12m > hi_tech', 'type.mismatch', 12, 19],
  ['1 < sales_12m < 5', 'type.mismatch', 16, 17],
  ['tax_level > "B"', 'type.order', 0, 15],
  ['hi_tech > true', 'type.order', 0, 14],
  ['tax_level == "E"', 'type.code', 13, 16],
  ['tax_level in ["A", "E"]', 'type.code', 19, 22],
  ['tax_level == industry', 'type.mismatch', 13, 21],
  ['tax_level == 1', 'type.mismatch', 13, 14],
  ['founded_on < "2026-02-30"', 'type.date', 13, 25],
  ['founded_on in ["2026-02-28", 5]', 'type.mismatch', 29, 30],
  ['as_of - founded_on > 5', 'type.mismatch', 0, 5],
  ['"A" == "A"', 'type.alone', 0, 3],
  ['has("A")', 'type.alone', 4, 7],
  ['hi_tech in [1]', 'type.mismatch', 0, 7],
  ['sale_12m > 5', 'name.unknown', 0, 8],
  ['abs(1, 2) > 0', 'function.arguments', 0, 9],
  ['min(debt) > 0', 'function.arguments', 0, 9],
  ['round(debt, 10) > 0', 'function.arguments', 12, 14],
  ['round(debt, sales_12m) > 0', 'function.arguments', 12, 21],
  ['abs(as_of) > 0', 'type.mismatch', 4, 9],
  ['min(hi_tech, dishonest)', 'type.mismatch', 4, 11],
  ['coalesce(debt, hi_tech)', 'type.mismatch', 15, 22],
  ['(hi_tech ? 1 : as_of) > 1', 'type.mismatch', 15, 20],
])('%s breaks %s from %i to %i', (source, rule, start, end) => {
  const [first] = faults(source);
  expect(first).toMatchObject({ rule, at: { start, end } });
  for (const { zh, en } of [first.message, first.mend]) expect([/\p{sc=Han}/u.test(zh), /[a-z]/.test(en)]).toEqual([true, true]);
});

test('all faults are told at once, in the order of the text, with line and column', () => {
  expect(
    faults('sale_12m > 5\n  && tax_level == "E"\n  && (debt > as_of || nothing)').map(({ rule, line, column }) => [
      rule,
      line,
      column,
    ]),
  ).toEqual([
    ['name.unknown', 1, 1],
    ['type.code', 2, 19],
    ['type.mismatch', 3, 14],
    ['name.unknown', 3, 23],
  ]);
});

test('a fault says what was meant', () => {
  expect(faults('sale_12m > 5')[0].mend.zh).toBe('是否应为 sales_12m？');
  expect(faults('tax_level == "A 级"')[0].mend.en).toContain('Did you mean A?');
  expect(faults('1 < sales_12m < 5')[0].mend.zh).toContain('between');
});

test('an indicator is named in either language, and the tree is the same', () => {
  const [chinese, english] = [
    valid('近12月销售额 / 100 > 5e6 && 纳税信用级别 in ["A"]'),
    valid('sales_12m / 100 > 5e6 && tax_level in ["A"]'),
  ];
  expect(chinese.ast).toEqual(english.ast);
  expect(format(chinese.ast, (code) => dictionary.find(code)!.indicator.zh)).toBe(
    '近12月销售额 / 100 > 5000000 && 纳税信用级别 in ["A"]',
  );
});

test('a text takes its type from what it stands beside, on either side and through choices', () => {
  for (const source of [
    '"A" == tax_level',
    '"2026-01-31" <= as_of',
    '(hi_tech ? "A" : "B") == tax_level',
    'coalesce("A", tax_level) == "B"',
    'max("2026-01-31", as_of) == founded_on',
    'days("2026-01-01", "2026-01-31") == 30',
    'between(as_of, "2026-01-01", "2026-12-31")',
  ]) {
    expect(faults(source), source).toEqual([]);
  }
});

test('products and quotients are nested until a float8 could overflow or vanish, and no further', () => {
  const product = (count: number) => `${Array.from({ length: count }, () => 'debt').join(' * ')} > 0`;
  expect(faults(product(15))).toEqual([]);
  expect(faults(product(25)).map(({ rule }) => rule)).toEqual(['number.extent']);
  expect(faults('(debt - sales_12m) / (debt - sales_12m) / ((debt - sales_12m) / (sales_12m - debt)) > 2')).toEqual([]);
  // A bound makes room again.
  const bounded = `${Array.from({ length: 28 }, () => 'clamp(round(debt, 2), 1, 1000)').join(' * ')} > 0`;
  expect(faults(bounded)).toEqual([]);
});

test('what is stored is opened to the same expression, and a source that says something else is written anew', () => {
  const pick = picker(3);
  for (let round = 0; round < 300; round++) {
    const expression = randomExpression(pick, dictionary);
    const json: unknown = JSON.parse(JSON.stringify(storedOf(expression)));
    expect(openStored(json, dictionary, expression.root.type)).toMatchObject({
      outcome: 'valid',
      expression: { source: expression.source, ast: expression.ast },
    });
  }
  const stored = storedOf(valid('近12月销售额 > 5'));
  for (const source of ['sales_12m > 6', '旧名称 > 5', '', 5]) {
    const reading = openStored({ ...stored, source }, dictionary, 'bool');
    expect(reading).toMatchObject({ outcome: 'valid', expression: { source: 'sales_12m > 5', ast: stored.ast } });
  }
});

test('nothing else than a checked tree of this version is opened', () => {
  const stored = storedOf(valid('sales_12m > 5'));
  const text = { op: 'text', value: 'A" || true || "' };
  const tampered = [
    { ...stored, schema: 2 },
    { ...stored, ast: undefined },
    { ...stored, source: 5, ast: { op: 'name', name: 'sales_12m > 5 || hi_tech' } },
    { ...stored, ast: { op: 'compare', sign: '==', left: { op: 'name', name: 'tax_level' }, right: text } },
    { ...stored, ast: { op: 'number', value: 1e300 } },
    { ...stored, ast: { op: 'and', of: [{ op: 'bool', value: true }] } },
    null,
    'sales_12m > 5',
  ];
  for (const json of tampered) expect(openStored(json, dictionary).outcome, JSON.stringify(json)).toBe('invalid');
});

test('an expression tells which indicators it reads and what must be authorised for them', () => {
  const { indicators, authorisations } = dependencies(valid('hi_tech ? debt / 近12月销售额 < 0.7 : has(kwh_3m_yoy) && debt > 0'));
  expect(indicators.map(({ code }) => code)).toEqual(['sales_12m', 'kwh_3m_yoy', 'debt', 'hi_tech']);
  expect(authorisations).toEqual(['loans', 'power', 'tax']);
});

test('a dictionary that would make names or codes ambiguous is refused with all its problems', () => {
  const one: Indicator = { code: 'a', zh: '甲', en: 'a', type: 'number' };
  const list = { name: 'l', codes: [{ code: 'A', zh: 'A', en: 'A' }] };
  const problems = (indicators: readonly Indicator[]) => {
    try {
      makeDictionary(indicators);
      return [];
    } catch (error) {
      return error instanceof DictionaryError ? error.problems : [];
    }
  };
  expect(problems([one, { ...one, code: 'b' }])).toEqual(['b: the name 甲 is taken by a']);
  expect(problems([{ ...one, code: 'max' }])[0]).toContain('identifier');
  expect(problems([{ ...one, code: 'a b' }])[0]).toContain('identifier');
  expect(problems([{ ...one, range: { min: 2, max: 1 } }])[0]).toContain('range');
  expect(problems([{ ...one, range: { min: 0, max: 1e16 } }])[0]).toContain('range');
  expect(problems([{ ...one, column: '列'.repeat(22) }])[0]).toContain('63 bytes');
  expect(problems([{ ...one, type: { ...list, codes: [{ code: "A'", zh: '', en: '' }] } }])[0]).toContain('forbidden');
  expect(problems([{ ...one, type: { ...list, codes: [] } }])[0]).toContain('codes are missing');
  expect(
    problems([
      { ...one, type: list },
      { ...one, code: 'b', zh: '乙', type: { ...list } },
    ])[0],
  ).toContain('two lists');
  expect(dictionary.indicators.filter(({ type }) => isCodeList(type))).toHaveLength(3);
});
