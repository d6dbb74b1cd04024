import type { SubjectIdentifier } from '../../subjects/index.ts';
import type { RowOperation } from './operation-text.ts';
import type { Reason } from './reason.ts';
import type { WarningRuleName } from './warning-rule.ts';

export type IdentifierKind = Exclude<SubjectIdentifier['kind'], 'none'>;

/** A row that is to be stored. */
export type AcceptedRow = {
  readonly kind: 'accepted';
  readonly operation: RowOperation;
  /** Only a unified code names a subject by itself; the others must be resolved through aliases before the row is stored. */
  readonly identifierKind: IdentifierKind;
  /** The identifier after mending. */
  readonly identifier: string;
  readonly subjectName: string | null;
  /** Tells the records of one subject apart; empty where a subject has at most one. */
  readonly recordKey: string;
  /** First and last day on which the record is true, `YYYY-MM-DD`; null where it does not say. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** JSON text of the values in the definition's order; of a withdrawal only what tells the record. */
  readonly body: string;
  /** Each name at most once. */
  readonly warnings: readonly WarningRuleName[];
};

/** A row that is kept out, with everything that is wrong with it. */
export type RefusedRow = { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

export type CompiledRow = AcceptedRow | RefusedRow;
