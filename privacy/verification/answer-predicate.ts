import type { ThresholdAccount, ThresholdBudget } from './threshold-budget.ts';
import { VerificationRefusedError } from './verification-refused-error.ts';

/** The thresholds an indicator may be asked by, published beforehand and the same for everybody. */
export type PublishedGrid = { readonly indicator: string; readonly thresholds: readonly number[] };

/**
 * Whether the value reaches a published threshold: one bit, after it was counted. The platform learns which threshold the bank asked for. Throws
 * `VerificationRefusedError`: `not-on-grid`, `budget-exhausted`.
 */
export function answerPredicate(
  value: number,
  threshold: number,
  grid: PublishedGrid,
  account: ThresholdAccount,
  budget: ThresholdBudget,
): boolean {
  if (grid.indicator !== account.indicator || !grid.thresholds.includes(threshold))
    throw new VerificationRefusedError('not-on-grid');
  budget.spend(account, threshold);
  return value >= threshold;
}
