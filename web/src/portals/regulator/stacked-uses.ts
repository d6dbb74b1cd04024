export type Count = { readonly period: string; readonly key: string | null; readonly uses: number };
export type Series = { readonly key: string | null; readonly name: string; readonly values: readonly number[] };

/** Beyond these the rest is one. */
const MOST = 7;
const REST = '';

/** Uses by period as series, the largest first; what did not occur in a period is nought. */
export function stackedUses(
  counts: readonly Count[],
  periods: readonly string[],
  nameOf: (key: string | null) => string,
  rest: string,
): readonly Series[] {
  const sums = [...Map.groupBy(counts, ({ key }) => key)]
    .map(([key, own]) => ({ key, own, sum: own.reduce((all, { uses }) => all + uses, 0) }))
    .toSorted((a, b) => b.sum - a.sum);
  const shown = sums.length > MOST + 1 ? sums.slice(0, MOST) : sums;
  const others = sums.slice(shown.length).flatMap(({ own }) => own);
  const valuesOf = (own: readonly Count[]) =>
    periods.map((period) => own.filter((one) => one.period === period).reduce((all, { uses }) => all + uses, 0));
  return [
    ...shown.map(({ key, own }) => ({ key, name: nameOf(key), values: valuesOf(own) })),
    ...(others.length === 0 ? [] : [{ key: REST, name: rest, values: valuesOf(others) }]),
  ];
}
