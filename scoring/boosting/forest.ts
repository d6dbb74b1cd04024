/**
 * One decision tree, by nodes in arrays. A child of 0 or more is a node, one below 0 is the leaf ~child. `left` is where a value goes that is at most the
 * threshold, or whose category is in the set.
 */
export type Tree = {
  readonly feature: Int32Array;
  /** Of a node on categories the number of its set. */
  readonly threshold: Float64Array;
  /** 0 by threshold, 1 by set of categories. */
  readonly kind: Uint8Array;
  /** What is missing: 0 counts as the number 0, 1 where 0 is missing as well, 2 where NaN is. */
  readonly missing: Uint8Array;
  /** Whether what is missing goes left. */
  readonly missingLeft: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Rows that came by in training, of nodes and of leaves: what explanations are weighed with. */
  readonly nodeRows: Float64Array;
  readonly leafRows: Float64Array;
  readonly leaf: Float64Array;
  readonly sets: readonly ReadonlySet<number>[];
};

/** Trees whose leaves add up to the log-odds of bad. */
export type Forest = {
  readonly features: readonly string[];
  /** Of features that are categories, their names in the order of their numbers. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly base: number;
  readonly trees: readonly Tree[];
};

const ZERO = 1e-35;

/** The leaf a row comes to; its values are in the order of the forest's features, a category by its number, NaN where there is none. */
function leafOf(tree: Tree, values: ArrayLike<number>): number {
  if (tree.feature.length === 0) return 0;
  let node = 0;
  while (node >= 0) node = goesLeft(tree, node, values[tree.feature[node]!]!) ? tree.left[node]! : tree.right[node]!;
  return ~node;
}

/** Which way a value goes at a node. */
export function goesLeft(tree: Tree, node: number, given: number): boolean {
  const missing = tree.missing[node]!;
  if (tree.kind[node] === 1) {
    if (Number.isNaN(given)) return missing === NAN ? false : tree.sets[tree.threshold[node]!]!.has(0);
    return tree.sets[tree.threshold[node]!]!.has(Math.trunc(given));
  }
  const value = Number.isNaN(given) && missing !== NAN ? 0 : given;
  const isMissing = (missing === NAN && Number.isNaN(value)) || (missing === ZERO_TOO && Math.abs(value) <= ZERO);
  return isMissing ? tree.missingLeft[node] === 1 : value <= tree.threshold[node]!;
}

/** What `missing` says of a node. */
export const ZERO_TOO = 1;
export const NAN = 2;

/** The log-odds of bad. */
export function logOddsOfRow(forest: Forest, values: ArrayLike<number>): number {
  let total = forest.base;
  for (const tree of forest.trees) total += tree.leaf[leafOf(tree, values)]!;
  return total;
}
