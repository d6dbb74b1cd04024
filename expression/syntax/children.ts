import type { Ast } from './syntax.ts';

/** The parts of a node, in the order of the source. */
function children(node: Ast): readonly Ast[] {
  switch (node.op) {
    case 'number':
    case 'bool':
    case 'text':
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
      return [node.of, ...node.list];
    case 'if':
      break;
  }
  return [node.when, node.yes, node.no];
}

export const countNodes = (node: Ast): number => children(node).reduce((sum, child) => sum + countNodes(child), 1);

/** Levels, where a chain of one rank is one level: it is read without deeper brackets, however long. */
export function depthOf(node: Ast): number {
  const deepest = Math.max(0, ...children(node).map((child) => depthOf(child) - (continues(node, child) ? 1 : 0)));
  return deepest + 1;
}

function continues(node: Ast, child: Ast): boolean {
  if (node.op === 'arithmetic') return child === node.left && child.op === 'arithmetic' && rank(child.sign) === rank(node.sign);
  return node.op === 'if' && child === node.no && child.op === 'if';
}

const rank = (sign: string) => (sign === '+' || sign === '-' ? 'sum' : 'product');
