import type { Bilingual } from '../bilingual.ts';
import { parts, type Typed } from '../checking/typed.ts';
import type { Expression } from '../expression.ts';
import type { Span } from '../syntax/syntax.ts';
import { canBeUnknown, nothingKnown, refine, type Known } from './refine.ts';

export type RemarkKind = 'always-true' | 'always-false' | 'contradiction' | 'exhaustive' | 'superfluous';

/** Something that is allowed and hardly meant. `with` is the clause that it conflicts with, or that makes it hold always. */
export type Remark = {
  readonly kind: RemarkKind;
  readonly at: Span;
  readonly with?: Span;
  readonly message: Bilingual;
  readonly mend: Bilingual;
};

/**
 * Conditions whose truth does not depend on the values: never true, never false, two clauses that exclude one another or leave nothing out, and
 * clauses that others imply. What is remarked is so for every row; what is not remarked may still be so.
 */
export function analyse({ root }: Expression): readonly Remark[] {
  const nothing = nothingKnown();
  return conditions(root).flatMap((node) => inspect(node, nothing));
}

/** The outermost condition and those that choose. */
function conditions(node: Typed, isOuter = true): readonly Typed[] {
  const here = isOuter && node.type === 'bool' ? [node] : [];
  return [...here, ...parts(node).flatMap((part) => conditions(part, node.op === 'if' && part === node.when))];
}

function inspect(node: Typed, nothing: Known): readonly Remark[] {
  // A constant is meant as it stands.
  if (node.op === 'literal') return [];
  if (refine(nothing, node, true) === undefined) return explain(node, false, nothing);
  if (refine(nothing, node, false) === undefined) return explain(node, true, nothing);
  if (node.op !== 'and' && node.op !== 'or') return node.op === 'not' ? inspect(node.of, nothing) : [];
  const inner = node.of.flatMap((member) => inspect(member, nothing));
  return inner.length > 0 ? inner : superfluous(node, nothing);
}

/** The smallest part that makes it always true or never true. */
function explain(node: Typed, isTrue: boolean, nothing: Known): readonly Remark[] {
  if (node.op === 'not') return explain(node.of, !isTrue, nothing);
  if (node.op !== 'and' && node.op !== 'or') return [constant(node, isTrue)];
  // An `and` is never true, or an `or` never false, when its members cannot all be so: look for the member or the two that forbid it.
  if ((node.op === 'and') === isTrue) return node.of.flatMap((member) => explain(member, isTrue, nothing));
  const single = node.of.find((member) => refine(nothing, member, !isTrue) === undefined);
  if (single !== undefined) return explain(single, isTrue, nothing);
  const pair = firstPair(node.of, (one, other) => both(one, other, !isTrue, nothing) === undefined);
  return pair === undefined ? [constant(node, isTrue)] : [paired(pair, isTrue)];
}

function both(one: Typed, other: Typed, truth: boolean, nothing: Known): Known | undefined {
  const known = refine(nothing, one, truth);
  const more = known && refine(known, other, truth);
  return more && refine(more, one, truth);
}

function superfluous(node: Typed & { readonly op: 'and' | 'or' }, nothing: Known): readonly Remark[] {
  const truth = node.op === 'and';
  return node.of.flatMap((member, index) => {
    // Whoever asks whether something is known means the difference between false and unknown.
    if (member.op === 'call' && member.name === 'has') return [];
    const because = node.of.find((other, place) => {
      if (place === index) return false;
      const known = refine(nothing, other, truth);
      if (known === undefined || refine(known, member, !truth) !== undefined || canBeUnknown(member, known)) return false;
      // Of two that imply one another the first stays.
      const back = refine(nothing, member, truth);
      return place < index || back === undefined || refine(back, other, !truth) !== undefined;
    });
    return because === undefined ? [] : [implied(member, because)];
  });
}

function firstPair(nodes: readonly Typed[], fits: (one: Typed, other: Typed) => boolean): readonly [Typed, Typed] | undefined {
  for (const [index, one] of nodes.entries()) {
    const other = nodes.slice(index + 1).find((next) => fits(one, next));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

function constant({ at }: Typed, isTrue: boolean): Remark {
  return isTrue
    ? {
        kind: 'always-true',
        at,
        message: { zh: '这个条件只要已知就总是成立', en: 'This condition always holds where it is known' },
        mend: {
          zh: '删去它，或核对界限；要判断是否已知，用 has(…)。',
          en: 'Remove it or check its bounds; to ask whether something is known use has(…).',
        },
      }
    : {
        kind: 'always-false',
        at,
        message: { zh: '这个条件永远不成立', en: 'This condition can never hold' },
        mend: { zh: '核对比较的方向、单位和界限。', en: 'Check the direction of the comparison, its unit and its bound.' },
      };
}

function paired([one, other]: readonly [Typed, Typed], isTrue: boolean): Remark {
  const places = { at: other.at, with: one.at };
  return isTrue
    ? {
        kind: 'exhaustive',
        ...places,
        message: { zh: '这两个条件总有一个成立', en: 'One of these two conditions always holds' },
        mend: { zh: '核对两处的界限，或把“或”改为“且”。', en: 'Check the bounds of both, or join them by && instead of ||.' },
      }
    : {
        kind: 'contradiction',
        ...places,
        message: { zh: '这两个条件不可能同时成立', en: 'These two conditions can never hold together' },
        mend: { zh: '核对两处的界限，或把“且”改为“或”。', en: 'Check the bounds of both, or join them by || instead of &&.' },
      };
}

const implied = (node: Typed, because: Typed): Remark => ({
  kind: 'superfluous',
  at: node.at,
  with: because.at,
  message: { zh: '另一个条件已包含这个条件', en: 'The other condition says this already' },
  mend: { zh: '删去它，或核对界限。', en: 'Remove it, or check its bound.' },
});
