// Made by `npm run generate` from the files in their folders. Do not edit.
import type { Job } from '../kernel/pure/background.ts';
import { forgetAnswers as accessForgetAnswers } from '../modules/access/jobs/forget-answers.ts';
import { scanDropFolder as collectionScanDropFolder } from '../modules/collection/jobs/scan-drop-folder.ts';
import { findMissingDeletions as consentFindMissingDeletions } from '../modules/consent/jobs/find-missing-deletions.ts';
import { expirePublications as rightsExpirePublications } from '../modules/rights/jobs/expire-publications.ts';
import { watchClocks as rightsWatchClocks } from '../modules/rights/jobs/watch-clocks.ts';

export const jobs: readonly Job[] = [
  accessForgetAnswers,
  collectionScanDropFolder,
  consentFindMissingDeletions,
  rightsExpirePublications,
  rightsWatchClocks,
];
