import type { BinnedColumn } from './binned-table.ts';
import { bestSplit, CATEGORY_RIDGE, valueOf, type Split, type Sums } from './best-split.ts';
import { NAN, type Tree } from './forest.ts';

export type GrowRules = {
  readonly leaves: number;
  readonly minRows: number;
  readonly ridge: number;
  readonly rate: number;
  /** For each column: 1, −1 or 0. */
  readonly directions: readonly number[];
};

type Leaf = {
  readonly rows: Uint32Array;
  readonly sums: Sums;
  readonly low: number;
  readonly high: number;
  readonly best: { readonly column: number; readonly split: Split } | undefined;
  /** The node it hangs on and its side; none for the first. */
  readonly parent: number;
  readonly isLeft: boolean;
  /** The ridge its value was found with: a split on categories draws it to nothing. */
  readonly ridge: number;
};

type Draft = { readonly column: number; readonly split: Split; left: number; right: number };

/** One tree, leaf by leaf: always that leaf is split which gains most. Answers which leaf each row came to. */
export function growTree(
  columns: readonly BinnedColumn[],
  slopes: Float64Array,
  curvatures: Float64Array,
  rules: GrowRules,
): { readonly tree: Tree; readonly leafOfRow: Int32Array } {
  const make = (rows: Uint32Array, bounds: Pick<Leaf, 'low' | 'high' | 'parent' | 'isLeft' | 'ridge'>): Leaf => ({
    rows,
    sums: sumsOf(rows, slopes, curvatures),
    best: bestOf(columns, rows, slopes, curvatures, rules, bounds),
    ...bounds,
  });
  const all = Uint32Array.from({ length: slopes.length }, (_, row) => row);
  const leaves: Leaf[] = [make(all, { low: -Infinity, high: Infinity, parent: -1, isLeft: false, ridge: rules.ridge })];
  const nodes: Draft[] = [];
  while (leaves.length < rules.leaves) {
    const at = leaves.reduce((most, leaf, index) => {
      const gain = leaf.best?.split.gain ?? 0;
      return gain > (most < 0 ? 0 : leaves[most]!.best!.split.gain) ? index : most;
    }, -1);
    if (at < 0) break;
    const leaf = leaves[at]!;
    const { column, split } = leaf.best!;
    const node = nodes.push({ column, split, left: 0, right: 0 }) - 1;
    if (leaf.parent >= 0) nodes[leaf.parent]![leaf.isLeft ? 'left' : 'right'] = node;
    const [left, right] = partRows(columns[column]!, leaf.rows, split);
    const ridge = rules.ridge + (split.set === undefined ? 0 : CATEGORY_RIDGE);
    const middle = (valueOf(split.left, ridge, leaf.low, leaf.high) + valueOf(split.right, ridge, leaf.low, leaf.high)) / 2;
    const direction = rules.directions[column]!;
    // Below a split that may only rise all to the left stays under the middle, and all to the right above it.
    const under = { low: direction < 0 ? middle : leaf.low, high: direction > 0 ? middle : leaf.high };
    const over = { low: direction > 0 ? middle : leaf.low, high: direction < 0 ? middle : leaf.high };
    leaves[at] = make(left, { ...under, parent: node, isLeft: true, ridge });
    leaves.push(make(right, { ...over, parent: node, isLeft: false, ridge }));
  }
  return finish(columns, nodes, leaves, slopes.length, rules);
}

function finish(
  columns: readonly BinnedColumn[],
  nodes: readonly Draft[],
  leaves: readonly Leaf[],
  rows: number,
  rules: GrowRules,
) {
  const leafOfRow = new Int32Array(rows);
  leaves.forEach(({ rows: own, parent, isLeft }, leaf) => {
    for (const row of own) leafOfRow[row] = leaf;
    if (parent >= 0) nodes[parent]![isLeft ? 'left' : 'right'] = ~leaf;
  });
  const sets: ReadonlySet<number>[] = [];
  const threshold = Float64Array.from(nodes, ({ column, split }) =>
    split.set === undefined ? columns[column]!.ends[split.end]! : sets.push(split.set) - 1,
  );
  const tree: Tree = {
    feature: Int32Array.from(nodes, ({ column }) => column),
    threshold,
    kind: Uint8Array.from(nodes, ({ split }) => (split.set === undefined ? 0 : 1)),
    missing: new Uint8Array(nodes.length).fill(NAN),
    missingLeft: Uint8Array.from(nodes, ({ split }) => (split.missingLeft ? 1 : 0)),
    left: Int32Array.from(nodes, ({ left }) => left),
    right: Int32Array.from(nodes, ({ right }) => right),
    nodeRows: Float64Array.from(nodes, ({ split }) => split.left.rows + split.right.rows),
    leafRows: Float64Array.from(leaves, ({ rows: own }) => own.length),
    leaf: Float64Array.from(leaves, ({ sums, low, high, ridge }) => rules.rate * valueOf(sums, ridge, low, high)),
    sets,
  };
  return { tree, leafOfRow };
}

function sumsOf(rows: Uint32Array, slopes: Float64Array, curvatures: Float64Array): Sums {
  const sums = { slope: 0, curvature: 0, rows: rows.length };
  for (const row of rows) {
    sums.slope += slopes[row]!;
    sums.curvature += curvatures[row]!;
  }
  return sums;
}

function bestOf(
  columns: readonly BinnedColumn[],
  rows: Uint32Array,
  slopes: Float64Array,
  curvatures: Float64Array,
  { minRows, ridge, directions }: GrowRules,
  { low, high }: Pick<Leaf, 'low' | 'high'>,
): Leaf['best'] {
  let best: Leaf['best'];
  if (rows.length < 2 * minRows) return best;
  for (const [index, column] of columns.entries()) {
    const histogram = new Float64Array(3 * (column.parts + 1));
    for (const row of rows) {
      const at = 3 * column.codes[row]!;
      histogram[at]! += slopes[row]!;
      histogram[at + 1]! += curvatures[row]!;
      histogram[at + 2]!++;
    }
    const split = bestSplit(column, histogram, { minRows, ridge, low, high, direction: directions[index]! });
    if (split !== undefined && split.gain > (best?.split.gain ?? 0)) best = { column: index, split };
  }
  return best;
}

function partRows({ codes, parts, kind }: BinnedColumn, rows: Uint32Array, { end, set, missingLeft }: Split) {
  const goes = (code: number) => (code === parts ? missingLeft : kind === 'number' ? code <= end : set!.has(code));
  return [rows.filter((row) => goes(codes[row]!)), rows.filter((row) => !goes(codes[row]!))] as const;
}
