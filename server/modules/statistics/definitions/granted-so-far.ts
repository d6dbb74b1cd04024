import { type LoanMeasure, units, yuan } from '../model/loan-measure.ts';

export const grantedSoFar: LoanMeasure = {
  code: 'granted-so-far',
  version: 1,
  aim: 'more',
  title: { zh: '累计授信金额', en: 'Granted so far' },
  unit: units.yuan,
  definition: {
    zh: '截至月末累计授信的金额，含已结清的。',
    en: 'All that was granted up to the end of the month, what is settled among it.',
  },
  source: { zh: '同“贷款余额”', en: 'As the balance of loans' },
  figure: ({ cell }) => yuan(cell.grantedFen),
  tells: ({ cell }) => [cell.grantHouseholds],
};
