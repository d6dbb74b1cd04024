import type { Field } from '../../catalogue/index.ts';
import { reasonValue } from './mask-value.ts';
import type { NormalisationRuleName } from './normalisation-rule.ts';
import type { Notes, Value } from './normalise/normaliser.ts';
import type { Reason } from './reason.ts';
import type { RefusalRuleName } from './refusal-rule-name.ts';
import type { FieldColumn } from './row-plan.ts';
import type { WarningRuleName } from './warning-rule.ts';

/** A currency that the text of an amount named, until the currency field itself has been read. */
export type NamedCurrency = { readonly column: FieldColumn; readonly code: string };

/** What is known of the row being compiled. One is used for all rows of a file, so that a plain row allocates little. */
export type RowState = {
  /** One a field, in the definition's order; null where empty or refused. */
  readonly values: (Value | null)[];
  reasons: Reason[];
  warnings: WarningRuleName[];
  currencies: NamedCurrency[];
  column: FieldColumn | null;
  readonly counts: Partial<Record<NormalisationRuleName, number>>;
  readonly notes: Notes;
};

export function newRowState(fields: number): RowState {
  const counts: Partial<Record<NormalisationRuleName, number>> = {};
  const state: RowState = {
    values: Array.from({ length: fields }, () => null),
    reasons: [],
    warnings: [],
    currencies: [],
    column: null,
    counts,
    notes: {
      counted: (rule) => {
        counts[rule] = (counts[rule] ?? 0) + 1;
      },
      warned: (rule) => warn(state, rule),
      currency: (code) => {
        if (state.column !== null) state.currencies.push({ column: state.column, code });
      },
    },
  };
  return state;
}

/** Forgets the row before. The lists are handed out with a row and so never cleared. */
export function resetRow(state: RowState): void {
  state.values.fill(null);
  if (state.reasons.length > 0) state.reasons = [];
  if (state.warnings.length > 0) state.warnings = [];
  if (state.currencies.length > 0) state.currencies = [];
}

export function warn(state: RowState, rule: WarningRuleName): void {
  if (!state.warnings.includes(rule)) state.warnings.push(rule);
}

/** Where a reason belongs and what was delivered there. */
export type ReasonPlace = {
  readonly name: string | null;
  readonly field: Field | null;
  readonly header: string | null;
  readonly raw: string;
};

export function refuse(state: RowState, rule: RefusalRuleName, { name, field, header, raw }: ReasonPlace): void {
  state.reasons.push({ field: name, column: header, rule, value: reasonValue(raw, field) });
}
