import type { Bilingual } from '../bilingual.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { dayNumber } from '../dictionary/day-number.ts';
import { isCodeList, isSameType, type ValueType } from '../dictionary/indicator.ts';
import type { Finding } from '../fault.ts';
import { limits } from '../limits.ts';
import type { LiteralSyntax, Syntax } from '../syntax/syntax.ts';
import { functions } from './functions.ts';
import {
  aloneFault,
  argumentsFault,
  chainMend,
  codeFault,
  dateFault,
  decimalsFault,
  mismatchFault,
  nameFault,
  orderFault,
} from './type-faults.ts';
import type { Typed, TypedLiteral } from './typed.ts';

export type Check = { readonly dictionary: Dictionary; readonly faults: Finding[] };
type Of<Op extends Syntax['op']> = Extract<Syntax, { readonly op: Op }>;

/**
 * Gives every node its type, or undefined where it has none; the reasons are added to `faults`, all that can be told at once.
 * `wanted` is what a text in quotes is read as; whether the result is of that type is for the caller to see.
 */
export function check(node: Syntax, context: Check, wanted?: ValueType): Typed | undefined {
  switch (node.op) {
    case 'number':
    case 'bool':
    case 'text':
      return checkLiteral(node, context, wanted);
    case 'name':
      return checkName(node, context);
    case 'not':
      return wrap(checkAs(node.of, context, 'bool'), (of) => ({ op: 'not', of, type: 'bool', at: node.at }));
    case 'negative':
      return wrap(checkAs(node.of, context, 'number'), (of) => ({ op: 'negative', of, type: 'number', at: node.at }));
    case 'and':
    case 'or': {
      const of = node.of.map((member) => checkAs(member, context, 'bool'));
      return areAll(of) ? { op: node.op, of, type: 'bool', at: node.at } : undefined;
    }
    case 'arithmetic': {
      const [left, right] = [checkAs(node.left, context, 'number'), checkAs(node.right, context, 'number')];
      return left && right && { op: 'arithmetic', sign: node.sign, left, right, type: 'number', at: node.at };
    }
    case 'compare':
      return checkCompare(node, context);
    case 'in':
      return checkIn(node, context);
    case 'call':
      return checkCall(node, context, wanted);
    case 'if':
      break;
  }
  const when = checkAs(node.when, context, 'bool');
  const same = checkSame([node.yes, node.no], context, wanted);
  return when && same && { op: 'if', when, yes: same[0]!, no: same[1]!, type: same[0]!.type, at: node.at };
}

/** As `check`, and a node of another type is a fault. */
function checkAs(node: Syntax, context: Check, wanted: ValueType): Typed | undefined {
  const typed = check(node, context, wanted);
  if (typed === undefined || isSameType(typed.type, wanted)) return typed;
  context.faults.push(mismatchFault(node.at, [wanted], typed.type));
  return undefined;
}

function checkLiteral(node: LiteralSyntax, { faults }: Check, wanted?: ValueType): TypedLiteral | undefined {
  const { at } = node;
  if (node.op === 'number') return { op: 'literal', value: node.value, type: 'number', at };
  if (node.op === 'bool') return { op: 'literal', value: node.value ? 1 : 0, type: 'bool', at };
  if (wanted === 'date') {
    const day = dayNumber(node.value);
    if (day === undefined) faults.push(dateFault(at, node.value));
    return day === undefined ? undefined : { op: 'literal', value: day, type: 'date', at };
  }
  if (wanted === undefined || !isCodeList(wanted)) {
    faults.push(aloneFault(at));
    return undefined;
  }
  const value = wanted.codes.findIndex(({ code }) => code === node.value);
  if (value < 0) faults.push(codeFault(at, node.value, wanted));
  return value < 0 ? undefined : { op: 'literal', value, type: wanted, at };
}

function checkName({ name, at }: Of<'name'>, { dictionary, faults }: Check): Typed | undefined {
  const entry = dictionary.find(name);
  if (entry !== undefined) return { op: 'name', ...entry, type: entry.indicator.type, at };
  faults.push(nameFault(at, name, dictionary));
  return undefined;
}

function checkCompare(node: Of<'compare'>, context: Check): Typed | undefined {
  // 1 < a < 5 compares a truth value with 5; what was meant is known.
  const same = checkSame([node.left, node.right], context, undefined, node.left.op === 'compare' ? chainMend : undefined);
  if (same === undefined) return undefined;
  const [left, right] = same as readonly [Typed, Typed];
  const { type } = left;
  if (node.sign !== '==' && node.sign !== '!=' && (type === 'bool' || isCodeList(type))) {
    context.faults.push(orderFault(node.at));
    return undefined;
  }
  return { op: 'compare', sign: node.sign, left, right, type: 'bool', at: node.at };
}

function checkIn(node: Of<'in'>, context: Check): Typed | undefined {
  const of = check(node.of, context);
  if (of === undefined) return undefined;
  if (of.type === 'bool') {
    context.faults.push(mismatchFault(node.of.at, ['number', 'date'], 'bool'));
    return undefined;
  }
  const list = node.list.map((member) => {
    const literal = checkLiteral(member, context, of.type);
    if (literal === undefined || isSameType(literal.type, of.type)) return literal;
    context.faults.push(mismatchFault(member.at, [of.type], literal.type));
    return undefined;
  });
  return areAll(list) ? { op: 'in', of, list, type: 'bool', at: node.at } : undefined;
}

function checkCall(node: Of<'call'>, context: Check, wanted?: ValueType): Typed | undefined {
  const { least, most, of: takes, gives, usage } = functions[node.name];
  if (node.of.length < least || node.of.length > most) {
    context.faults.push(argumentsFault(node.at, node.name, usage));
    return undefined;
  }
  // Only where the result is the type of the arguments does what is wanted of it say something of them.
  const hint = gives === 'same' ? wanted : takes !== 'any' && takes.length === 1 ? takes[0] : undefined;
  const same = checkSame(node.of, context, hint);
  if (same === undefined) return undefined;
  const { type } = same[0]!;
  if (takes !== 'any' && !takes.some((one) => isSameType(one, type))) {
    context.faults.push(mismatchFault(node.of[0]!.at, takes, type));
    return undefined;
  }
  const decimals = node.name === 'round' ? node.of[1] : undefined;
  if (decimals !== undefined && !isDecimals(decimals)) {
    context.faults.push(decimalsFault(decimals.at));
    return undefined;
  }
  return { op: 'call', name: node.name, of: same, type: gives === 'same' ? type : gives, at: node.at };
}

const isDecimals = (node: Syntax) =>
  node.op === 'number' && Number.isInteger(node.value) && node.value >= 0 && node.value <= limits.decimals;

/** All of one type: of the first one that has a type without help, which texts in quotes then take. */
function checkSame(nodes: readonly Syntax[], context: Check, wanted?: ValueType, mend?: Bilingual): readonly Typed[] | undefined {
  const leader = nodes.find((node) => !needsHelp(node));
  const led = leader && check(leader, context, wanted);
  const type = leader === undefined ? wanted : led?.type;
  // With the leader's type unknown, texts would only be called alone; its own fault is enough.
  const rest: readonly (Typed | undefined)[] = nodes.map((node) =>
    node === leader ? led : type === undefined && leader && needsHelp(node) ? undefined : check(node, context, type),
  );
  if (!areAll(rest)) return undefined;
  const first = type ?? rest[0]!.type;
  const odd = rest.find((one) => !isSameType(one.type, first));
  if (odd === undefined) return rest;
  context.faults.push(mismatchFault(odd.at, [first], odd.type, mend));
  return undefined;
}

/** Whether it is nothing but texts in quotes, whose type comes from what they stand beside. */
function needsHelp(node: Syntax): boolean {
  if (node.op === 'if') return needsHelp(node.yes) && needsHelp(node.no);
  if (node.op === 'call') return functions[node.name].gives === 'same' && node.of.every(needsHelp);
  return node.op === 'text';
}

const areAll = <T extends object>(list: readonly (T | undefined)[]): list is readonly T[] =>
  list.every((one) => one !== undefined);

const wrap = (of: Typed | undefined, make: (of: Typed) => Typed) => (of === undefined ? undefined : make(of));
