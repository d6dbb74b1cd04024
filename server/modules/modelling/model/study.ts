import type { Bilingual } from '../../../kernel/pure/text.ts';

export const studyStates = ['open', 'building', 'ready', 'unfit'] as const;
export type StudyState = (typeof studyStates)[number];

/** What may be fitted on: fewer say more of single firms than of any rule. */
const LEAST_ROWS = 200;
const LEAST_OF_EACH = 20;

/** Counts of fewer enterprises are not told to an institution: they would tell of single ones. */
export const LEAST_SHOWN = 20;

/** What is taken at most; larger portfolios bring a sample. */
export const MAX_LABELS = 20_000;

export type Counted = { readonly bad: number; readonly good: number };

/** Why labels are too few to be fitted on; undefined where they are enough. */
export function tooFew({ bad, good }: Counted): Bilingual | undefined {
  if (bad + good >= LEAST_ROWS && Math.min(bad, good) >= LEAST_OF_EACH) return undefined;
  return {
    zh: `可用样本 ${bad + good} 家，其中不良 ${bad} 家；至少需要 ${LEAST_ROWS} 家，且不良与正常各不少于 ${LEAST_OF_EACH} 家`,
    en: `${bad + good} enterprises are usable, ${bad} of them bad; it takes ${LEAST_ROWS}, and ${LEAST_OF_EACH} bad and good each`,
  };
}
