import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sealCard } from '../card/seal-card.ts';
import { scoreTable } from '../card/score-table.ts';
import { random } from '../numeric/random.ts';
import { inputOf, randomCard, randomTable } from '../testing/random-card.testing.ts';
import { sqlScore } from './sql-score.ts';

let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: inject('adminUrl') });
  await client.connect();
});

afterAll(() => client.end());

const CARDS = 60;
const ROWS = 60;

test('PostgreSQL gives every row the score that a table does: random cards, with NaN, infinities, special codes and odd texts', async () => {
  const next = random(33);
  let compared = 0;
  for (let index = 0; index < CARDS; index++) {
    const { card } = sealCard(randomCard(next));
    const table = randomTable(next, card, ROWS);
    const { score, points } = sqlScore(card, {
      value: (code) => `(r ->> '${code}')`,
      special: (code) => `(r ->> '${code}.special')`,
    });
    const rows = Array.from({ length: ROWS }, (_, row) => flat(inputOf(table, row)));
    const all = points.map(({ sql }) => sql).join(' + ');
    const { rows: found } = await client.query<{ score: number; sum: number }>(
      `SELECT ${score} AS score, ${card.base} + ${all} AS sum FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t(r, n) ORDER BY n`,
      [JSON.stringify(rows)],
    );
    const expected = [...scoreTable(card, table).scores];
    expect(found.map((row) => row.score)).toEqual(expected);
    expect(found.map((row) => row.sum)).toEqual(expected);
    compared += expected.length;
  }
  expect(compared).toBe(CARDS * ROWS);
});

/** A record as JSON can hold it, infinite numbers as PostgreSQL writes them. */
function flat(input: ReturnType<typeof inputOf>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(input).flatMap(([code, value]) => {
      if (typeof value === 'object' && value !== null)
        return [
          [code, '1'],
          [`${code}.special`, value.special],
        ];
      return [[code, value === null || value === undefined ? null : String(value)]];
    }),
  );
}
