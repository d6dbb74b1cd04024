/** What a loan is for. A credit line and what is drawn of it are one loan. */
export const loanKinds = ['working-capital', 'fixed-asset', 'revolving', 'trade-finance', 'other'] as const;
/** What secures it; `credit` is nothing but the borrower's credit. */
export const guarantees = ['credit', 'guaranteed', 'mortgage', 'pledge', 'combined'] as const;
/** By what it is a first loan: the central bank's system knew of none, the bank says so, or it is the first this platform knows of. */
export const firstLoanBases = ['pbc', 'bank-declared', 'platform-first'] as const;
/** `cancelled`: reported in error; it counts for nothing, at no time. */
export const loanStates = ['outstanding', 'settled', 'written-off', 'cancelled'] as const;

/** The state of one loan at the end of one day, as its institution reports it. Amounts in fen; rates a year, in millionths. */
export type LoanState = {
  readonly contractNo: string;
  readonly caseNo: string;
  readonly applicationNo: string | null;
  readonly syndicateNo: string | null;
  readonly loanKind: (typeof loanKinds)[number];
  readonly guarantee: (typeof guarantees)[number];
  readonly grantedOn: string;
  readonly grantedFen: number;
  readonly drawnFen: number;
  readonly balanceFen: number;
  readonly ratePpm: number;
  readonly costPpm: number | null;
  readonly termMonths: number;
  readonly firstLoan: (typeof firstLoanBases)[number] | null;
  readonly loanState: (typeof loanStates)[number];
  readonly overdueDays: number;
  readonly overdueFen: number;
  readonly asOn: string;
};

/** As it is reported: of which enterprise, by any of its codes. */
export type GivenLoan = LoanState & { readonly code: string };
