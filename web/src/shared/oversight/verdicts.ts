import type { Operations } from '../../../../sdk/index.ts';

type Verdict = NonNullable<Operations['oversight.search-uses']['input']['verdict']>;

/** What the reconciliation may say of a use. */
export const verdicts = [
  'in-order',
  'no-institution',
  'no-case',
  'unknown-case',
  'other-subject',
  'opened-after',
  'closed-case',
  'other-kind',
  'no-application',
] as const satisfies readonly Verdict[];
