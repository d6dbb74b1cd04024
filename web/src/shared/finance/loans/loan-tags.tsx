import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../use-words.ts';

export type Loan = Operations['loans.list']['output']['loans'][number];

/** How a loan stands: whether it is owed, and for how long something is overdue. */
export function LoanTag({ loan: { loanState, overdueDays } }: { readonly loan: Pick<Loan, 'loanState' | 'overdueDays'> }) {
  const { t } = useLanguage();
  const wordOf = useWords();
  const late = overdueDays > 0;
  const look = late || loanState === 'written-off' ? 'bad' : loanState === 'outstanding' ? 'good' : 'over';
  return (
    <span className={`state state-${look}`}>
      {wordOf('loanState', loanState)}
      {late && t({ zh: `，逾期 ${overdueDays} 天`, en: `, ${overdueDays} days overdue` })}
    </span>
  );
}

const looks = { open: 'waits', changed: 'waits', confirmed: 'good', disputed: 'bad' } as const;

/** What the enterprise says to what was reported. */
export function ConfirmationTag({ confirmation }: Pick<Loan, 'confirmation'>) {
  const wordOf = useWords();
  return <span className={`state state-${looks[confirmation]}`}>{wordOf('confirmation', confirmation)}</span>;
}
