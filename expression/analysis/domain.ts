import { isCodeList } from '../dictionary/indicator.ts';
import type { Indicator } from '../dictionary/indicator.ts';
import { boundsOf } from '../running/bounds.ts';
import { nextAbove, nextBelow } from '../running/next-number.ts';

/** Numbers and dates from `min` to `max` without some; empty when min > max. */
export type Interval = {
  readonly kind: 'interval';
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  readonly without: readonly number[];
};

/** Codes and truth values, as in a row. */
export type Choice = { readonly kind: 'choice'; readonly of: readonly number[] };

export type Values = Interval | Choice;

/** What an indicator can be where something is assumed of it. */
export type Domain = { readonly unknown: boolean; readonly values: Values };

const MAX_WITHOUT = 50;

export function domainOf(indicator: Indicator): Domain {
  const { type } = indicator;
  const { min, max } = boundsOf(indicator);
  if (type === 'bool' || isCodeList(type)) {
    return { unknown: true, values: { kind: 'choice', of: Array.from({ length: max + 1 }, (_, index) => index) } };
  }
  return { unknown: true, values: interval(min, max, type === 'date') };
}

export const interval = (min: number, max: number, whole = false): Interval => ({
  kind: 'interval',
  whole,
  min,
  max,
  without: [],
});

export const isEmpty = (values: Values) => (values.kind === 'choice' ? values.of.length === 0 : !(values.min <= values.max));

/** The only value there is, if there is one. */
export function only(values: Values): number | undefined {
  if (values.kind === 'choice') return values.of.length === 1 ? values.of[0] : undefined;
  return values.min === values.max ? values.min : undefined;
}

export const above = (value: number, whole: boolean) => (whole ? value + 1 : nextAbove(value));
export const below = (value: number, whole: boolean) => (whole ? value - 1 : nextBelow(value));

export function intersect(one: Values, other: Values): Values {
  if (one.kind === 'choice' || other.kind === 'choice') {
    return { kind: 'choice', of: one.kind === 'choice' ? one.of.filter((value) => contains(other, value)) : [] };
  }
  const without = [...new Set([...one.without, ...other.without])];
  return tightened({ ...one, min: Math.max(one.min, other.min), max: Math.min(one.max, other.max), without });
}

export function without(values: Values, value: number): Values {
  if (values.kind === 'choice') return { kind: 'choice', of: values.of.filter((one) => one !== value) };
  // Forgetting an exception only makes the domain larger than it is, so nothing false is concluded.
  return values.without.length >= MAX_WITHOUT ? values : tightened({ ...values, without: [...values.without, value] });
}

/** All values of either, and perhaps more. */
export function hull(one: Values, other: Values): Values {
  if (one.kind === 'choice' || other.kind === 'choice') {
    return { kind: 'choice', of: [...new Set([one, other].flatMap((values) => (values.kind === 'choice' ? values.of : [])))] };
  }
  if (isEmpty(one)) return other;
  if (isEmpty(other)) return one;
  return interval(Math.min(one.min, other.min), Math.max(one.max, other.max), one.whole && other.whole);
}

export function contains(values: Values, value: number): boolean {
  if (values.kind === 'choice') return values.of.includes(value);
  return value >= values.min && value <= values.max && !values.without.includes(value);
}

function tightened(values: Interval): Interval {
  let { min, max } = values;
  while (min <= max && values.without.includes(min)) min = above(min, values.whole);
  while (min <= max && values.without.includes(max)) max = below(max, values.whole);
  return { ...values, min, max };
}
