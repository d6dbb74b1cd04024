import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readExpression } from '../read-expression.ts';
import { valueClosure } from '../running/closure.ts';
import { rowOf } from '../running/row.ts';
import { sqlText } from '../running/sql.ts';
import { compareBackEnds, type Query } from './compare-back-ends.testing.ts';
import { dictionary } from './sample-dictionary.testing.ts';

let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: inject('adminUrl') });
  await client.connect();
});

afterAll(() => client.end());

const query: Query = async (text, values) => {
  const { rows } = await client.query<unknown[]>({ text, values: [...(values ?? [])], rowMode: 'array' });
  return rows;
};

test('closures, kernels and PostgreSQL agree on random expressions over random rows, unknowns and edges included', async () => {
  const size = { expressions: 300, rows: 50, seed: 20_260_131 };
  const { results, unknown, differences } = await compareBackEnds(query, dictionary, size);
  expect(differences.slice(0, 5)).toEqual([]);
  expect(results).toBe(15_000);
  // Neither side of the language is left out.
  expect(unknown / results).toBeGreaterThan(0.1);
  expect(unknown / results).toBeLessThan(0.6);
});

/** Expressions that grow and shrink as fast as the language can. */
const growing: readonly ((before: string) => string)[] = [
  (before) => `${before} * debt`,
  (before) => `${before} * clamp(debt, -1, 1)`,
  (before) => `${before} / debt`,
  (before) => `sales_12m / (${before})`,
  (before) => `(${before} - debt) * sales_12m`,
  (before) => `(${before} - round(debt, 9)) / (debt - sales_12m)`,
  (before) => `abs(${before}) / (0.1 - sales_12m)`,
];

test('the longest products and quotients that are let through neither overflow nor vanish, and the next ones are refused', async () => {
  const extremes = [1e15, 1e-15, 0.09999999999999999, 1e15 - 1, -1.5e-15, 3];
  const pairs = extremes.flatMap((debt) => extremes.map((sales_12m) => ({ debt, sales_12m })));
  for (const grow of growing) {
    let source = 'debt';
    let accepted = 0;
    for (;;) {
      const reading = readExpression((source = grow(source)), dictionary);
      if (reading.outcome === 'invalid') {
        expect(reading.faults[0].rule).toMatch(/^number\.extent|limit\.depth$/);
        break;
      }
      accepted++;
      const closure = valueClosure(reading.expression);
      const values = pairs.map(({ debt, sales_12m }) => `(${debt}::float8, ${sales_12m}::float8)`).join(', ');
      const rows = await query(`select ${sqlText(reading.expression)} from (values ${values}) as t("debt ""fen""", sales_12m)`);
      pairs.forEach((pair, index) => {
        const expected = closure(rowOf(dictionary, pair));
        expect(Math.abs(expected), source).not.toBe(Infinity);
        expect(rows[index]![0], source).toBe(Number.isNaN(expected) ? null : expected);
      });
    }
    expect(accepted, source).toBeGreaterThan(2);
  }
});
