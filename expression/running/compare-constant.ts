import type { Typed, TypedCompare } from '../checking/typed.ts';
import { boundsOf } from './bounds.ts';
import { nextAbove, nextBelow } from './next-number.ts';
import { FALSE, TRUE, UNKNOWN, type Truth, type TruthOf, type ValueOf } from './truth.ts';
import type { Comparison } from '../syntax/syntax.ts';

type Name = Typed & { readonly op: 'name' };

/** The numbers for which a comparison holds: all from `from` to `to`, or all others. */
export type Range = { readonly from: number; readonly to: number; readonly inside: Truth; readonly outside: Truth };

/** Most comparisons are of an indicator with a constant: one reading of the row and a test of a range, whatever the sign. */
export function compareName({ indicator, slot }: Name, sign: Comparison, constant: number): TruthOf {
  const { min, max, least } = boundsOf(indicator);
  const range = rangeOf(sign, constant, least);
  const [from, to] = [Math.max(range.from, min), Math.min(range.to, max)];
  const { inside, outside } = range;
  return (row) => {
    const found = row[slot]!;
    if (found >= from && found <= to) return inside;
    return found >= min && found <= max ? outside : UNKNOWN;
  };
}

/** Of what is computed. */
export function compareComputed(of: ValueOf, sign: Comparison, constant: number): TruthOf {
  const { from, to, inside, outside } = rangeOf(sign, constant, 0);
  return (row) => {
    const found = of(row);
    if (found >= from && found <= to) return inside;
    return Number.isNaN(found) ? UNKNOWN : outside;
  };
}

/** `least` is the magnitude below which a number counts as 0. No constant but 0 is smaller, so only there it makes a difference. */
export function rangeOf(sign: Comparison, constant: number, least: number): Range {
  const tiny = constant === 0 && least > 0 ? nextBelow(least) : 0;
  const [low, high] = [constant - tiny, constant + tiny];
  const range = (from: number, to: number): Range => ({ from, to, inside: TRUE, outside: FALSE });
  switch (sign) {
    case '<':
      return range(-Infinity, nextBelow(low));
    case '<=':
      return range(-Infinity, high);
    case '>':
      return range(nextAbove(high), Infinity);
    case '>=':
      return range(low, Infinity);
    case '==':
      return range(low, high);
    case '!=':
      break;
  }
  return { from: low, to: high, inside: FALSE, outside: TRUE };
}

/** The comparison with its constant on the right, where it has one. */
export function constantOf({
  sign,
  left,
  right,
}: TypedCompare): { readonly of: Typed; readonly sign: Comparison; readonly constant: number } | undefined {
  if (right.op === 'literal') return { of: left, sign, constant: right.value };
  return left.op === 'literal' ? { of: right, sign: MIRRORED[sign], constant: left.value } : undefined;
}

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' };
