import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { readExpression } from '../read-expression.ts';
import { dictionary } from '../testing/sample-dictionary.testing.ts';
import { truthClosure, valueClosure } from './closure.ts';
import { columnsOf } from './column.ts';
import { columnKernel } from './kernel.ts';
import { decode, rowOf, type Value } from './row.ts';
import { roundHalfAway } from './round-half-away.ts';
import { sqlText } from './sql.ts';

function read(source: string) {
  const reading = readExpression(source, dictionary);
  if (reading.outcome === 'invalid') throw new Error(reading.faults[0].message.en);
  return reading.expression;
}

function run(source: string, values: Readonly<Record<string, Value>> = {}): Value {
  const expression = read(source);
  return decode(expression.root.type, valueClosure(expression)(rowOf(dictionary, values)));
}

test.each<[string, Value]>([
  ['debt > 5', null],
  ['debt > 5 && false', false],
  ['debt > 5 && true', null],
  ['debt > 5 || true', true],
  ['debt > 5 || false', null],
  ['!(debt > 5)', null],
  ['debt == debt', null],
  ['debt in [1, 2]', null],
  ['tax_level != "A"', null],
  ['(debt > 5 ? 1 : 2) == 2', true],
  ['coalesce(debt, sales_12m, 7)', 7],
  ['has(debt)', false],
  ['!has(debt) && true', true],
  ['max(debt, 5)', null],
  ['between(5, debt, 3)', false],
  ['between(5, debt, 9)', null],
  ['1 / 0', null],
  ['1 / 0 == 1', null],
  ['0 / 0', null],
  ['-2 * (3 + 4) / 7', -2],
  ['clamp(5, 1, 3)', 3],
  ['days("2024-02-28", "2024-03-01")', 2],
  ['coalesce(as_of, "2024-03-01")', '2024-03-01'],
  ['round(1.005, 2)', 1.01],
  ['round(-2.5)', -3],
  ['true ? tax_level : "B"', null],
  ['coalesce(tax_level, "B")', 'B'],
])('where nothing is known, %s is %s', (source, expected) => {
  expect(run(source)).toBe(expected);
});

test('what lies outside the type or range of its indicator is unknown, and what is tiny is zero', () => {
  for (const value of [1e16, -1e16, Infinity, Number.NaN, 'x', null]) expect(run('has(debt)', { debt: value })).toBe(false);
  for (const value of [1.1, -0.1]) expect(run('has(re.mortgaged_share)', { 're.mortgaged_share': value })).toBe(false);
  for (const value of ['E', '', 5]) expect(run('has(tax_level)', { tax_level: value })).toBe(false);
  for (const value of ['2026-02-30', '2026-2-3', 'infinity']) expect(run('has(as_of)', { as_of: value })).toBe(false);
  expect(run('debt == 0', { debt: 9e-16 })).toBe(true);
  expect(run('debt > 0', { debt: 9e-16 })).toBe(false);
  expect(run('debt > 0', { debt: 1e-15 })).toBe(true);
});

test('only a condition has a truth value', () => {
  expect(() => truthClosure(read('debt + 1'))).toThrow(TypeError);
});

test('a kernel runs over any number of rows, and a column that is not given is unknown', () => {
  const kernel = columnKernel(read('debt * 2 + sales_12m'));
  for (const count of [0, 1, 1_023, 1_024, 1_025, 5_000]) {
    const rows = Array.from({ length: count }, (_, index) =>
      rowOf(dictionary, { debt: index, sales_12m: index % 3 === 0 ? null : 1 }),
    );
    const { data, known } = kernel(columnsOf(dictionary, rows), count);
    expect(data.length).toBe(count);
    expect(rows.every((_, index) => (index % 3 === 0 ? known[index] === 0 : data[index] === index * 2 + 1))).toBe(true);
    expect(columnKernel(read('has(debt) || hi_tech'))([], count).known.every((one) => one === 0)).toBe(true);
  }
});

test('PostgreSQL text holds no parameter and no name but those of the dictionary, quoted', () => {
  const text = sqlText(read('debt / sales_12m > 0.5 && tax_level == "A" && re.mortgaged_share < 1'), {
    alias: 'f"x',
    trusted: true,
  });
  expect(text).toBe(
    `((("f""x"."debt ""fen"""::float8 / NULLIF("f""x"."sales_12m"::float8, 0::float8)) > (0.5)::float8) AND ("f""x"."tax_level" = 'A'::text) AND ("f""x"."re.mortgaged_share"::float8 < (1)::float8))`,
  );
});

test('a trusted column of any numeric type gives what a guarded one gives', async () => {
  const client = new Client({ connectionString: inject('adminUrl') });
  await client.connect();
  try {
    const expressions = ['debt / 7 > 0.1', 'round(debt / 7, 2)', 'min(debt, 3) * 2'].map(read);
    for (const type of ['integer', 'bigint', 'real', 'numeric']) {
      const texts = expressions.flatMap((one) => [sqlText(one), sqlText(one, { trusted: true })]);
      const { rows } = await client.query<unknown[]>({
        text: `select ${texts.join(', ')} from (values (5::${type}), (null), (-3)) as t("debt ""fen""")`,
        rowMode: 'array',
      });
      for (const [index, debt] of [5, null, -3].entries()) {
        const expected = expressions.flatMap((one) => {
          const value = decode(one.root.type, valueClosure(one)(rowOf(dictionary, { debt })));
          return [value, value];
        });
        expect(rows[index]).toEqual(expected);
      }
    }
  } finally {
    await client.end();
  }
});

test.each([
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [0.49999999999999994, 0, 1],
  [0.499999999999999, 0, 0],
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [0.04, 1, 0],
  [0.05, 1, 0.1],
  [99.995, 2, 100],
  [123456789012345.6, 0, 123456789012346],
  [1234567890123456, 0, 1234567890123460],
  [100000000000000.5, 0, 100000000000000],
  [100000000000001.5, 0, 100000000000002],
  [1e-7, 9, 1e-7],
])('%d rounded to %i decimals is %d, as a person reads it', (value, decimals, expected) => {
  expect(roundHalfAway(value, decimals)).toBe(expected);
});
