import { processGroupings, processSource, workingDays, type ProcessMeasure } from '../model/process-measure.ts';

export const firstReplyDaysP90: ProcessMeasure = {
  code: 'first-reply-days-p90',
  version: 1,
  aim: 'faster',
  title: { zh: '申请到首次答复的时间（九成在此之内）', en: 'Days to the first reply (nine of ten within)' },
  unit: workingDays,
  definition: {
    zh: '近 12 个月内首次答复的融资申请，从提交申请到机构首次答复（答复、给出方案、拒绝或报告贷款，以先到的为准）所用工作日，九成不超过此数。',
    en: 'Of the applications that came to it in the last twelve months, working days from the application to the first reply: an answer, an offer, a refusal or the loan, whichever came first; nine of ten took no longer.',
  },
  source: processSource,
  groupings: processGroupings,
  figure: ({ cell }) => cell.replyP90,
  tells: ({ cell }) => [cell.replyHouseholds],
};
