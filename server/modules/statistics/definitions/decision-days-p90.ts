import { processGroupings, processSource, workingDays, type ProcessMeasure } from '../model/process-measure.ts';

export const decisionDaysP90: ProcessMeasure = {
  code: 'decision-days-p90',
  version: 1,
  aim: 'faster',
  title: { zh: '申请到作出决定的时间（九成在此之内）', en: 'Days to the decision (nine of ten within)' },
  unit: workingDays,
  definition: {
    zh: '近 12 个月内作出决定的融资申请，从提交申请到机构作出决定（给出方案、拒绝或报告贷款）所用工作日，九成不超过此数。',
    en: 'Of the applications that came to it in the last twelve months, working days from the application to the decision: an offer, a refusal or the loan; nine of ten took no longer.',
  },
  source: processSource,
  groupings: processGroupings,
  figure: ({ cell }) => cell.decisionP90,
  tells: ({ cell }) => [cell.decisionHouseholds],
};
