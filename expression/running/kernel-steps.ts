import type { Arithmetic, Comparison } from '../syntax/syntax.ts';
import type { Bounds } from './bounds.ts';
import type { Range } from './compare-constant.ts';
import type { Column } from './column.ts';
import { roundHalfAway } from './round-half-away.ts';
import { TRUE } from './truth.ts';

/** Fills the first `count` of `out` from those of the two. A condition is 0 wherever it is unknown, which `and` and `or` rely on. */
export type Two = (left: Column, right: Column, out: Column, count: number) => void;

/** Out of a whole column, with what is out of bounds unknown and what is tiny 0. */
export function read({ data, known }: Column, start: number, { min, max, least }: Bounds, out: Column, count: number): void {
  for (let i = 0; i < count; i++) {
    const value = data[start + i]!;
    const fits = value >= min && value <= max ? known[start + i]! : 0;
    out.known[i] = fits;
    out.data[i] = fits === 0 || (value < least && value > -least) ? 0 : value;
  }
}

/** Out of a whole column, a comparison with a constant. */
export function compareRange(
  column: Column,
  start: number,
  { min, max }: Bounds,
  range: Range,
  out: Column,
  count: number,
): void {
  const { from, to } = range;
  const [inside, outside] = [range.inside === TRUE ? 1 : 0, range.outside === TRUE ? 1 : 0];
  const { data, known } = column;
  for (let i = 0; i < count; i++) {
    const value = data[start + i]!;
    const fits = value >= min && value <= max ? known[start + i]! : 0;
    out.known[i] = fits;
    out.data[i] = value >= from && value <= to ? inside & fits : outside & fits;
  }
}

export const arithmetic: Readonly<Record<Arithmetic, Two>> = {
  '+': (left, right, out, count) => {
    for (let i = 0; i < count; i++) out.data[i] = left.data[i]! + right.data[i]!;
    both(left, right, out, count);
  },
  '-': (left, right, out, count) => {
    for (let i = 0; i < count; i++) out.data[i] = left.data[i]! - right.data[i]!;
    both(left, right, out, count);
  },
  '*': (left, right, out, count) => {
    for (let i = 0; i < count; i++) out.data[i] = left.data[i]! * right.data[i]!;
    both(left, right, out, count);
  },
  '/': (left, right, out, count) => {
    for (let i = 0; i < count; i++) {
      const divisor = right.data[i]!;
      out.data[i] = left.data[i]! / divisor;
      out.known[i] = divisor === 0 ? 0 : left.known[i]! & right.known[i]!;
    }
  },
};

export const compare: Readonly<Record<Comparison, Two>> = {
  '<': (left, right, out, count) => {
    for (let i = 0; i < count; i++) out.data[i] = left.data[i]! < right.data[i]! ? left.known[i]! & right.known[i]! : 0;
    both(left, right, out, count);
  },
  '<=': (left, right, out, count) => {
    for (let i = 0; i < count; i++) out.data[i] = left.data[i]! <= right.data[i]! ? left.known[i]! & right.known[i]! : 0;
    both(left, right, out, count);
  },
  '>': (left, right, out, count) => {
    for (let i = 0; i < count; i++) out.data[i] = left.data[i]! > right.data[i]! ? left.known[i]! & right.known[i]! : 0;
    both(left, right, out, count);
  },
  '>=': (left, right, out, count) => {
    for (let i = 0; i < count; i++) out.data[i] = left.data[i]! >= right.data[i]! ? left.known[i]! & right.known[i]! : 0;
    both(left, right, out, count);
  },
  '==': (left, right, out, count) => {
    for (let i = 0; i < count; i++) out.data[i] = left.data[i] === right.data[i] ? left.known[i]! & right.known[i]! : 0;
    both(left, right, out, count);
  },
  '!=': (left, right, out, count) => {
    for (let i = 0; i < count; i++) out.data[i] = left.data[i] === right.data[i] ? 0 : left.known[i]! & right.known[i]!;
    both(left, right, out, count);
  },
};

/** Known where both are. */
function both(left: Column, right: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i++) out.known[i] = left.known[i]! & right.known[i]!;
}

/** Known where both are, or where one is known to be false. */
export const and: Two = (left, right, out, count) => {
  for (let i = 0; i < count; i++) {
    const a = left.data[i]!;
    const b = right.data[i]!;
    const knownA = left.known[i]!;
    const knownB = right.known[i]!;
    out.data[i] = a & b;
    out.known[i] = (knownA & knownB) | (knownA & (a ^ 1)) | (knownB & (b ^ 1));
  }
};

/** Known where both are, or where one is true. */
export const or: Two = (left, right, out, count) => {
  for (let i = 0; i < count; i++) {
    const a = left.data[i]!;
    const b = right.data[i]!;
    out.data[i] = a | b;
    out.known[i] = (left.known[i]! & right.known[i]!) | a | b;
  }
};

export function not(of: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i++) {
    out.data[i] = of.known[i]! & (of.data[i]! ^ 1);
    out.known[i] = of.known[i]!;
  }
}

export function negative(of: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i++) out.data[i] = -of.data[i]!;
  out.known.set(of.known);
}

export function abs(of: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i++) out.data[i] = Math.abs(of.data[i]!);
  out.known.set(of.known);
}

export function round(of: Column, decimals: number, out: Column, count: number): void {
  for (let i = 0; i < count; i++) out.data[i] = of.known[i] === 1 ? roundHalfAway(of.data[i]!, decimals) : 0;
  out.known.set(of.known);
}

export function has(of: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i++) out.data[i] = of.known[i]!;
  out.known.fill(1);
}

export function isIn(of: Column, list: readonly number[], out: Column, count: number): void {
  for (let i = 0; i < count; i++) out.data[i] = of.known[i] === 1 && list.includes(of.data[i]!) ? 1 : 0;
  out.known.set(of.known);
}

/** False where one end alone makes it so. */
export function between(of: Column, [low, high]: readonly [Column, Column], out: Column, count: number): void {
  for (let i = 0; i < count; i++) {
    const value = of.data[i]!;
    const fromLow = of.known[i]! & low.known[i]!;
    const toHigh = of.known[i]! & high.known[i]!;
    const isBelow = value < low.data[i]! ? fromLow : 0;
    const isAbove = value > high.data[i]! ? toHigh : 0;
    out.known[i] = (fromLow & toHigh) | isBelow | isAbove;
    out.data[i] = fromLow & toHigh & ~(isBelow | isAbove);
  }
}

export const min: Two = (left, right, out, count) => {
  for (let i = 0; i < count; i++) out.data[i] = Math.min(left.data[i]!, right.data[i]!);
  both(left, right, out, count);
};

export const max: Two = (left, right, out, count) => {
  for (let i = 0; i < count; i++) out.data[i] = Math.max(left.data[i]!, right.data[i]!);
  both(left, right, out, count);
};

export const coalesce: Two = (left, right, out, count) => {
  for (let i = 0; i < count; i++) {
    const from = left.known[i] === 1 ? left : right;
    out.data[i] = from.data[i]!;
    out.known[i] = from.known[i]!;
  }
};

/** The first where the condition is true, the second where it is false or unknown. */
export function choose(when: Column, [yes, no]: readonly [Column, Column], out: Column, count: number): void {
  for (let i = 0; i < count; i++) {
    const from = when.data[i] === 1 ? yes : no;
    out.data[i] = from.data[i]!;
    out.known[i] = from.known[i]!;
  }
}
