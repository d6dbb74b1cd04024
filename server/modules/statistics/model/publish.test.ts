import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_ENTERPRISES, publish, type Cell } from './publish.ts';

/** Counties of two provinces and a municipality, by how many enterprises each tells of; the figures above them are their sums. */
const counties = ['330106', '330108', '330109', '330203', '330205', '350102', '350103', '110101', '110105', ''];
const cityOf = (code: string) => (code === '' ? '' : code.startsWith('11') ? '110000' : `${code.slice(0, 4)}00`);
const provinceOf = (code: string) => (code === '' ? '' : `${code.slice(0, 2)}0000`);

function cellsOf(sizes: readonly number[]): Cell[] {
  const levels = [
    ['county', (code: string) => code],
    ['city', cityOf],
    ['province', provinceOf],
    ['all', () => ''],
  ] as const;
  return levels.flatMap(([groupedBy, keyOf]) => {
    const sums = new Map<string, number>();
    sizes.forEach((size, at) => {
      const key = keyOf(counties[at]!);
      if (size > 0) sums.set(key, (sums.get(key) ?? 0) + size);
    });
    return [...sums].map(([key, size]): Cell => ({ groupedBy, key, figure: size * 3, enterprises: size }));
  });
}

const anySizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 500 })), {
  minLength: counties.length,
  maxLength: counties.length,
});
const above = { county: 'city', city: 'province', province: 'all' } as const;

test('no figure about one to four enterprises is published, and none can be had by subtraction', () => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      const cells = cellsOf(sizes);
      const published = publish(cells);
      const isOut = (cell: Cell) =>
        published.find(({ groupedBy, key }) => groupedBy === cell.groupedBy && key === cell.key)!.figure === null;
      for (const cell of cells) if (!isOut(cell)) expect(cell.enterprises).toBeGreaterThanOrEqual(LEAST_ENTERPRISES);
      for (const cell of cells.filter(({ groupedBy }) => groupedBy !== 'county')) {
        const level = (['county', 'city', 'province'] as const).find((one) => above[one] === cell.groupedBy)!;
        const keyAbove = { county: cityOf, city: provinceOf, province: () => '' }[level];
        const parts = cells.filter((one) => one.groupedBy === level && keyAbove(one.key) === cell.key);
        const out = parts.filter(isOut);
        const told = out.reduce((sum, { enterprises }) => sum + enterprises!, 0);
        if (isOut(cell)) expect(out).toHaveLength(parts.length);
        else if (out.length > 0) {
          expect(told).toBeGreaterThanOrEqual(LEAST_ENTERPRISES);
          expect(out.length).toBeGreaterThanOrEqual(2);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a figure that tells of no enterprise, and one of none at all, are published', () => {
  const provider = { groupedBy: 'all', key: '', figure: 1, enterprises: null } as const;
  const nothing = { groupedBy: 'all', key: '', figure: 0, enterprises: 0 } as const;
  expect(publish([provider])).toEqual([{ groupedBy: 'all', key: '', figure: 1 }]);
  expect(publish([nothing])).toEqual([{ groupedBy: 'all', key: '', figure: 0 }]);
});

test('of items that overlap only what tells of few is withheld, of such as add up a neighbour with it', () => {
  const item = (key: string, figure: number): Cell => ({ groupedBy: 'item', key, figure, enterprises: figure });
  const parts = [item('a', 9), item('b', 2), item('c', 7)];
  const withheld = (whole: number) =>
    publish([{ groupedBy: 'all', key: '', figure: whole, enterprises: whole }, ...parts])
      .filter(({ figure }) => figure === null)
      .map(({ key }) => key);
  expect(withheld(12)).toEqual(['b']);
  expect(withheld(18)).toEqual(['b', 'c']);
});

test('nothing is withheld where every figure tells of five enterprises or more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 90 }), { minLength: counties.length, maxLength: counties.length }),
      (sizes) => {
        expect(publish(cellsOf(sizes)).every(({ figure }) => figure !== null)).toBe(true);
      },
    ),
  );
});
