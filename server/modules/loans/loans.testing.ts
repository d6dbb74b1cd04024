import type { GivenLoan } from './model/loan.ts';

export type LoanRow = Partial<{ -readonly [K in keyof GivenLoan]: GivenLoan[K] }>;

/** A loan as it is reported over the API; optional numbers are left out. */
export function sampleLoan(more: LoanRow & { readonly code: string; readonly contractNo: string }): object {
  return {
    caseNo: `CASE-${more.contractNo}`,
    loanKind: 'working-capital',
    guarantee: 'credit',
    grantedOn: '2025-01-10',
    grantedFen: 1_000_000_00,
    drawnFen: 1_000_000_00,
    balanceFen: 1_000_000_00,
    ratePpm: 43_500,
    termMonths: 12,
    loanState: 'outstanding',
    overdueDays: 0,
    overdueFen: 0,
    asOn: '2025-01-31',
    ...more,
  };
}
