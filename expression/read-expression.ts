import { check } from './checking/check.ts';
import { checkMagnitudes } from './checking/magnitude.ts';
import { mismatchFault } from './checking/type-faults.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import { isSameType, type ValueType } from './dictionary/indicator.ts';
import type { Expression } from './expression.ts';
import { placed, type Fault, type Finding } from './fault.ts';
import { canonical } from './syntax/canonical.ts';
import { parse } from './syntax/parse.ts';

export type Reading =
  | { readonly outcome: 'valid'; readonly expression: Expression }
  | { readonly outcome: 'invalid'; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Reads and checks an expression. Any text gives an answer: an expression that can be run by every back end without fail, or all faults that
 * can be told at once, in the order of the text. `wanted` is the type it must have, for instance `bool` for a rule.
 */
export function readExpression(source: string, dictionary: Dictionary, wanted?: ValueType): Reading {
  const parsed = parse(source);
  if ('fault' in parsed) return { outcome: 'invalid', faults: [placed(parsed.fault, source)] };
  const { tree } = parsed;
  const found: Finding[] = [];
  const root = check(tree, { dictionary, faults: found }, wanted);
  if (root !== undefined && wanted !== undefined && !isSameType(root.type, wanted))
    found.push(mismatchFault(tree.at, [wanted], root.type));
  if (root !== undefined) checkMagnitudes(root, found);
  const [first, ...rest] = found.toSorted((a, b) => a.at.start - b.at.start).map((finding) => placed(finding, source));
  if (first !== undefined) return { outcome: 'invalid', faults: [first, ...rest] };
  if (root === undefined) throw new TypeError('an expression without a type has a fault');
  const ast = canonical(tree, (name) => dictionary.find(name)!.indicator.code);
  return { outcome: 'valid', expression: { source, ast, root, dictionary } };
}
