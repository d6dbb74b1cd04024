import { parts, type Typed, type TypedCompare } from '../checking/typed.ts';
import { value } from '../running/closure.ts';
import type { Row } from '../running/row.ts';
import { nextAbove, nextBelow } from '../running/next-number.ts';

type Name = Typed & { readonly op: 'name' };

/** `bound` is where both sides are the same; `to` the nearest number found for which the comparison holds. */
type Solved = { readonly bound: number; readonly to: number };

/** How often the step from the bound is doubled: up to about a millionth of it, which is more than rounding can ask for. */
const MAX_DOUBLINGS = 30;

/** What an indicator that stands once in a comparison must be for it to hold, all else as in the row; undefined when no way was found. */
export function solve({ left, right }: TypedCompare, name: Name, row: Row, passes: (to: number) => boolean): Solved | undefined {
  const [with_, without] = holds(left, name) ? [left, right] : [right, left];
  const exact = invert(with_, name, value(without)(row), row);
  // No date is half a day; what is between two days is told as the nearest one that will do.
  const bound =
    exact !== undefined && name.type === 'date'
      ? ([Math.floor(exact), Math.ceil(exact)].find(passes) ?? Math.round(exact))
      : exact;
  if (bound === undefined || !Number.isFinite(bound)) return undefined;
  const to = nearestPassing(bound, name.type === 'date', passes);
  return to === undefined ? undefined : { bound, to };
}

function nearestPassing(bound: number, isDate: boolean, passes: (to: number) => boolean): number | undefined {
  if (passes(bound)) return bound;
  const [up, down] = isDate ? [1, 1] : [nextAbove(bound) - bound, bound - nextBelow(bound)];
  for (let doublings = 0, factor = 1; doublings <= MAX_DOUBLINGS; doublings++, factor *= 2) {
    const found = [bound + up * factor, bound - down * factor].find(passes);
    if (found !== undefined) return found;
  }
  return undefined;
}

const holds = (node: Typed, name: Name): boolean => node === name || parts(node).some((part) => holds(part, name));

/** The value of the name for which the node has the target, by undoing one operation after the other. Whether it is right is tried after. */
function invert(node: Typed, name: Name, target: number, row: Row): number | undefined {
  if (node === name) return target;
  const next = parts(node).find((part) => holds(part, name));
  if (next === undefined) return undefined;
  const on = (wanted: number) => (Number.isFinite(wanted) ? invert(next, name, wanted, row) : undefined);
  if (node.op === 'negative') return on(-target);
  if (node.op === 'arithmetic') return on(undo(node, next === node.left, target, row));
  if (node.op === 'if') return next === node.when ? undefined : on(target);
  if (node.op !== 'call') return undefined;
  if (node.name !== 'days') return on(target);
  const [from, to] = node.of as readonly [Typed, Typed];
  return on(next === to ? value(from)(row) + target : value(to)(row) - target);
}

function undo({ sign, left, right }: Typed & { readonly op: 'arithmetic' }, isLeft: boolean, target: number, row: Row): number {
  const other = value(isLeft ? right : left)(row);
  switch (sign) {
    case '+':
      return target - other;
    case '-':
      return isLeft ? target + other : other - target;
    case '*':
      return target / other;
    case '/':
      break;
  }
  return isLeft ? target * other : other / target;
}
