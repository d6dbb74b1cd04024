import { LEAST_OVERDUE_DAYS } from './limits.ts';

/** What keeps a filed loan from being claimed for, or that nothing does. */
export const claimabilities = ['claimable', 'sound', 'claimed'] as const;
export type Claimability = (typeof claimabilities)[number];

type Loan = { readonly loanState: string; readonly overdueDays: number };

/** A loan has gone bad when it is written off or overdue for long. */
export const isBad = ({ loanState, overdueDays }: Loan): boolean =>
  loanState === 'written-off' || overdueDays >= LEAST_OVERDUE_DAYS;

/** A loan is claimed for once, and only when it has gone bad. */
export function claimabilityOf(loan: Loan | undefined, isClaimed: boolean): Claimability {
  if (isClaimed) return 'claimed';
  return loan !== undefined && isBad(loan) ? 'claimable' : 'sound';
}
