import type { FunctionName } from '../syntax/function-names.ts';
import type { Arithmetic } from '../syntax/syntax.ts';
import { roundHalfAway } from '../running/round-half-away.ts';
import { hull, interval, isEmpty, type Interval } from './domain.ts';

const NONE = interval(Infinity, -Infinity);

/**
 * All results of an operation on numbers between ends. Rounding keeps the order, so what is computed of the ends is computed of all between.
 * `least` is the magnitude below which the right side has no number but 0, which divides nothing.
 */
export function reckon(sign: Arithmetic, a: Interval, b: Interval, least: number): Interval {
  if (isEmpty(a) || isEmpty(b)) return NONE;
  if (sign === '+') return interval(a.min + b.min, a.max + b.max);
  if (sign === '-') return interval(a.min - b.max, a.max - b.min);
  if (sign === '*') return corners(a, b, (one, other) => one * other);
  const divisors = [interval(Math.max(b.min, least), b.max), interval(b.min, Math.min(b.max, -least))];
  return divisors
    .filter((divisor) => !isEmpty(divisor))
    .map((divisor) => corners(a, divisor, (one, other) => one / other))
    .reduce((all, next) => hull(all, next) as Interval, NONE);
}

function corners(a: Interval, b: Interval, of: (one: number, other: number) => number): Interval {
  const all = [of(a.min, b.min), of(a.min, b.max), of(a.max, b.min), of(a.max, b.max)];
  return interval(Math.min(...all), Math.max(...all));
}

/** All results of a function of numbers or dates; each of them keeps the order in every argument, or reverses it. */
export function reckonFunction(name: FunctionName, of: readonly Interval[]): Interval {
  const [first, second, third] = of as readonly [Interval, Interval, Interval];
  if (of.some(isEmpty)) return NONE;
  const { whole } = first;
  switch (name) {
    case 'abs':
      return interval(first.min > 0 ? first.min : first.max < 0 ? -first.max : 0, Math.max(-first.min, first.max));
    case 'min':
      return interval(Math.min(...of.map(({ min }) => min)), Math.min(...of.map(({ max }) => max)), whole);
    case 'max':
      return interval(Math.max(...of.map(({ min }) => min)), Math.max(...of.map(({ max }) => max)), whole);
    case 'days':
      return interval(second.min - first.max, second.max - first.min);
    case 'round': {
      const decimals = second === undefined ? 0 : second.min;
      return interval(roundHalfAway(first.min, decimals), roundHalfAway(first.max, decimals));
    }
    case 'clamp': {
      const [low, high] = [Math.max(first.min, second.min), Math.max(first.max, second.max)];
      return interval(Math.min(low, third.min), Math.min(high, third.max), whole);
    }
    case 'coalesce':
    case 'has':
    case 'between':
      break;
  }
  throw new TypeError(`${name} is not reckoned`);
}
