import type { Bilingual } from '../bilingual.ts';
import { betweenParts, parts, type Typed, type TypedCompare } from '../checking/typed.ts';
import { isCodeList, type Indicator } from '../dictionary/indicator.ts';
import type { Expression } from '../expression.ts';
import { boundsOf } from '../running/bounds.ts';
import { truth, value } from '../running/closure.ts';
import { FALSE, TRUE, UNKNOWN } from '../running/truth.ts';
import { decode, type Row, type Value } from '../running/row.ts';
import { bilingualSentence } from '../saying/sentence.ts';
import type { Comparison } from '../syntax/syntax.ts';
import { changeText, listText, otherText, provideText } from './gap-text.ts';
import { OPPOSITE } from './refine.ts';
import { solve } from './solve.ts';

/** What keeps a condition from holding. */
export type Gap =
  /** With the one indicator at `to`, and all else as it is, this clause holds. `bound` is what a person is told: at least, above, at most … it. */
  | {
      readonly kind: 'change';
      readonly indicator: Indicator;
      readonly from: Value;
      readonly to: Value;
      readonly sign: Comparison;
      readonly bound: Value;
      readonly text: Bilingual;
    }
  /** The clause is unknown until these are known. */
  | { readonly kind: 'provide'; readonly indicators: readonly Indicator[]; readonly text: Bilingual }
  /** All of these, or any one of them. */
  | { readonly kind: 'all' | 'any'; readonly of: readonly Gap[]; readonly text: Bilingual }
  /** No single indicator alone can change it. */
  | { readonly kind: 'other'; readonly text: Bilingual };

/** Why a condition does not hold for a row and what would change it, clause by clause; undefined where it holds. */
export function gapOf({ root }: Expression, row: Row): Gap | undefined {
  if (root.type !== 'bool') throw new TypeError('only a condition has a gap');
  return gap(root, row, true);
}

/** Of a node that should be true, or false where `wanted` is false. */
function gap(node: Typed, row: Row, wanted: boolean): Gap | undefined {
  const now = truth(node)(row);
  if (now === (wanted ? TRUE : FALSE)) return undefined;
  if (node.op === 'not') return gap(node.of, row, !wanted);
  if (node.op === 'and' || node.op === 'or') return join(node.of, row, wanted, (node.op === 'and') === wanted);
  if (node.op === 'call' && node.name === 'between') return join(betweenParts(node), row, wanted, wanted);
  if (node.op === 'call' && node.name === 'has' && wanted) return provide(node, row);
  if (now === UNKNOWN) return provide(node, row);
  const changes = changesOf(node, row, wanted);
  if (changes.length === 0) return other(node, wanted);
  return changes.length === 1 ? changes[0] : listed('any', changes);
}

function join(nodes: readonly Typed[], row: Row, wanted: boolean, areAllNeeded: boolean): Gap | undefined {
  const gaps = nodes.map((node) => gap(node, row, wanted)).filter((one) => one !== undefined);
  return gaps.length > 1 ? listed(areAllNeeded ? 'all' : 'any', gaps) : gaps[0];
}

const listed = (kind: 'all' | 'any', of: readonly Gap[]): Gap => ({
  kind,
  of,
  text: listText(
    kind,
    of.map(({ text }) => text),
  ),
});

function other(node: Typed, wanted: boolean): Gap {
  return { kind: 'other', text: otherText(bilingualSentence(node), wanted) };
}

function provide(node: Typed, row: Row): Gap {
  const indicators = namesIn(node).filter(
    (name) => Number.isNaN(value(name)(row)) || (name.type === 'bool' && truth(name)(row) === UNKNOWN),
  );
  const different = [...new Set(indicators.map(({ indicator }) => indicator))];
  return different.length === 0 ? other(node, true) : { kind: 'provide', indicators: different, text: provideText(different) };
}

type Name = Typed & { readonly op: 'name' };

const namesIn = (node: Typed): readonly Name[] => (node.op === 'name' ? [node] : parts(node).flatMap(namesIn));

/** One change for each indicator that stands in the clause once. */
function changesOf(node: Typed, row: Row, wanted: boolean): readonly Gap[] {
  const names = namesIn(node);
  const single = names.filter(({ slot }) => names.filter((one) => one.slot === slot).length === 1);
  return single.flatMap((name) => {
    const passes = (to: number) => truth(node)(row.with(name.slot, to)) === (wanted ? TRUE : FALSE);
    const found = find(node, name, row, wanted, passes);
    if (found === undefined) return [];
    const { indicator } = name;
    const from = row[name.slot]!;
    const { sign, list } = found;
    const told = { indicator, from, sign, bound: found.bound, ...(list === undefined ? {} : { list }) };
    const shown = (one: number) => decode(indicator.type, one);
    return [
      {
        kind: 'change',
        indicator,
        from: shown(from),
        to: shown(found.to),
        sign,
        bound: shown(found.bound),
        text: changeText(told),
      },
    ];
  });
}

type Found = { readonly to: number; readonly bound: number; readonly sign: Comparison; readonly list?: readonly number[] };

function find(node: Typed, name: Name, row: Row, wanted: boolean, passes: (to: number) => boolean): Found | undefined {
  if (node.op === 'compare') return findBound({ ...node, sign: wanted ? node.sign : OPPOSITE[node.sign] }, name, row, passes);
  if (node.op === 'in' && node.of === name)
    return findMember(
      name,
      row,
      node.list.map((one) => one.value),
      wanted,
      passes,
    );
  const choices = choicesOf(name);
  const to = choices.find(passes);
  return to === undefined ? undefined : { to, bound: to, sign: '==' };
}

function findMember(
  name: Name,
  row: Row,
  list: readonly number[],
  wanted: boolean,
  passes: (to: number) => boolean,
): Found | undefined {
  const from = row[name.slot]!;
  const near = list.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from));
  const to = (wanted ? (isCodeList(name.type) ? list : near) : [...choicesOf(name), from + 1, from - 1]).find(passes);
  return to === undefined ? undefined : { to, bound: to, sign: wanted ? '==' : '!=', list };
}

/** Every value of a code or condition. */
function choicesOf({ indicator, type }: Name): readonly number[] {
  return type === 'bool' || isCodeList(type) ? Array.from({ length: boundsOf(indicator).max + 1 }, (_, index) => index) : [];
}

function findBound(node: TypedCompare, name: Name, row: Row, passes: (to: number) => boolean): Found | undefined {
  const choices = choicesOf(name);
  const from = row[name.slot]!;
  if (choices.length > 0) {
    const other = node.left === name ? node.right : node.left;
    const bound = value(other)(row);
    const to = choices.find(passes);
    return to === undefined ? undefined : node.sign === '!=' ? { to, bound, sign: '!=' } : { to, bound: to, sign: '==' };
  }
  const solved = solve(node, name, row, passes);
  if (solved === undefined) return undefined;
  const { to, bound } = solved;
  if (node.sign === '==' || node.sign === '!=') return { to, bound, sign: node.sign };
  const isStrict = !passes(bound);
  return { to, bound, sign: to > from ? (isStrict ? '>' : '>=') : isStrict ? '<' : '<=' };
}
