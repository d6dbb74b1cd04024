import type { Indicator, ValueType } from '../dictionary/indicator.ts';
import type { FunctionName } from '../syntax/function-names.ts';
import type { Arithmetic, Comparison, Span } from '../syntax/syntax.ts';

/**
 * The tree that runs: every node has its type, every constant is checked and written as a number: a code as its place in the list, a date as
 * its day, false and true as 0 and 1.
 */
export type Typed =
  | TypedLiteral
  | (Node & { readonly op: 'name'; readonly indicator: Indicator; readonly slot: number })
  | (Node & { readonly op: 'not' | 'negative'; readonly of: Typed })
  | (Node & { readonly op: 'and' | 'or'; readonly of: readonly Typed[] })
  | (Node & { readonly op: 'arithmetic'; readonly sign: Arithmetic; readonly left: Typed; readonly right: Typed })
  | TypedCompare
  | (Node & { readonly op: 'in'; readonly of: Typed; readonly list: readonly TypedLiteral[] })
  | (Node & { readonly op: 'call'; readonly name: FunctionName; readonly of: readonly Typed[] })
  | (Node & { readonly op: 'if'; readonly when: Typed; readonly yes: Typed; readonly no: Typed });

export type TypedLiteral = Node & { readonly op: 'literal'; readonly value: number };
export type TypedCompare = Node & {
  readonly op: 'compare';
  readonly sign: Comparison;
  readonly left: Typed;
  readonly right: Typed;
};

type Node = { readonly type: ValueType; readonly at: Span };

/** The parts of a node, in the order of the source. */
export function parts(node: Typed): readonly Typed[] {
  switch (node.op) {
    case 'literal':
    case 'name':
      return [];
    case 'not':
    case 'negative':
      return [node.of];
    case 'and':
    case 'or':
    case 'call':
      return node.of;
    case 'arithmetic':
    case 'compare':
      return [node.left, node.right];
    case 'in':
      return [node.of];
    case 'if':
      break;
  }
  return [node.when, node.yes, node.no];
}

/** The comparisons that `between` stands for: not less than the second, not more than the third. */
export function betweenParts(node: Typed & { readonly op: 'call' }): readonly [TypedCompare, TypedCompare] {
  const [value, low, high] = node.of as readonly [Typed, Typed, Typed];
  const compare = (sign: Comparison, right: Typed): TypedCompare => ({
    op: 'compare',
    sign,
    left: value,
    right,
    type: 'bool',
    at: node.at,
  });
  return [compare('>=', low), compare('<=', high)];
}
