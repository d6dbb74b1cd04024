import type { Typed } from '../checking/typed.ts';
import type { Unit } from '../dictionary/indicator.ts';

/** In what a number is said: sums and choices keep the unit of their parts, a product with a plain number keeps the other's. */
export function unitOf(node: Typed): Unit | undefined {
  switch (node.op) {
    case 'name':
      return node.indicator.unit;
    case 'negative':
      return unitOf(node.of);
    case 'arithmetic':
      if (node.sign === '+' || node.sign === '-') return common([node.left, node.right]);
      if (node.right.op === 'literal') return unitOf(node.left);
      return node.sign === '*' && node.left.op === 'literal' ? unitOf(node.right) : undefined;
    case 'if':
      return common([node.yes, node.no]);
    case 'call':
      return node.name === 'days' ? DAYS : common(node.name === 'round' ? node.of.slice(0, 1) : node.of);
    case 'literal':
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
      break;
  }
  return undefined;
}

const DAYS: Unit = { zh: '天', en: 'days' };

function common(nodes: readonly Typed[]): Unit | undefined {
  const units = nodes.filter((node) => node.op !== 'literal').map(unitOf);
  return units.every((unit) => unit === units[0]) ? units[0] : undefined;
}
