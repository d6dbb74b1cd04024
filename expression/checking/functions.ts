import type { ValueType } from '../dictionary/indicator.ts';
import { limits } from '../limits.ts';
import type { FunctionName } from '../syntax/function-names.ts';
import type { Bilingual } from '../bilingual.ts';

/** What a function takes: so many arguments, all of one type out of `of`, or of any one type. */
export type Signature = {
  readonly least: number;
  readonly most: number;
  readonly of: readonly ValueType[] | 'any';
  /** `same` as the arguments. */
  readonly gives: ValueType | 'same';
  readonly usage: string;
  readonly title: Bilingual;
};

const ORDERED: readonly ValueType[] = ['number', 'date'];

/** All functions. Each is total: for known arguments it gives a value, and unknown ones are handled as the title says. */
export const functions: Readonly<Record<FunctionName, Signature>> = {
  abs: { least: 1, most: 1, of: ['number'], gives: 'number', usage: 'abs(x)', title: { zh: '绝对值', en: 'magnitude' } },
  min: {
    least: 2,
    most: limits.arguments,
    of: ORDERED,
    gives: 'same',
    usage: 'min(a, b, …)',
    title: { zh: '最小的一个；有未知的则未知', en: 'the least; unknown if one is' },
  },
  max: {
    least: 2,
    most: limits.arguments,
    of: ORDERED,
    gives: 'same',
    usage: 'max(a, b, …)',
    title: { zh: '最大的一个；有未知的则未知', en: 'the greatest; unknown if one is' },
  },
  coalesce: {
    least: 2,
    most: limits.arguments,
    of: 'any',
    gives: 'same',
    usage: 'coalesce(a, b, …)',
    title: { zh: '第一个已知的', en: 'the first that is known' },
  },
  has: { least: 1, most: 1, of: 'any', gives: 'bool', usage: 'has(x)', title: { zh: '是否已知', en: 'whether it is known' } },
  days: {
    least: 2,
    most: 2,
    of: ['date'],
    gives: 'number',
    usage: 'days(from, to)',
    title: { zh: '从前一日期到后一日期的天数', en: 'days from the first date to the second' },
  },
  round: {
    least: 1,
    most: 2,
    of: ['number'],
    gives: 'number',
    usage: 'round(x, decimals)',
    title: { zh: '四舍五入', en: 'rounded, halves away from zero' },
  },
  clamp: {
    least: 3,
    most: 3,
    of: ORDERED,
    gives: 'same',
    usage: 'clamp(x, low, high)',
    title: { zh: '限于下限与上限之间', en: 'held between low and high' },
  },
  between: {
    least: 3,
    most: 3,
    of: ORDERED,
    gives: 'bool',
    usage: 'between(x, low, high)',
    title: { zh: '不小于下限且不大于上限', en: 'not below low and not above high' },
  },
};
