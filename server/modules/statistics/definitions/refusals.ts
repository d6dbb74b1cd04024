import { processGroupings, processSource, type ProcessMeasure } from '../model/process-measure.ts';

export const refusals: ProcessMeasure = {
  code: 'refusals',
  version: 1,
  aim: 'faster',
  title: { zh: '未通过的申请', en: 'Applications refused' },
  unit: { zh: '件', en: 'applications' },
  definition: {
    zh: '近 12 个月内机构拒绝的融资申请件数，可按拒绝理由代码。',
    en: 'Applications that institutions refused in the last twelve months; by the code of the reason too.',
  },
  source: processSource,
  groupings: [...processGroupings, 'refusal'],
  figure: ({ cell }) => cell.refused,
  tells: ({ cell }) => [cell.refusedHouseholds],
};
