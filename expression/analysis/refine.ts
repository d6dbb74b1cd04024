import { magnitudeOf } from '../checking/magnitude.ts';
import { betweenParts, type Typed, type TypedCompare } from '../checking/typed.ts';
import { isCodeList } from '../dictionary/indicator.ts';
import type { Comparison } from '../syntax/syntax.ts';
import {
  above,
  below,
  contains,
  domainOf,
  hull,
  intersect,
  interval,
  isEmpty,
  only,
  without,
  type Domain,
  type Interval,
  type Values,
} from './domain.ts';
import { reckon, reckonFunction } from './reckon.ts';

/** What is assumed of indicators, by slot; of those not in it only what the dictionary says. */
export type Known = { readonly domains: ReadonlyMap<number, Domain>; readonly budget: Budget };

/** Steps left before it is said of everything that it can be. Conditions compared with conditions would else double the work at every level. */
type Budget = { steps: number };

const MAX_STEPS = 50_000;

export const nothingKnown = (): Known => ({ domains: new Map(), budget: { steps: MAX_STEPS } });

type Name = Typed & { readonly op: 'name' };

const domainIn = (known: Known, { slot, indicator }: Name): Domain => known.domains.get(slot) ?? domainOf(indicator);

/**
 * What more is known where a condition has a truth value, or undefined when it cannot have it. Never says "cannot" of what can be; may miss
 * some of what cannot.
 */
export function refine(known: Known, node: Typed, truth: boolean): Known | undefined {
  if (--known.budget.steps < 0) return known;
  switch (node.op) {
    case 'literal':
      return (node.value === 1) === truth ? known : undefined;
    case 'name':
      return narrow(known, node, { kind: 'choice', of: [truth ? 1 : 0] });
    case 'not':
      return refine(known, node.of, !truth);
    case 'and':
    case 'or':
      return (node.op === 'and') === truth ? refineAll(known, node.of, truth) : refineAny(known, node.of, truth);
    case 'compare':
      return refineCompare(known, truth ? node : { ...node, sign: OPPOSITE[node.sign] });
    case 'in':
      return refineIn(known, node, truth);
    case 'if':
      return refineIf(known, node, truth);
    case 'call':
      return refineCall(known, node, truth);
    case 'negative':
    case 'arithmetic':
      break;
  }
  throw new TypeError(`${node.op} is not a condition`);
}

/** Twice over, because what the last says may tell more of what the first did. */
function refineAll(known: Known, nodes: readonly Typed[], truth: boolean): Known | undefined {
  let all: Known | undefined = known;
  for (const node of [...nodes, ...nodes]) {
    all = refine(all, node, truth);
    if (all === undefined) return undefined;
  }
  return all;
}

/** One of them has it, nobody knows which, unless only one can. */
function refineAny(known: Known, nodes: readonly Typed[], truth: boolean): Known | undefined {
  const possible = nodes.map((node) => refine(known, node, truth)).filter((one) => one !== undefined);
  return possible.length > 1 ? known : possible[0];
}

function refineIf(known: Known, { when, yes, no }: Typed & { readonly op: 'if' }, truth: boolean): Known | undefined {
  const assumed = refine(known, when, true);
  const first = assumed && refine(assumed, yes, truth);
  const isCertain = assumed !== undefined && refine(known, when, false) === undefined && !canBeUnknown(when, known);
  const second = isCertain ? undefined : refine(known, no, truth);
  return first === undefined ? second : second === undefined ? first : known;
}

function refineCall(known: Known, node: Typed & { readonly op: 'call' }, truth: boolean): Known | undefined {
  if (node.name === 'between')
    return truth ? refineAll(known, betweenParts(node), true) : refineAny(known, betweenParts(node), false);
  if (node.name === 'coalesce') return refineAny(known, node.of, truth);
  const of = node.of[0]!;
  if (of.op === 'name') {
    const domain = domainIn(known, of);
    if (truth ? isEmpty(domain.values) : !domain.unknown) return undefined;
    return assume(known, of, truth ? { ...domain, unknown: false } : { unknown: true, values: nothing(domain.values) });
  }
  const isPossible = truth ? !isEmpty(valuesOf(of, known)) : canBeUnknown(of, known);
  return isPossible ? known : undefined;
}

const nothing = (values: Values): Values =>
  values.kind === 'choice' ? { kind: 'choice', of: [] } : interval(1, 0, values.whole);

function refineIn(known: Known, { of, list }: Typed & { readonly op: 'in' }, truth: boolean): Known | undefined {
  const values = valuesOf(of, known);
  const listed = list.map(({ value }) => value).filter((value) => contains(values, value));
  if (!truth) {
    const rest = listed.reduce(without, values);
    return isEmpty(rest) ? undefined : of.op === 'name' ? narrow(known, of, rest) : known;
  }
  if (listed.length === 0) return undefined;
  if (of.op !== 'name') return known;
  return narrow(
    known,
    of,
    values.kind === 'choice' ? { kind: 'choice', of: listed } : interval(Math.min(...listed), Math.max(...listed), values.whole),
  );
}

export const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};
const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' };

/** That the comparison holds, so that both sides are known. */
function refineCompare(known: Known, { sign, left, right }: TypedCompare): Known | undefined {
  const [a, b] = [valuesOf(left, known), valuesOf(right, known)];
  const [leftRest, rightRest] = [restOf(a, sign, b), restOf(b, MIRRORED[sign], a)];
  if (isEmpty(a) || isEmpty(b) || isEmpty(leftRest) || isEmpty(rightRest)) return undefined;
  const first = left.op === 'name' ? narrow(known, left, leftRest) : known;
  return first !== undefined && right.op === 'name' ? narrow(first, right, rightRest) : first;
}

/** What is left of the one side when it stands so to some value of the other. */
function restOf(a: Values, sign: Comparison, b: Values): Values {
  if (sign === '==') return intersect(a, b);
  if (sign === '!=') {
    const single = only(b);
    return single === undefined ? a : without(a, single);
  }
  if (a.kind === 'choice' || b.kind === 'choice') return a;
  switch (sign) {
    case '<':
      return intersect(a, { ...a, max: below(b.max, a.whole), without: [] });
    case '<=':
      return intersect(a, { ...a, max: b.max, without: [] });
    case '>':
      return intersect(a, { ...a, min: above(b.min, a.whole), without: [] });
    case '>=':
      break;
  }
  return intersect(a, { ...a, min: b.min, without: [] });
}

function narrow(known: Known, name: Name, values: Values): Known | undefined {
  const rest = intersect(domainIn(known, name).values, values);
  return isEmpty(rest) ? undefined : assume(known, name, { unknown: false, values: rest });
}

const assume = ({ domains, budget }: Known, { slot }: Name, domain: Domain): Known => ({
  domains: new Map([...domains, [slot, domain]]),
  budget,
});

/** Every value that a node can have where it is known, and perhaps more. */
function valuesOf(node: Typed, known: Known): Values {
  if (node.type === 'bool' && node.op !== 'name' && node.op !== 'literal') return truthsOf(node, known);
  switch (node.op) {
    case 'literal':
      return isCodeList(node.type) || node.type === 'bool'
        ? { kind: 'choice', of: [node.value] }
        : interval(node.value, node.value, node.type === 'date');
    case 'name':
      return domainIn(known, node).values;
    case 'negative': {
      const { min, max } = numbersOf(node.of, known);
      return interval(-max, -min);
    }
    case 'arithmetic':
      return reckon(node.sign, numbersOf(node.left, known), numbersOf(node.right, known), 2 ** magnitudeOf(node.right).least);
    case 'if': {
      const assumed = refine(known, node.when, true);
      const no = valuesOf(node.no, known);
      return assumed === undefined ? no : hull(valuesOf(node.yes, assumed), no);
    }
    case 'call':
      return node.name === 'coalesce'
        ? node.of.map((part) => valuesOf(part, known)).reduce(hull)
        : reckonFunction(
            node.name,
            node.of.map((part) => numbersOf(part, known)),
          );
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
      break;
  }
  throw new TypeError(`${node.op} is a condition`);
}

/** Whether a node can be unknown; true if in doubt. */
export function canBeUnknown(node: Typed, known: Known): boolean {
  switch (node.op) {
    case 'literal':
      return false;
    case 'name':
      return domainIn(known, node).unknown;
    case 'not':
    case 'negative':
    case 'in':
      return canBeUnknown(node.of, known);
    case 'and':
    case 'or':
      return node.of.some((part) => canBeUnknown(part, known));
    case 'compare':
      return canBeUnknown(node.left, known) || canBeUnknown(node.right, known);
    case 'arithmetic': {
      if (canBeUnknown(node.left, known) || canBeUnknown(node.right, known)) return true;
      if (node.sign !== '/') return false;
      const { min, max } = numbersOf(node.right, known);
      return !(min > 0 || max < 0);
    }
    case 'if':
      return canBeUnknown(node.yes, known) || canBeUnknown(node.no, known);
    case 'call':
      break;
  }
  if (node.name === 'has') return false;
  return node.name === 'coalesce'
    ? node.of.every((part) => canBeUnknown(part, known))
    : node.of.some((part) => canBeUnknown(part, known));
}

function truthsOf(node: Typed, known: Known): Values {
  return { kind: 'choice', of: [0, 1].filter((value) => refine(known, node, value === 1) !== undefined) };
}

function numbersOf(node: Typed, known: Known): Interval {
  const values = valuesOf(node, known);
  if (values.kind === 'choice') throw new TypeError(`${node.op} is not a number`);
  return values;
}
