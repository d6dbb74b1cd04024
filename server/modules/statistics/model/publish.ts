import type { Grouping } from './measures.ts';

export type Cell = {
  readonly groupedBy: Grouping;
  readonly key: string;
  readonly figure: number;
  /** How many enterprises it tells of, at most; null where it tells of none. */
  readonly enterprises: number | null;
};
export type PublishedCell = Pick<Cell, 'groupedBy' | 'key'> & { readonly figure: number | null };

/** A figure about fewer enterprises than this is not published. */
export const LEAST_ENTERPRISES = 5;

const MUNICIPALITIES = ['11', '12', '31', '50'];

/**
 * One measure of one month as everybody may see it. A figure about one to four enterprises is withheld. So that it cannot be had by subtraction from
 * the figure above it, the smallest of its neighbours are withheld with it until there are two or more that tell of five or more together; and
 * below a withheld figure all are (complementary suppression, as statistical offices do).
 */
export function publish(cells: readonly Cell[]): PublishedCell[] {
  const withheld = new Set<Cell>();
  const whole = cells.filter(({ groupedBy }) => groupedBy === 'all');
  withholdGroup(whole, withheld, true);
  for (const level of ['province', 'city', 'county', 'item'] as const) {
    const groups = Map.groupBy(
      cells.filter(({ groupedBy }) => groupedBy === level),
      parentOf,
    );
    for (const [parent, group] of groups) {
      const above = cells.find((cell) => nameOf(cell) === parent);
      if (above !== undefined && withheld.has(above)) for (const cell of group) withheld.add(cell);
      else withholdGroup(group, withheld, above === undefined || !addsUp(group, above));
    }
  }
  return cells.map((cell) => ({
    groupedBy: cell.groupedBy,
    key: cell.key,
    figure: withheld.has(cell) ? null : cell.figure,
  }));
}

/**
 * Withholds those of a group that tell of fewer enterprises than `least`, and with them the smallest of their neighbours, until what is withheld is
 * two or more and tells of so many together. `alone`: nothing above shows their sum, so nothing could be had by subtraction.
 */
export function withholdGroup<C extends Pick<Cell, 'enterprises'>>(
  group: readonly C[],
  withheld: Set<C>,
  alone: boolean,
  least = LEAST_ENTERPRISES,
): void {
  const bySize = group.toSorted((a, b) => (a.enterprises ?? 0) - (b.enterprises ?? 0));
  const few = bySize.filter(({ enterprises }) => enterprises !== null && enterprises > 0 && enterprises < least);
  for (const cell of few) withheld.add(cell);
  if (few.length === 0 || alone) return;
  let sum = few.reduce((all, { enterprises }) => all + (enterprises ?? 0), 0);
  let count = few.length;
  for (const cell of bySize) {
    if (count >= 2 && sum >= least) return;
    // What is nothing hides nothing.
    if (withheld.has(cell) || (cell.enterprises ?? 0) === 0) continue;
    withheld.add(cell);
    count += 1;
    sum += cell.enterprises ?? 0;
  }
}

/** Parts that overlap, as uses of several items do, give nothing away by subtraction. */
const addsUp = (group: readonly Cell[], above: Cell) => group.reduce((sum, { figure }) => sum + figure, 0) === above.figure;
const nameOf = ({ groupedBy, key }: Pick<Cell, 'groupedBy' | 'key'>) => `${groupedBy} ${key}`;

/** The cell of which a cell is a part. */
function parentOf({ groupedBy, key }: Cell): string {
  if (groupedBy === 'county') return nameOf({ groupedBy: 'city', key: cityOf(key) });
  if (groupedBy === 'city') return nameOf({ groupedBy: 'province', key: key === '' ? '' : key.slice(0, 2).padEnd(6, '0') });
  return nameOf({ groupedBy: 'all', key: '' });
}

const cityOf = (code: string) =>
  code === '' ? '' : code.slice(0, MUNICIPALITIES.includes(code.slice(0, 2)) ? 2 : 4).padEnd(6, '0');
