import type { RefusalRuleName } from './refusal-rule-name.ts';

/** One reason why a row was kept out. Sentences are made from it by `describeReason`. */
export type Reason = {
  /** The field of the item; null for the subject's code and for the row as a whole. */
  readonly field: string | null;
  /** The header of the column as the file has it; null where there is no single one. */
  readonly column: string | null;
  readonly rule: RefusalRuleName;
  /** What was delivered, at most `maxReasonValueLength` characters, masked where the field is sensitive. */
  readonly value: string;
};

export const maxReasonValueLength = 200;
