import { limits } from '../limits.ts';
import { ForestError } from './forest-error.ts';
import { NAN, ZERO_TOO, type Forest, type Tree } from './forest.ts';

const CATEGORICAL = 1;
const DEFAULT_LEFT = 2;
const WORD_BITS = 32;

/**
 * Reads a model that LightGBM 2 to 4 wrote as text: binary classification by boosted trees. `categories` names those of the features that are categories, in
 * the order of their numbers. Throws `ForestError` where it is another kind of model, and where a tree does not hold together.
 */
export function readLightGbm(text: string, categories: Forest['categories'] = {}): Forest {
  if (text.length > limits.characters) throw new ForestError('模型文件过长', 'the model file is too long');
  const [head = '', ...parts] = text.split(/^Tree=\d+$/m);
  const said = membersOf(head);
  if (!head.startsWith('tree') || said.get('num_class') !== '1' || !said.get('objective')?.startsWith('binary'))
    throw new ForestError('只能读取 LightGBM 的二分类模型', 'only LightGBM models of two classes can be read');
  if (said.has('average_output')) throw new ForestError('不支持随机森林', 'random forests are not supported');
  const slope = Number(/sigmoid:([\d.]+)/.exec(said.get('objective')!)?.[1] ?? 1);
  const features = (said.get('feature_names') ?? '').split(' ');
  const trees = parts.map((part, at) => treeOf(membersOf(part), features.length, slope, at));
  return { features, categories, base: 0, trees };
}

function membersOf(text: string): ReadonlyMap<string, string> {
  const [own = ''] = text.split(/^end of trees$/m);
  return new Map(
    own.split(/\r?\n/).flatMap((line) => {
      const at = line.indexOf('=');
      return at < 0
        ? line === 'average_output'
          ? [[line, ''] as const]
          : []
        : [[line.slice(0, at), line.slice(at + 1)] as const];
    }),
  );
}

function treeOf(said: ReadonlyMap<string, string>, features: number, slope: number, at: number): Tree {
  const fail = () => new ForestError(`第 ${at + 1} 棵树不完整`, `tree ${at + 1} does not hold together`);
  if (said.get('is_linear') === '1') throw new ForestError('不支持线性叶', 'linear leaves are not supported');
  const numbers = (name: string, count: number): Float64Array => {
    const values = Float64Array.from(
      (said.get(name) ?? '').split(' ').filter((one) => one !== ''),
      Number,
    );
    if (values.length !== count || values.some((value) => !Number.isFinite(value))) throw fail();
    return values;
  };
  const leaves = Number(said.get('num_leaves'));
  if (!Number.isInteger(leaves) || leaves < 1) throw fail();
  const nodes = leaves - 1;
  const decisions = numbers('decision_type', nodes);
  const feature = Int32Array.from(numbers('split_feature', nodes));
  const [left, right] = ['left_child', 'right_child'].map((name) => Int32Array.from(numbers(name, nodes))) as [
    Int32Array,
    Int32Array,
  ];
  // A child stands behind its parent, so that every way comes to a leaf.
  const isPlace = (child: number, node: number) => (child >= 0 ? child > node && child < nodes : ~child < leaves);
  if (feature.some((one) => one < 0 || one >= features)) throw fail();
  for (let node = 0; node < nodes; node++) if (!isPlace(left[node]!, node) || !isPlace(right[node]!, node)) throw fail();
  const threshold = numbers('threshold', nodes);
  const sets = setsOf(said, numbers);
  const kind = Uint8Array.from(decisions, (one) => one & CATEGORICAL);
  if (threshold.some((value, node) => kind[node] === 1 && sets[value] === undefined)) throw fail();
  return {
    feature,
    threshold,
    kind,
    missing: Uint8Array.from(decisions, (one) => [0, ZERO_TOO, NAN][(one >> 2) & 3] ?? 0),
    missingLeft: Uint8Array.from(decisions, (one) => (one & DEFAULT_LEFT) >> 1),
    left,
    right,
    nodeRows: nodes === 0 ? new Float64Array() : numbers('internal_count', nodes),
    leafRows: nodes === 0 ? Float64Array.of(1) : numbers('leaf_count', leaves),
    leaf: numbers('leaf_value', leaves).map((value) => value * slope),
    sets,
  };
}

function setsOf(
  said: ReadonlyMap<string, string>,
  numbers: (name: string, count: number) => Float64Array,
): ReadonlySet<number>[] {
  const count = Number(said.get('num_cat') ?? 0);
  if (count === 0) return [];
  const bounds = numbers('cat_boundaries', count + 1);
  const words = numbers('cat_threshold', bounds[count]!);
  return Array.from({ length: count }, (_, set) => {
    const own = new Set<number>();
    for (let word = bounds[set]!; word < bounds[set + 1]!; word++)
      for (let bit = 0; bit < WORD_BITS; bit++)
        if (((words[word]! >>> bit) & 1) === 1) own.add((word - bounds[set]!) * WORD_BITS + bit);
    return own;
  });
}
