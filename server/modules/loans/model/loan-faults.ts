import { daysBetween } from '../../../kernel/pure/china-day.ts';
import type { FieldIssue } from '../../../kernel/pure/failure.ts';
import type { LoanState } from './loan.ts';

/** No lawful loan to an enterprise costs more a year; it does not follow the market's rate (LPR). */
const MAX_RATE_PPM = 360_000;
const EARLIEST = '2000-01-01';

type Rule = readonly [
  field: keyof LoanState,
  rule: string,
  zh: string,
  en: string,
  holds: (loan: LoanState, today: string) => boolean,
];

/** What must hold of a loan by itself. The sentence says what it must be. */
const rules: readonly Rule[] = [
  ['grantedOn', 'early', `不早于 ${EARLIEST}`, `is not before ${EARLIEST}`, ({ grantedOn }) => grantedOn >= EARLIEST],
  ['asOn', 'future', '不晚于今天', 'is not after today', ({ asOn }, today) => asOn <= today],
  ['asOn', 'order', '不早于授信日期', 'is not before the day of the grant', ({ asOn, grantedOn }) => asOn >= grantedOn],
  ['drawnFen', 'granted', '提款额不超过授信额', 'is not more than was granted', (loan) => loan.drawnFen <= loan.grantedFen],
  ['balanceFen', 'drawn', '余额不超过提款额', 'is not more than was drawn', (loan) => loan.balanceFen <= loan.drawnFen],
  [
    'ratePpm',
    'bounds',
    '年利率大于 0、不超过 36%',
    'is above 0 and at most 36 % a year',
    ({ ratePpm }) => ratePpm > 0 && ratePpm <= MAX_RATE_PPM,
  ],
  ['costPpm', 'bounds', '综合年化成本不低于年利率、不超过 36%', 'is no less than the rate and at most 36 % a year', costFits],
  [
    'balanceFen',
    'ended',
    '已结清或已核销的，余额为 0',
    'is 0 where the loan is settled or written off',
    (loan) => !hasEnded(loan) || loan.balanceFen === 0,
  ],
  [
    'overdueDays',
    'ended',
    '已结清的，没有逾期',
    'is 0 where the loan is settled',
    (loan) => loan.loanState !== 'settled' || loan.overdueDays === 0,
  ],
  [
    'overdueFen',
    'both',
    '逾期天数与逾期金额同时为 0 或同时不为 0',
    'is 0 just where the days overdue are',
    ({ overdueFen, overdueDays }) => overdueFen > 0 === overdueDays > 0,
  ],
  [
    'overdueDays',
    'length',
    '逾期天数不超过授信以来的天数',
    'is no more than the days since the grant',
    ({ overdueDays, grantedOn, asOn }) => overdueDays <= Math.max(0, daysBetween(grantedOn, asOn)),
  ],
];

/** What is wrong with a loan as reported, each with its field. `today` is the day in China. */
export function loanFaults(loan: LoanState, today: string): FieldIssue[] {
  return rules
    .filter(([, , , , holds]) => !holds(loan, today))
    .map(([field, rule, zh, en]) => ({ field, rule, message: { zh, en } }));
}

function costFits({ costPpm, ratePpm }: LoanState): boolean {
  return costPpm === null || (costPpm >= ratePpm && costPpm <= MAX_RATE_PPM);
}

const hasEnded = ({ loanState }: LoanState) => loanState === 'settled' || loanState === 'written-off';
