import type { Purpose } from '../institutions/index.ts';
import type { PurposeTemplate } from './model/purpose-template.ts';
import { loanReview } from './templates/loan-review.ts';
import { postLoanMonitoring } from './templates/post-loan-monitoring.ts';
import { preScreening } from './templates/pre-screening.ts';

/** The template of every purpose there is; a purpose without one does not compile. */
export const templates: Readonly<Record<Purpose, PurposeTemplate>> = {
  'loan-review': loanReview,
  'post-loan-monitoring': postLoanMonitoring,
  'pre-screening': preScreening,
};
