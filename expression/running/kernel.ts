import type { Typed } from '../checking/typed.ts';
import type { Expression } from '../expression.ts';
import type { Comparison } from '../syntax/syntax.ts';
import { boundsOf } from './bounds.ts';
import { constantOf, rangeOf } from './compare-constant.ts';
import { makeColumn, makeTruths, type Column } from './column.ts';
import * as step from './kernel-steps.ts';

/** Runs an expression over the columns of the dictionary's slots, `rows` of them. The result is the caller's to keep. */
export type Kernel = (columns: readonly Column[], rows: number) => Column;

/** Rows at a time, so that what is between stays in the processor's cache. */
const BLOCK = 1_024;

/** The columns at hand, and which rows of them. */
type Input = { columns: readonly Column[]; start: number; count: number };

/** Answers its block filled for the rows of the input. */
type Step = () => Column;

/**
 * Of an expression of any type; a condition gives 0 and 1. The kernel keeps its blocks between calls and never runs twice at the same time.
 * An indicator for which no column is given is unknown.
 */
export function columnKernel({ root }: Expression): Kernel {
  const input: Input = { columns: [], start: 0, count: 0 };
  const run = plan(root, input);
  return (columns, rows) => {
    const result = blank(root, rows);
    input.columns = columns;
    for (input.start = 0; input.start < rows; input.start += BLOCK) {
      input.count = Math.min(BLOCK, rows - input.start);
      const block = run();
      result.data.set(block.data.subarray(0, input.count), input.start);
      result.known.set(block.known.subarray(0, input.count), input.start);
    }
    return result;
  };
}

function plan(node: Typed, input: Input): Step {
  const out = blank(node, BLOCK);
  switch (node.op) {
    case 'literal':
      out.data.fill(node.value);
      out.known.fill(1);
      return () => out;
    case 'name':
      return planName(node, input, out);
    case 'not':
      return one(plan(node.of, input), input, out, step.not);
    case 'negative':
      return one(plan(node.of, input), input, out, step.negative);
    case 'and':
      return chain(node.of, input, step.and);
    case 'or':
      return chain(node.of, input, step.or);
    case 'arithmetic':
      return two([plan(node.left, input), plan(node.right, input)], input, out, step.arithmetic[node.sign]);
    case 'compare': {
      const fixed = constantOf(node);
      if (fixed?.of.op === 'name') return planFixed(fixed.of, fixed, input, out);
      return two([plan(node.left, input), plan(node.right, input)], input, out, step.compare[node.sign]);
    }
    case 'in': {
      const list = node.list.map(({ value }) => value);
      return one(plan(node.of, input), input, out, (of, into, count) => step.isIn(of, list, into, count));
    }
    case 'if': {
      const [when, yes, no] = [plan(node.when, input), plan(node.yes, input), plan(node.no, input)];
      return () => {
        step.choose(when(), [yes(), no()], out, input.count);
        return out;
      };
    }
    case 'call':
      break;
  }
  return planCall(node, input, out);
}

const blank = ({ type }: Typed, rows: number) => (type === 'bool' ? makeTruths(rows) : makeColumn(rows));

type Name = Typed & { readonly op: 'name' };

/** An indicator and a constant, without a copy of the column. */
function planFixed(
  { indicator, slot }: Name,
  { sign, constant }: { sign: Comparison; constant: number },
  input: Input,
  out: Column,
): Step {
  const bounds = boundsOf(indicator);
  const range = rangeOf(sign, constant, bounds.least);
  return () => {
    const column = input.columns[slot];
    if (column === undefined) [out.data, out.known].forEach((block) => block.fill(0));
    else step.compareRange(column, input.start, bounds, range, out, input.count);
    return out;
  };
}

function planName({ indicator, slot }: Name, input: Input, out: Column): Step {
  const bounds = boundsOf(indicator);
  return () => {
    const column = input.columns[slot];
    if (column !== undefined) step.read(column, input.start, bounds, out, input.count);
    else [out.data, out.known].forEach((block) => block.fill(0));
    return out;
  };
}

function planCall(node: Typed & { readonly op: 'call' }, input: Input, out: Column): Step {
  const [first, second, third] = node.of;
  switch (node.name) {
    case 'abs':
      return one(plan(first!, input), input, out, step.abs);
    case 'min':
      return chain(node.of, input, step.min);
    case 'max':
      return chain(node.of, input, step.max);
    case 'coalesce':
      return chain(node.of, input, step.coalesce);
    case 'has':
      return one(plan(first!, input), input, out, step.has);
    case 'days':
      return two([plan(second!, input), plan(first!, input)], input, out, step.arithmetic['-']);
    case 'round': {
      const decimals = second?.op === 'literal' ? second.value : 0;
      return one(plan(first!, input), input, out, (of, into, count) => step.round(of, decimals, into, count));
    }
    case 'clamp': {
      const raised = two([plan(first!, input), plan(second!, input)], input, blank(node, BLOCK), step.max);
      return two([raised, plan(third!, input)], input, out, step.min);
    }
    case 'between':
      break;
  }
  const [of, low, high] = node.of.map((part) => plan(part, input)) as [Step, Step, Step];
  return () => {
    step.between(of(), [low(), high()], out, input.count);
    return out;
  };
}

function one(of: Step, input: Input, out: Column, run: (of: Column, out: Column, count: number) => void): Step {
  return () => {
    run(of(), out, input.count);
    return out;
  };
}

function two([left, right]: readonly [Step, Step], input: Input, out: Column, run: step.Two): Step {
  return () => {
    run(left(), right(), out, input.count);
    return out;
  };
}

/** From the left, two at a time. */
function chain(of: readonly Typed[], input: Input, run: step.Two): Step {
  return of.map((member) => plan(member, input)).reduce((before, next) => two([before, next], input, blank(of[0]!, BLOCK), run));
}
