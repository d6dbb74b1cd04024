import { rangeOf } from '../dictionary/dictionary.ts';
import type { Finding } from '../fault.ts';
import { limits } from '../limits.ts';
import { extentFault } from './type-faults.ts';
import { parts, type Typed } from './typed.ts';

/**
 * How great and how small a number can be, as binary exponents: |x| <= 2^high, x = 0 or |x| >= 2^least, and x is a multiple of 2^grid.
 * The last is what tells how small a difference can be: a sum is a multiple of the finer grid of its two parts.
 */
type Magnitude = { readonly high: number; readonly least: number; readonly grid: number };

/** The bits of a float8 after the first. */
const FRACTION_BITS = 52;

/**
 * Says where a result could pass 2^±1000. Below that no operation of a float8 overflows or vanishes, in JavaScript or in PostgreSQL, which
 * raises an error for what is Infinity or 0 elsewhere; so all back ends agree and none fails.
 */
export function checkMagnitudes(node: Typed, faults: Finding[]): void {
  for (const part of parts(node)) checkMagnitudes(part, faults);
  if (node.type !== 'number' || node.op === 'literal' || node.op === 'name') return;
  const told = faults.some(({ at }) => at.start >= node.at.start && at.end <= node.at.end);
  const { high, least, grid } = magnitudeOf(node);
  if (!told && (high > limits.exponent || least < -limits.exponent || grid < -limits.exponent)) faults.push(extentFault(node.at));
}

/** Of a number. Costs as much as there are nodes below. */
export function magnitudeOf(node: Typed): Magnitude {
  switch (node.op) {
    case 'literal':
      return ofValue(node.value);
    case 'name':
      return ofIndicator(node);
    case 'negative':
      return magnitudeOf(node.of);
    case 'arithmetic':
      return ofArithmetic(node);
    case 'if':
      return widest([magnitudeOf(node.yes), magnitudeOf(node.no)]);
    case 'call':
      return ofCall(node);
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
      break;
  }
  throw new TypeError(`${node.op} has no magnitude`);
}

function ofArithmetic({ sign, left, right }: Typed & { readonly op: 'arithmetic' }): Magnitude {
  const [a, b] = [magnitudeOf(left), magnitudeOf(right)];
  if (sign === '*') {
    const least = a.least + b.least;
    return { high: a.high + b.high, least, grid: Math.max(a.grid + b.grid, least - FRACTION_BITS) };
  }
  if (sign === '/') {
    const least = a.least - b.high;
    // Rounding may carry a quotient to the next power of two.
    return { high: a.high - b.least + 1, least: least - 1, grid: least - 1 - FRACTION_BITS };
  }
  const grid = Math.min(a.grid, b.grid);
  return { high: Math.max(a.high, b.high) + 1, least: grid, grid };
}

function ofCall(node: Typed & { readonly op: 'call' }): Magnitude {
  switch (node.name) {
    case 'days':
      return { high: 22, least: 0, grid: 0 };
    case 'round': {
      const [value, decimals] = node.of;
      const { high } = magnitudeOf(value!);
      const least = -Math.ceil(Math.log2(10) * (decimals?.op === 'literal' ? decimals.value : 0)) - 1;
      return { high: Math.max(high, 0) + 1, least, grid: least - FRACTION_BITS };
    }
    case 'clamp': {
      const [value, low, high] = node.of.map(magnitudeOf) as [Magnitude, Magnitude, Magnitude];
      return { ...widest([value, low, high]), high: Math.max(low.high, high.high) };
    }
    case 'abs':
    case 'min':
    case 'max':
    case 'coalesce':
    case 'has':
    case 'between':
      break;
  }
  return widest(node.of.map(magnitudeOf));
}

function widest(all: readonly Magnitude[]): Magnitude {
  return {
    high: Math.max(...all.map(({ high }) => high)),
    least: Math.min(...all.map(({ least }) => least)),
    grid: Math.min(...all.map(({ grid }) => grid)),
  };
}

function ofIndicator({ indicator }: Typed & { readonly op: 'name' }): Magnitude {
  const { min, max } = rangeOf(indicator);
  const least = Math.floor(Math.log2(limits.least)) - 1;
  return { high: ofValue(Math.max(Math.abs(min), Math.abs(max))).high, least, grid: least - FRACTION_BITS };
}

function ofValue(value: number): Magnitude {
  if (value === 0) return { high: 0, least: 0, grid: 0 };
  const exponent = Math.log2(Math.abs(value));
  // One more each way: a logarithm of a float8 may be off in its last place.
  const [high, least] = [Math.ceil(exponent) + 1, Math.floor(exponent) - 1];
  return { high, least, grid: Number.isInteger(value) ? Math.max(0, least - FRACTION_BITS) : least - FRACTION_BITS };
}
