import type { Card, Characteristic } from '../card/card.ts';

export type SqlColumns = {
  /** The SQL of a characteristic's value: of a number type or text, null is missing. A quoted column of its code where left out. */
  readonly value?: (code: string) => string;
  /** The SQL of its special code as text, null for none. Where left out, no row has one. */
  readonly special?: (code: string) => string;
};

/** A card as PostgreSQL: an integer expression for the score, and one for the points of each characteristic. Without parameters. */
export type SqlScore = { readonly score: string; readonly points: readonly { readonly code: string; readonly sql: string }[] };

/** The same scores as `scoreOne`, by comparisons and integer sums only. NaN, which PostgreSQL holds above all numbers, is missing. */
export function sqlScore(card: Card, columns: SqlColumns = {}): SqlScore {
  const value = columns.value ?? identifier;
  const points = card.characteristics.map((one) => ({
    code: one.code,
    sql: pointsSql(one, value(one.code), columns.special?.(one.code)),
  }));
  return { score: `(${[card.base, ...points.map(({ sql }) => sql)].join(' + ')})`, points };
}

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A text constant that means the same whether or not backslashes are special. PostgreSQL has no text with a zero character. */
function constant(text: string): string {
  if (text.includes('\0')) throw new RangeError('a text with a zero character');
  const escaped = text.replaceAll("'", "''");
  return text.includes('\\') ? ` E'${escaped.replaceAll('\\', '\\\\')}'` : `'${escaped}'`;
}

function pointsSql(one: Characteristic, value: string, special: string | undefined): string {
  const cases = special === undefined ? [] : specialCases(one, special);
  const parts = one.kind === 'number' ? numberCases(one, `(${value})::float8`) : categoryCases(one, `(${value})::text`);
  return `(CASE ${[...cases, ...parts].join(' ')} END)`;
}

const when = (condition: string, points: number) => `WHEN ${condition} THEN ${points}`;

const specialCases = (one: Characteristic, special: string) => [
  ...Object.entries(one.special).map(([name, points]) => when(`(${special}) = ${constant(name)}`, points)),
  when(`(${special}) IS NOT NULL`, one.missing),
];

function numberCases({ cuts, points, missing }: Characteristic & { readonly kind: 'number' }, value: string): string[] {
  const float = (cut: number) => `'${cut}'::float8`;
  return [
    when(`${value} IS NULL OR ${value} = 'NaN'::float8`, missing),
    ...cuts.map((cut, at) => when(`${value} < ${float(cut)}`, points[at]!)),
    `ELSE ${points.at(-1)}`,
  ];
}

function categoryCases(
  { groups, points, missing, unseen }: Characteristic & { readonly kind: 'category' },
  value: string,
): string[] {
  return [
    when(`${value} IS NULL`, missing),
    ...groups.flatMap((group, at) =>
      group.length === 0 ? [] : [when(`${value} IN (${group.map(constant).join(', ')})`, points[at]!)],
    ),
    `ELSE ${unseen}`,
  ];
}
