import type { Typed, TypedCompare } from '../checking/typed.ts';
import type { Expression } from '../expression.ts';
import type { Comparison } from '../syntax/syntax.ts';
import { boundsOf } from './bounds.ts';
import { roundHalfAway } from './round-half-away.ts';
import { compareComputed, compareName, constantOf } from './compare-constant.ts';
import { FALSE, TRUE, UNKNOWN, type Truth, type TruthOf, type ValueOf } from './truth.ts';

/** Of an expression of any type. */
export const valueClosure = ({ root }: Expression): ValueOf => value(root);

/** Of a condition; throws a TypeError for anything else. */
export function truthClosure({ root }: Expression): TruthOf {
  if (root.type !== 'bool') throw new TypeError('only a condition has a truth value');
  return truth(root);
}

export function value(node: Typed): ValueOf {
  if (node.type === 'bool' && node.op !== 'name' && node.op !== 'literal') return asNumber(truth(node));
  switch (node.op) {
    case 'literal': {
      const constant = node.value;
      return () => constant;
    }
    case 'name':
      return read(node);
    case 'negative': {
      const of = value(node.of);
      return (row) => -of(row);
    }
    case 'arithmetic':
      return arithmetic(node);
    case 'if': {
      const [when, yes, no] = [truth(node.when), value(node.yes), value(node.no)];
      return (row) => (when(row) === TRUE ? yes(row) : no(row));
    }
    case 'call':
      return call(node);
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
      break;
  }
  throw new TypeError(`${node.op} is a condition`);
}

function read({ indicator, slot }: Typed & { readonly op: 'name' }): ValueOf {
  const { min, max, least } = boundsOf(indicator);
  return (row) => {
    const found = row[slot]!;
    if (!(found >= min && found <= max)) return Number.NaN;
    return found < least && found > -least ? 0 : found;
  };
}

function arithmetic(node: Typed & { readonly op: 'arithmetic' }): ValueOf {
  const [left, right] = [value(node.left), value(node.right)];
  switch (node.sign) {
    case '+':
      return (row) => left(row) + right(row);
    case '-':
      return (row) => left(row) - right(row);
    case '*':
      return (row) => left(row) * right(row);
    case '/':
      break;
  }
  return (row) => {
    const divisor = right(row);
    return divisor === 0 ? Number.NaN : left(row) / divisor;
  };
}

function call(node: Typed & { readonly op: 'call' }): ValueOf {
  const of = node.of.map(value);
  const [first, second, third] = of as [ValueOf, ValueOf, ValueOf];
  switch (node.name) {
    case 'abs':
      return (row) => Math.abs(first(row));
    case 'min':
      return of.reduce((before, next) => (row) => Math.min(before(row), next(row)));
    case 'max':
      return of.reduce((before, next) => (row) => Math.max(before(row), next(row)));
    case 'coalesce':
      return of.reduce((before, next) => (row) => {
        const found = before(row);
        return Number.isNaN(found) ? next(row) : found;
      });
    case 'days':
      return (row) => second(row) - first(row);
    case 'round': {
      const decimals = second === undefined ? 0 : second(new Float64Array());
      return (row) => roundHalfAway(first(row), decimals);
    }
    case 'clamp':
      return (row) => Math.min(Math.max(first(row), second(row)), third(row));
    case 'has':
    case 'between':
      break;
  }
  throw new TypeError(`${node.name} is a condition`);
}

export function truth(node: Typed): TruthOf {
  switch (node.op) {
    case 'and':
      return all(node.of.map(truth));
    case 'or':
      return any(node.of.map(truth));
    case 'not': {
      const of = truth(node.of);
      return (row) => (TRUE - of(row)) as Truth;
    }
    case 'compare':
      return compare(node);
    case 'in': {
      const [of, list] = [value(node.of), node.list.map((literal) => literal.value)];
      return (row) => {
        const found = of(row);
        return Number.isNaN(found) ? UNKNOWN : list.includes(found) ? TRUE : FALSE;
      };
    }
    case 'if': {
      const [when, yes, no] = [truth(node.when), truth(node.yes), truth(node.no)];
      return (row) => (when(row) === TRUE ? yes(row) : no(row));
    }
    case 'call':
      return condition(node);
    case 'literal':
    case 'name':
    case 'negative':
    case 'arithmetic':
      break;
  }
  const of = value(node);
  return (row) => {
    const found = of(row);
    return found === 1 ? TRUE : found === 0 ? FALSE : UNKNOWN;
  };
}

function condition(node: Typed & { readonly op: 'call' }): TruthOf {
  if (node.name === 'has') {
    const of = value(node.of[0]!);
    return (row) => (Number.isNaN(of(row)) ? FALSE : TRUE);
  }
  if (node.name === 'between') {
    const [of, low, high] = node.of.map(value) as [ValueOf, ValueOf, ValueOf];
    return (row) => between(of(row), low(row), high(row));
  }
  // Coalesce of conditions.
  return node.of.map(truth).reduce((before, next) => (row) => {
    const found = before(row);
    return found === UNKNOWN ? next(row) : found;
  });
}

/** As two comparisons joined by AND, so that one end alone can make it false. */
function between(found: number, low: number, high: number): Truth {
  if (found < low || found > high) return FALSE;
  return found >= low && found <= high ? TRUE : UNKNOWN;
}

function all(of: readonly TruthOf[]): TruthOf {
  const count = of.length;
  return (row) => {
    let least: Truth = TRUE;
    for (let i = 0; i < count; i++) {
      const found = of[i]!(row);
      if (found === FALSE) return FALSE;
      if (found < least) least = found;
    }
    return least;
  };
}

function any(of: readonly TruthOf[]): TruthOf {
  const count = of.length;
  return (row) => {
    let greatest: Truth = FALSE;
    for (let i = 0; i < count; i++) {
      const found = of[i]!(row);
      if (found === TRUE) return TRUE;
      if (found > greatest) greatest = found;
    }
    return greatest;
  };
}

function compare(node: TypedCompare): TruthOf {
  const found = constantOf(node);
  if (found === undefined) return compareBoth(node);
  const { of, sign, constant } = found;
  // A condition beside a constant is a truth value first.
  return of.op === 'name' && of.type !== 'bool' ? compareName(of, sign, constant) : compareComputed(value(of), sign, constant);
}

/** Where neither a comparison nor its opposite holds, one side is NaN. */
function compareBoth({ sign, left: a, right: b }: TypedCompare): TruthOf {
  const [left, right] = [value(a), value(b)];
  const order =
    (below: Truth, same: Truth, above: Truth): TruthOf =>
    (row) => {
      const one = left(row);
      const other = right(row);
      return one < other ? below : one > other ? above : one === other ? same : UNKNOWN;
    };
  return order(...ORDERS[sign]);
}

/** What a comparison is where the left is below, the same as, above the right. */
const ORDERS: Readonly<Record<Comparison, readonly [Truth, Truth, Truth]>> = {
  '<': [TRUE, FALSE, FALSE],
  '<=': [TRUE, TRUE, FALSE],
  '>': [FALSE, FALSE, TRUE],
  '>=': [FALSE, TRUE, TRUE],
  '==': [FALSE, TRUE, FALSE],
  '!=': [TRUE, FALSE, TRUE],
};

function asNumber(of: TruthOf): ValueOf {
  return (row) => {
    const found = of(row);
    return found === UNKNOWN ? Number.NaN : found / TRUE;
  };
}
