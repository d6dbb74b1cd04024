// Made by `npm run generate` from the files in their folders. Do not edit.
import type { Job } from '../kernel/pure/background.ts';
import { forgetAnswers as accessForgetAnswers } from '../modules/access/jobs/forget-answers.ts';
import { scanDropFolder as collectionScanDropFolder } from '../modules/collection/jobs/scan-drop-folder.ts';

export const jobs: readonly Job[] = [
  accessForgetAnswers,
  collectionScanDropFolder,
];
