import { processGroupings, processSource, workingDays, type ProcessMeasure } from '../model/process-measure.ts';

export const grantDaysP90: ProcessMeasure = {
  code: 'grant-days-p90',
  version: 1,
  aim: 'faster',
  title: { zh: '申请到放款的时间（九成在此之内）', en: 'Days to the money (nine of ten within)' },
  unit: workingDays,
  definition: {
    zh: '近 12 个月内放款的融资申请，从提交申请到放款（机构登记放款或报告贷款）所用工作日，九成不超过此数。',
    en: 'Of the applications that came to it in the last twelve months, working days from the application to the money: the grant as registered, or the loan as reported; nine of ten took no longer.',
  },
  source: processSource,
  groupings: processGroupings,
  figure: ({ cell }) => cell.grantP90,
  tells: ({ cell }) => [cell.grantHouseholds],
};
