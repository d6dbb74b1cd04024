import type { ReactNode } from 'react';
import { useLanguage } from '../../language.tsx';
import type { Column } from '../../table/column.ts';
import { amountText } from '../amount.ts';
import { useWords } from '../use-words.ts';
import { ConfirmationTag, LoanTag, type Loan } from './loan-tags.tsx';
import { ppmText } from './ppm-text.ts';

/** The columns of a list of loans, after the one that leads to each. */
export function useLoanColumns(): readonly Column<Loan>[] {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const column = (key: string, zh: string, en: string, value: Column<Loan>['value'], more: Partial<Column<Loan>> = {}) => ({
    key,
    title: t({ zh, en }),
    value,
    ...more,
  });
  const shown = (show: (loan: Loan) => ReactNode) => ({ show, choices: true });
  return [
    column('granted', '授信', 'Granted', ({ grantedFen }) => amountText(grantedFen, language), { figure: true }),
    column('balance', '余额', 'Balance', ({ balanceFen }) => amountText(balanceFen, language), { figure: true }),
    column('rate', '年利率', 'Rate', ({ ratePpm }) => ppmText(ratePpm), { figure: true }),
    column('on', '授信日期', 'Granted on', ({ grantedOn }) => grantedOn),
    column(
      'state',
      '状态',
      'State',
      ({ loanState }) => wordOf('loanState', loanState),
      shown((loan) => <LoanTag loan={loan} />),
    ),
    column(
      'confirmation',
      '企业核对',
      'Enterprise says',
      ({ confirmation }) => wordOf('confirmation', confirmation),
      shown(({ confirmation }) => <ConfirmationTag confirmation={confirmation} />),
    ),
    column('as-on', '数据日期', 'As on', ({ asOn }) => asOn),
  ];
}
