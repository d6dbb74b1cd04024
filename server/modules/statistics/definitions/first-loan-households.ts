import { type LoanMeasure, units } from '../model/loan-measure.ts';

export const firstLoanHouseholds: LoanMeasure = {
  code: 'first-loan-households',
  version: 1,
  aim: 'wider',
  title: { zh: '累计首贷户', en: 'Enterprises with their first loan, so far' },
  unit: units.enterprises,
  definition: {
    zh: '截至月末由平台获得首贷的户数，依据为授信时人民银行征信系统无贷款记录、银行申报或平台首次。',
    en: 'Enterprises that came to their first loan up to the end of the month: none in the central bank’s system at the grant, declared by the bank, or the first the platform knows of.',
  },
  source: { zh: '首贷户：授信时无企业贷款记录', en: 'First loans: no loan to the enterprise on record at the grant' },
  figure: ({ cell }) => cell.firstHouseholds,
  tells: ({ cell }) => [cell.firstHouseholds, cell.laterHouseholds],
};
