import { useLanguage } from '../../language.tsx';
import { amountText } from '../amount.ts';
import { useWords } from '../use-words.ts';
import type { Loan } from './loan-tags.tsx';
import { ppmText } from './ppm-text.ts';

export type Fact = { readonly key: string; readonly title: string; readonly told: string };

/** What a report says of a loan, one line each, as people say it. */
export function useLoanFacts(): (loan: Loan) => readonly Fact[] {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const none = t({ zh: '未填', en: 'not given' });
  const fact = (key: string, zh: string, en: string, told: string): Fact => ({ key, title: t({ zh, en }), told });
  return (loan) => [
    fact('granted', '授信金额', 'Granted', amountText(loan.grantedFen, language)),
    fact('drawn', '累计提款', 'Drawn so far', amountText(loan.drawnFen, language)),
    fact('balance', '余额', 'Balance', amountText(loan.balanceFen, language)),
    fact('rate', '年利率', 'Rate a year', ppmText(loan.ratePpm)),
    fact('cost', '综合年化成本', 'All it costs a year', loan.costPpm === null ? none : ppmText(loan.costPpm)),
    fact('term', '期限', 'Term', t({ zh: `${loan.termMonths} 个月`, en: `${loan.termMonths} months` })),
    fact('granted-on', '授信日期', 'Granted on', loan.grantedOn),
    fact('kind', '贷款品种', 'Kind', wordOf('loanKind', loan.loanKind)),
    fact('guarantee', '担保方式', 'Security', wordOf('guarantee', loan.guarantee)),
    fact(
      'first',
      '首贷',
      'First loan',
      loan.firstLoan === null ? t({ zh: '否', en: 'no' }) : wordOf('firstLoan', loan.firstLoan),
    ),
    fact('state', '状态', 'State', wordOf('loanState', loan.loanState)),
    fact(
      'overdue',
      '逾期',
      'Overdue',
      loan.overdueDays === 0
        ? t({ zh: '无', en: 'none' })
        : t({
            zh: `${loan.overdueDays} 天，${amountText(loan.overdueFen, language)}`,
            en: `${loan.overdueDays} days, ${amountText(loan.overdueFen, language)}`,
          }),
    ),
    fact('as-on', '数据日期', 'As on', loan.asOn),
  ];
}
