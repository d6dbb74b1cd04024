import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { FeeBasis, Guarantee, Repayment, Zone } from './choices.ts';

export type Range = { readonly min: number; readonly max: number };

export type Fee = { readonly title: Bilingual; readonly basis: FeeBasis; readonly value: number };

/** A condition of admission. A hard one must hold; one that is not is told and does not exclude. */
export type Clause = {
  readonly id: string;
  /** In the expression language, over the indicators of evaluation. */
  readonly expression: string;
  readonly text: Bilingual;
  readonly hard: boolean;
};

/** What a version of a product says. Never changed: other terms are another version. */
export type ProductDocument = {
  readonly name: Bilingual;
  readonly description: Bilingual;
  readonly amountFen: Range;
  readonly termMonths: Range;
  /** In basis points a year: 385 is 3.85%. */
  readonly annualRateBp: Range;
  readonly fees: readonly Fee[];
  readonly guarantees: readonly Guarantee[];
  readonly repayments: readonly Repayment[];
  /** GB/T 2260; none is everywhere. */
  readonly divisions: readonly string[];
  /** GB/T 4754: a section, or the first digits of a code; none is all. */
  readonly industries: readonly string[];
  readonly zones: readonly Zone[];
  readonly clauses: readonly Clause[];
  /** The information items that the clauses read, so that a bank can check them. */
  readonly items: readonly string[];
};
