import type { DataTable, Outcome } from '../data/table.ts';
import { binTable } from './binned-table.ts';
import type { Forest, Tree } from './forest.ts';
import { ForestError } from './forest-error.ts';
import { growTree } from './grow-tree.ts';

export type ForestOptions = {
  /** Which columns; all where left out. */
  readonly codes?: readonly string[];
  readonly trees: number;
  readonly leaves: number;
  /** How much of each tree's leaves is taken. */
  readonly rate: number;
  readonly minRows: number;
  readonly ridge: number;
  /** Columns that may only raise the risk of bad as they rise, or only lower it. Of numbers alone. */
  readonly directions: Readonly<Record<string, 'ascending' | 'descending'>>;
};

export const forestDefaults: ForestOptions = { trees: 100, leaves: 7, rate: 0.1, minRows: 20, ridge: 1, directions: {} };

/**
 * Gradient boosting of the logistic loss with second-order leaves (Friedman 2001; histograms and growth by leaves as in Ke and others 2017), for a challenger
 * beside a card. A declared direction holds for every pair of rows, by bounds on the leaves below a split. The same rows give the same forest; nothing is drawn.
 */
export function fitForest(table: DataTable, { bad, weight }: Outcome, chosen: Partial<ForestOptions> = {}): Forest {
  const options = { ...forestDefaults, ...chosen };
  const features = options.codes ?? [...table.columns.keys()];
  const columns = binTable(table, features);
  const directions = columns.map(({ code, kind }) => {
    const said = options.directions[code];
    if (said !== undefined && kind === 'category')
      throw new ForestError(`“${code}”是类别，没有方向`, `${code} has categories, which have no direction`);
    return said === 'ascending' ? 1 : said === 'descending' ? -1 : 0;
  });
  const weightOf = (row: number) => weight?.[row] ?? 1;
  let [bads, all] = [0, 0];
  for (let row = 0; row < table.rows; row++) {
    bads += bad[row]! * weightOf(row);
    all += weightOf(row);
  }
  if (!(bads > 0 && bads < all)) throw new ForestError('须既有违约也有未违约', 'there must be bad rows and good ones');
  const base = Math.log(bads / (all - bads));
  const total = new Float64Array(table.rows).fill(base);
  const [slopes, curvatures] = [new Float64Array(table.rows), new Float64Array(table.rows)];
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < table.rows; row++) {
      const probability = 1 / (1 + Math.exp(-total[row]!));
      slopes[row] = (probability - bad[row]!) * weightOf(row);
      curvatures[row] = probability * (1 - probability) * weightOf(row);
    }
    const { tree, leafOfRow } = growTree(columns, slopes, curvatures, { ...options, directions });
    if (tree.feature.length === 0) break;
    for (let row = 0; row < table.rows; row++) total[row]! += tree.leaf[leafOfRow[row]!]!;
    trees.push(tree);
  }
  const categories = Object.fromEntries(
    columns.flatMap(({ code, kind, categories: names }) => (kind === 'category' ? [[code, names]] : [])),
  );
  return { features, categories, base, trees };
}
