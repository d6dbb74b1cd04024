import type { FieldIssue } from '../../../kernel/pure/failure.ts';
import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import type { Purpose } from './purpose.ts';
import { tierWithin, type Tier } from './tier.ts';

/** What an institution wants or is admitted to. No divisions at all are the whole country. */
export type Scope = {
  readonly items: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly divisions: readonly string[];
  readonly tier: Tier;
};

export const nothing: Scope = { items: [], purposes: [], divisions: [], tier: 'attended' };

/** What of a scope goes beyond another, by field; nothing when it lies within it. */
export function widerThan(wanted: Scope, scope: Scope): FieldIssue[] {
  return [
    ...scope.items.flatMap((item, index) => (wanted.items.includes(item) ? [] : [wider(`items.${index}`)])),
    ...scope.purposes.flatMap((purpose, index) => (wanted.purposes.includes(purpose) ? [] : [wider(`purposes.${index}`)])),
    ...widerDivisions(wanted.divisions, scope.divisions),
    ...(tierWithin(scope.tier, wanted.tier) ? [] : [wider('tier')]),
  ];
}

function widerDivisions(wanted: readonly string[], given: readonly string[]): FieldIssue[] {
  if (wanted.length === 0) return [];
  if (given.length === 0) return [wider('divisions')];
  return given.flatMap((inner, index) =>
    wanted.some((outer) => divisionCovers(outer, inner)) ? [] : [wider(`divisions.${index}`)],
  );
}

const wider = (field: string): FieldIssue => ({
  field,
  rule: 'within-application',
  message: { zh: '超出该机构所申请的范围', en: 'goes beyond what the institution applied for' },
});
