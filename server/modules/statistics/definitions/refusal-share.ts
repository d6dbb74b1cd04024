import { percent } from '../model/loan-measure.ts';
import { processGroupings, processSource, type ProcessMeasure } from '../model/process-measure.ts';

export const refusalShare: ProcessMeasure = {
  code: 'refusal-share',
  version: 1,
  aim: 'faster',
  title: { zh: '未通过率', en: 'Share refused' },
  unit: { zh: '%', en: '%' },
  definition: {
    zh: '近 12 个月内机构拒绝的融资申请占同期作出决定的申请的比例。给出方案后又拒绝的，计入拒绝。',
    en: 'Applications refused in the last twelve months over those decided in the same time. One that was refused after an offer is refused.',
  },
  source: processSource,
  groupings: processGroupings,
  figure: ({ cell }) => percent(cell.refused, cell.decided),
  tells: ({ cell }) => [cell.refusedHouseholds, cell.passedHouseholds],
};
