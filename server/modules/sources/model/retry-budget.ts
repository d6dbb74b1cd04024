/** How much may be asked twice, in tenths of a retry. */
export type RetryBudget = { readonly tenths: number };

const RETRY_COSTS = 10;
const MOST_SAVED = 100;

export const emptyBudget: RetryBudget = { tenths: 0 };

/** Each question earns a tenth of a retry, so that retries are never more than a tenth of the questions, however bad a day a source has. */
export const earned = ({ tenths }: RetryBudget): RetryBudget => ({ tenths: Math.min(MOST_SAVED, tenths + 1) });

/** The budget after a retry; undefined where it does not reach. */
export const spent = ({ tenths }: RetryBudget): RetryBudget | undefined =>
  tenths < RETRY_COSTS ? undefined : { tenths: tenths - RETRY_COSTS };
