import type { Field } from '../../../catalogue/index.ts';
import type { NormalisationRuleName } from '../normalisation-rule.ts';
import type { RefusalRuleName } from '../refusal-rule-name.ts';
import type { WarningRuleName } from '../warning-rule.ts';

/** A field of one kind. */
export type FieldOf<K extends Field['kind']> = Extract<Field, { readonly kind: K }>;

/** A value as it is stored in the body of a record. */
export type Value = string | number | boolean;

/** Why a text has no value. Kept as one constant a rule, so that refusing allocates nothing. */
export type Refusal = { readonly rule: RefusalRuleName };

/** The value, `null` for an empty cell, or the refusal (the only object). */
export type Normalised = Value | Refusal | null;

/** Where a normaliser notes what it did besides returning the value. */
export type Notes = {
  counted: (rule: NormalisationRuleName) => void;
  warned: (rule: WarningRuleName) => void;
  /** The currency an amount's text names, ISO 4217. */
  currency: (code: string) => void;
};

/**
 * Turns a delivered text into a value. Total: it answers for every string and never throws. The same text always gives
 * the same answer. A text that is canonical already is answered first and without allocation.
 */
export type Normaliser = (raw: string, notes: Notes) => Normalised;

export const isRefusal = (normalised: Normalised): normalised is Refusal => typeof normalised === 'object' && normalised !== null;
