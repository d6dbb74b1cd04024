import type { Bilingual } from '../../../kernel/pure/text.ts';

export const policyKinds = [
  'subsidy',
  'interest-discount',
  'guarantee-fee-subsidy',
  'risk-compensation',
  'award',
  'other',
] as const;
type PolicyKind = (typeof policyKinds)[number];

/** A condition in the expression language of products; a hard one must hold. */
type Condition = { readonly id: string; readonly expression: string; readonly text: Bilingual; readonly hard: boolean };

/** What a version of a policy says. Never changed: other words are another version. */
export type PolicyDocument = {
  readonly name: Bilingual;
  readonly policyKind: PolicyKind;
  /** The authority that gives it. */
  readonly department: Bilingual;
  readonly gives: Bilingual;
  /** At most so much for one enterprise, in fen; null where it is no amount. */
  readonly amountFen: number | null;
  readonly howToApply: Bilingual;
  readonly link: string | null;
  /** GB/T 2260; none is everywhere. */
  readonly divisions: readonly string[];
  /** GB/T 4754; none is all. */
  readonly industries: readonly string[];
  /** The first and the last day in China on which it can be applied for; null is open. */
  readonly opensOn: string | null;
  readonly endsOn: string | null;
  readonly clauses: readonly Condition[];
  /** The information items that the conditions read. */
  readonly items: readonly string[];
};
