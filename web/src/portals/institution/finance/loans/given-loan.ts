import dayjs, { type Dayjs } from 'dayjs';
import type { Operations } from '../../../../../../sdk/index.ts';
import type { Loan } from '../../../../shared/finance/loans/loan-tags.tsx';

export type LoanInput = Operations['loans.report']['input']['loans'][number];

/** A loan as the form has it: yuan, percent, days. Its names are those of the report, so that a refusal finds its field. */
export type GivenLoan = Omit<
  LoanInput,
  | 'grantedFen'
  | 'drawnFen'
  | 'balanceFen'
  | 'overdueFen'
  | 'ratePpm'
  | 'costPpm'
  | 'grantedOn'
  | 'asOn'
  | 'applicationNo'
  | 'firstLoan'
> & {
  readonly grantedFen: number;
  readonly drawnFen: number;
  readonly balanceFen: number;
  readonly overdueFen: number;
  readonly ratePpm: number;
  readonly costPpm?: number | null;
  readonly grantedOn: Dayjs;
  readonly asOn: Dayjs;
  readonly applicationNo?: string;
  readonly firstLoan?: LoanInput['firstLoan'];
};

const FEN_A_YUAN = 100;
const PPM_A_PERCENT = 10_000;
const fen = (yuan: number) => Math.round(yuan * FEN_A_YUAN);
const ppm = (percent: number) => Math.round(percent * PPM_A_PERCENT);
const DAY = 'YYYY-MM-DD';

/** What is sent of what was typed in. */
export function reportOf({ costPpm, applicationNo, firstLoan, ...given }: GivenLoan): LoanInput {
  return {
    ...given,
    grantedFen: fen(given.grantedFen),
    drawnFen: fen(given.drawnFen),
    balanceFen: fen(given.balanceFen),
    overdueFen: fen(given.overdueFen),
    ratePpm: ppm(given.ratePpm),
    grantedOn: given.grantedOn.format(DAY),
    asOn: given.asOn.format(DAY),
    ...(costPpm === undefined || costPpm === null ? {} : { costPpm: ppm(costPpm) }),
    ...(applicationNo === undefined || applicationNo === '' ? {} : { applicationNo }),
    ...(firstLoan === undefined ? {} : { firstLoan }),
  };
}

/** What a new loan begins with. */
export const newLoan = (): Partial<GivenLoan> => ({
  loanKind: 'working-capital',
  guarantee: 'credit',
  loanState: 'outstanding',
  overdueDays: 0,
  overdueFen: 0,
  grantedOn: dayjs(),
  asOn: dayjs(),
});

/** A known loan, to be reported again as it stands today. */
export function againOf(loan: Loan): Partial<GivenLoan> {
  return {
    code: loan.subjectId,
    caseNo: loan.caseNo,
    contractNo: loan.contractNo,
    loanKind: loan.loanKind,
    guarantee: loan.guarantee,
    grantedFen: loan.grantedFen / FEN_A_YUAN,
    drawnFen: loan.drawnFen / FEN_A_YUAN,
    balanceFen: loan.balanceFen / FEN_A_YUAN,
    overdueFen: loan.overdueFen / FEN_A_YUAN,
    overdueDays: loan.overdueDays,
    ratePpm: loan.ratePpm / PPM_A_PERCENT,
    termMonths: loan.termMonths,
    loanState: loan.loanState,
    grantedOn: dayjs(loan.grantedOn),
    asOn: dayjs(),
    ...(loan.costPpm === null ? {} : { costPpm: loan.costPpm / PPM_A_PERCENT }),
    ...(loan.applicationNo === null ? {} : { applicationNo: loan.applicationNo }),
    ...(loan.firstLoan === null ? {} : { firstLoan: loan.firstLoan }),
    ...(loan.syndicateNo === null ? {} : { syndicateNo: loan.syndicateNo }),
  };
}
