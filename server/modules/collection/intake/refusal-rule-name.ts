import { codeRules, type CodeRule } from '../../subjects/index.ts';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { refusalRules, type BuiltInRuleName, type RefusalRule } from './refusal-rule.ts';

/** The name of a reason of refusal: built in, of the subject's code, of another party's code, or of the item. */
export type RefusalRuleName = BuiltInRuleName | `identifier.${CodeRule}` | `party-code.${CodeRule}` | `item.${string}`;

/**
 * The rule a name stands for.
 * @throws RangeError for a name that stands for none, which is a defect: a reason nobody can explain must not be stored.
 */
export function requireRefusalRule(name: RefusalRuleName, item: ItemDefinition): RefusalRule {
  const builtIn = (refusalRules as Readonly<Record<string, RefusalRule>>)[name];
  if (builtIn !== undefined) return builtIn;
  const dot = name.indexOf('.');
  const own = name.slice(dot + 1);
  if (name.startsWith('item.')) {
    const rule = item.rules.find((candidate) => candidate.name === own);
    if (rule !== undefined) return rule;
  } else if (/^(identifier|party-code)\./.test(name) && Object.hasOwn(codeRules, own)) {
    return { dimension: own === 'empty' ? 'completeness' : 'validity', ...codeRules[own as CodeRule] };
  }
  throw new RangeError(`no refusal rule is named ${name}`);
}
