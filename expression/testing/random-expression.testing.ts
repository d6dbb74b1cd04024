import type { Dictionary } from '../dictionary/dictionary.ts';
import { dayText } from '../dictionary/day-number.ts';
import { isCodeList, isSameType, type ValueType } from '../dictionary/indicator.ts';
import type { Expression } from '../expression.ts';
import { readExpression } from '../read-expression.ts';
import { boundsOf } from '../running/bounds.ts';
import type { Row } from '../running/row.ts';
import { format } from '../syntax/format.ts';
import type { Arithmetic, Ast, Comparison, Literal } from '../syntax/syntax.ts';

/** Whole numbers from 0 to below the bound; the same ones for the same seed (mulberry32). */
export type Pick = (bound: number) => number;

export function picker(seed: number): Pick {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

const from = <T>(pick: Pick, list: readonly T[]): T => list[pick(list.length)]!;

const MOST_DEPTH = 6;

/** An expression of any type with every construct of the language. One that passes a limit is thrown away and another made. */
export function randomExpression(pick: Pick, dictionary: Dictionary, wanted?: ValueType): Expression {
  const types: readonly ValueType[] = [
    'bool',
    'bool',
    'bool',
    'number',
    'number',
    'date',
    ...dictionary.indicators.map(({ type }) => type).filter(isCodeList),
  ];
  for (;;) {
    const type = wanted ?? from(pick, types);
    const ast = randomAst({ pick, dictionary }, type, 1 + pick(MOST_DEPTH));
    const reading = readExpression(format(ast), dictionary, type);
    if (reading.outcome === 'valid') return reading.expression;
    const { rule } = reading.faults[0];
    if (!['number.extent', 'limit.nodes', 'limit.depth', 'type.alone'].includes(rule)) throw new Error(`${rule}: ${format(ast)}`);
  }
}

type Making = { readonly pick: Pick; readonly dictionary: Dictionary };

export function randomAst(making: Making, type: ValueType, depth: number): Ast {
  const { pick } = making;
  if (depth <= 1 || pick(8) === 0) return leaf(making, type);
  if (type === 'bool') return randomCondition(making, depth);
  const inner = (of: ValueType = type) => randomAst(making, of, depth - 1);
  const several = () => Array.from({ length: 2 + pick(2) }, () => inner());
  const choices: (() => Ast)[] = [
    () => ({ op: 'if', when: inner('bool'), yes: inner(), no: inner() }),
    () => ({ op: 'call', name: 'coalesce', of: several() }),
  ];
  if (!isCodeList(type)) {
    choices.push(() => ({ op: 'call', name: from(pick, ['min', 'max'] as const), of: several() }));
    choices.push(() => ({ op: 'call', name: 'clamp', of: [inner(), inner(), inner()] }));
  }
  if (type === 'number') choices.push(...numberChoices(making, inner));
  return from(pick, choices)();
}

function numberChoices({ pick }: Making, inner: (of?: ValueType) => Ast): (() => Ast)[] {
  const arithmetic = (): Ast => ({
    op: 'arithmetic',
    sign: from<Arithmetic>(pick, ['+', '-', '*', '/']),
    left: inner(),
    right: inner(),
  });
  return [
    arithmetic,
    arithmetic,
    arithmetic,
    () => ({ op: 'negative', of: inner() }),
    () => ({ op: 'call', name: 'abs', of: [inner()] }),
    () => ({ op: 'call', name: 'days', of: [inner('date'), inner('date')] }),
    () => ({ op: 'call', name: 'round', of: pick(3) === 0 ? [inner()] : [inner(), { op: 'number', value: pick(10) }] }),
  ];
}

const COMPARISONS: readonly Comparison[] = ['<', '<=', '>', '>=', '==', '!='];

function randomCondition(making: Making, depth: number): Ast {
  const { pick, dictionary } = making;
  const inner = (of: ValueType = 'bool') => randomAst(making, of, depth - 1);
  const someType = () => from(pick, ['number', 'number', 'date', ...dictionary.indicators.map(({ type }) => type)] as const);
  const compare = (): Ast => {
    const type = someType();
    const sign = type === 'bool' || isCodeList(type) ? from(pick, ['==', '!='] as const) : from(pick, COMPARISONS);
    return { op: 'compare', sign, left: inner(type), right: inner(type) };
  };
  const chain = (op: 'and' | 'or'): Ast => {
    const of = Array.from({ length: 2 + pick(2) }, () => inner());
    return { op, of: of.flatMap((member) => (member.op === op ? member.of : [member])) };
  };
  const inList = (): Ast => {
    const type = from(pick, ['number', 'date', ...dictionary.indicators.map((one) => one.type).filter(isCodeList)] as const);
    return { op: 'in', of: inner(type), list: Array.from({ length: 1 + pick(4) }, () => literal(pick, type)) };
  };
  const between = (): Ast => {
    const type = from(pick, ['number', 'date'] as const);
    return { op: 'call', name: 'between', of: [inner(type), inner(type), inner(type)] };
  };
  return from(pick, [
    compare,
    compare,
    compare,
    compare,
    () => chain('and'),
    () => chain('or'),
    inList,
    between,
    (): Ast => ({ op: 'not', of: inner() }),
    (): Ast => ({ op: 'call', name: 'has', of: [inner(someType())] }),
    (): Ast => ({ op: 'if', when: inner(), yes: inner(), no: inner() }),
    (): Ast => ({ op: 'call', name: 'coalesce', of: [inner(), inner()] }),
  ])();
}

function leaf({ pick, dictionary }: Making, type: ValueType): Ast {
  const names = dictionary.indicators.filter((one) => isSameType(one.type, type));
  return pick(4) === 0 ? literal(pick, type) : { op: 'name', name: from(pick, names).code };
}

const NUMBERS = [0, 1, -1, 2, 0.5, -0.4, 100, 1e6, 1e15, -1e15, 1e-15, 0.1, 0.30000000000000004, 1.005, 2.5, 123456.789];
const DATES = ['0001-01-01', '9999-12-31', '1970-01-01', '2024-02-29', '2026-01-31', '1999-12-31'];

function literal(pick: Pick, type: ValueType): Literal {
  if (isCodeList(type)) return { op: 'text', value: from(pick, type.codes).code };
  if (type === 'bool') return { op: 'bool', value: pick(2) === 0 };
  if (type === 'date') return { op: 'text', value: from(pick, DATES) };
  return { op: 'number', value: pick(2) === 0 ? from(pick, NUMBERS) : (pick(2_000) - 1_000) / 8 };
}

const EDGES = [
  0,
  -0,
  1e308,
  -1e308,
  1e-308,
  -1e-308,
  5e-324,
  1e15,
  -1e15,
  1000000000000000.1,
  1e-15,
  9e-16,
  -9.9e-16,
  100000000000000.5,
  0.1,
  1.005,
  -2.5,
  0.49999999999999994,
  Infinity,
  -Infinity,
];

/** Values of every kind: unknown, of the constants, of the edges of a float8, outside of range. */
export function randomRow(pick: Pick, dictionary: Dictionary): Row {
  return Float64Array.from(dictionary.indicators, (indicator) => {
    const { type } = indicator;
    if (pick(6) === 0) return Number.NaN;
    const { min, max } = boundsOf(indicator);
    if (type === 'bool' || isCodeList(type)) return pick(max + 1);
    if (type === 'date')
      return pick(4) === 0 ? from(pick, [min, max]) : pick(2) === 0 ? pick(25_000) : Date.parse(from(pick, DATES)) / 86_400_000;
    const kind = pick(6);
    if (kind === 0) return from(pick, EDGES);
    if (kind === 1) return from(pick, NUMBERS);
    if (kind === 2) return (pick(2 ** 31) / 2 ** 31) * 10 ** (pick(40) - 20) * (pick(2) === 0 ? 1 : -1);
    return kind === 3 ? pick(2 ** 31) / 2 ** 31 : (pick(2_000) - 1_000) / 8;
  });
}

export const shown = (row: Row, { indicators }: Dictionary) =>
  Object.fromEntries(
    indicators.map(({ code, type }, slot) => [
      code,
      type === 'date' && !Number.isNaN(row[slot]!) ? dayText(row[slot]!) : row[slot]!,
    ]),
  );
