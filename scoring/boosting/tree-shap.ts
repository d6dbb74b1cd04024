import { goesLeft, type Forest, type Tree } from './forest.ts';

/** What each feature adds to a row's log-odds against the mean of all rows; `mean` and all parts together are the log-odds. */
export type Explained = { readonly mean: number; readonly parts: Float64Array };

/**
 * Exact Shapley values of a row, by the paths of the trees (Lundberg, Erion and Lee 2018, algorithm 2): a feature that is not known goes both ways, by the
 * share of the rows that went there in training.
 */
export function explainRow(forest: Forest, values: ArrayLike<number>): Explained {
  const parts = new Float64Array(forest.features.length);
  let mean = forest.base;
  for (const tree of forest.trees) {
    mean += meanOf(tree);
    if (tree.feature.length > 0) walk(tree, values, parts, 0, [], 1, 1, -1);
  }
  return { mean, parts };
}

function meanOf(tree: Tree): number {
  let [sum, rows] = [0, 0];
  tree.leaf.forEach((value, leaf) => {
    sum += value * tree.leafRows[leaf]!;
    rows += tree.leafRows[leaf]!;
  });
  return sum / rows;
}

/** A feature on the way: how much comes through without it and with it, and the weight of so many known ones. */
type Step = { feature: number; zero: number; one: number; weight: number };

function walk(
  tree: Tree,
  values: ArrayLike<number>,
  parts: Float64Array,
  place: number,
  before: readonly Step[],
  zero: number,
  one: number,
  feature: number,
): void {
  const path = extended(before, zero, one, feature);
  if (place < 0) {
    for (let at = 1; at < path.length; at++) {
      const step = path[at]!;
      parts[step.feature]! += weightWithout(path, at) * (step.one - step.zero) * tree.leaf[~place]!;
    }
    return;
  }
  const own = tree.feature[place]!;
  const isLeft = goesLeft(tree, place, values[own]!);
  const [hot, cold] = isLeft ? [tree.left[place]!, tree.right[place]!] : [tree.right[place]!, tree.left[place]!];
  const known = path.findIndex((step, at) => at > 0 && step.feature === own);
  const [incomingZero, incomingOne] = known < 0 ? [1, 1] : [path[known]!.zero, path[known]!.one];
  const rest = known < 0 ? path : without(path, known);
  const share = (child: number) => rowsAt(tree, child) / tree.nodeRows[place]!;
  walk(tree, values, parts, hot, rest, incomingZero * share(hot), incomingOne, own);
  walk(tree, values, parts, cold, rest, incomingZero * share(cold), 0, own);
}

const rowsAt = (tree: Tree, child: number) => (child >= 0 ? tree.nodeRows[child]! : tree.leafRows[~child]!);

function extended(before: readonly Step[], zero: number, one: number, feature: number): Step[] {
  const depth = before.length;
  const path = [...before.map((step) => ({ ...step })), { feature, zero, one, weight: depth === 0 ? 1 : 0 }];
  for (let at = depth - 1; at >= 0; at--) {
    path[at + 1]!.weight += (one * path[at]!.weight * (at + 1)) / (depth + 1);
    path[at]!.weight = (zero * path[at]!.weight * (depth - at)) / (depth + 1);
  }
  return path;
}

function without(path: readonly Step[], index: number): Step[] {
  const depth = path.length - 1;
  const { zero, one } = path[index]!;
  const kept = path.map((step) => ({ ...step }));
  let next = kept[depth]!.weight;
  for (let at = depth - 1; at >= 0; at--) {
    const weight = kept[at]!.weight;
    if (one !== 0) {
      kept[at]!.weight = (next * (depth + 1)) / ((at + 1) * one);
      next = weight - (kept[at]!.weight * zero * (depth - at)) / (depth + 1);
    } else kept[at]!.weight = (weight * (depth + 1)) / (zero * (depth - at));
  }
  for (let at = index; at < depth; at++)
    Object.assign(kept[at]!, { feature: kept[at + 1]!.feature, zero: kept[at + 1]!.zero, one: kept[at + 1]!.one });
  return kept.slice(0, depth);
}

/** The sum of the weights of the path without a step. */
function weightWithout(path: readonly Step[], index: number): number {
  return without(path, index).reduce((sum, { weight }) => sum + weight, 0);
}
