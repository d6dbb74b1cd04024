import type { LoanMeasure } from './model/loan-measure.ts';
import type { ProcessMeasure } from './model/process-measure.ts';
import { firstReplyDaysP50 } from './definitions/first-reply-days-p50.ts';
import { firstReplyDaysP90 } from './definitions/first-reply-days-p90.ts';
import { decisionDaysP50 } from './definitions/decision-days-p50.ts';
import { decisionDaysP90 } from './definitions/decision-days-p90.ts';
import { grantDaysP50 } from './definitions/grant-days-p50.ts';
import { grantDaysP90 } from './definitions/grant-days-p90.ts';
import { refusals } from './definitions/refusals.ts';
import { refusalShare } from './definitions/refusal-share.ts';
import { authorisedCoverage } from './definitions/authorised-coverage.ts';
import { creditOnlyShare } from './definitions/credit-only-share.ts';
import { evaluatedCoverage } from './definitions/evaluated-coverage.ts';
import { firstLoanHouseholds } from './definitions/first-loan-households.ts';
import { grantedSoFar } from './definitions/granted-so-far.ts';
import { households } from './definitions/households.ts';
import { inclusiveBalance } from './definitions/inclusive-balance.ts';
import { inclusiveGrowth } from './definitions/inclusive-growth.ts';
import { inclusiveHouseholds } from './definitions/inclusive-households.ts';
import { loanBalance } from './definitions/loan-balance.ts';
import { meanCost } from './definitions/mean-cost.ts';
import { meanRate } from './definitions/mean-rate.ts';
import { newFirstLoanHouseholds } from './definitions/new-first-loan-households.ts';
import { newLoans } from './definitions/new-loans.ts';
import { rateIndex } from './definitions/rate-index.ts';

/** All figures of loans, by what they are for. */
export const loanMeasures: readonly LoanMeasure[] = [
  loanBalance,
  inclusiveBalance,
  inclusiveGrowth,
  newLoans,
  grantedSoFar,
  households,
  inclusiveHouseholds,
  firstLoanHouseholds,
  newFirstLoanHouseholds,
  evaluatedCoverage,
  authorisedCoverage,
  creditOnlyShare,
  meanRate,
  meanCost,
  rateIndex,
];

/** How applications are dealt with. */
export const processMeasures: readonly ProcessMeasure[] = [
  firstReplyDaysP50,
  firstReplyDaysP90,
  decisionDaysP50,
  decisionDaysP90,
  grantDaysP50,
  grantDaysP90,
  refusals,
  refusalShare,
];

/** Every definition that is published. */
export const publishedMeasures = [...loanMeasures, ...processMeasures];

/** Single-client credit up to which a loan is an inclusive small one: 10 million yuan, in fen. The definitions say so in words. */
export const INCLUSIVE_FEN = 1_000_000_000;
