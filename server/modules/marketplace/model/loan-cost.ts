import type { Repayment } from './choices.ts';
import type { Fee } from './product-document.ts';

export type Loan = {
  readonly amountFen: number;
  readonly months: number;
  readonly annualRateBp: number;
  readonly repayment: Repayment;
  readonly fees: readonly Fee[];
};

export type LoanCost = {
  readonly interestFen: number;
  readonly feesFen: number;
  /** Interest and fees, spread over the months. */
  readonly monthlyCostFen: number;
  /** What is paid in the first month, principal included, without what is due on the day of the loan. */
  readonly firstPaymentFen: number;
  /** Annualised comprehensive cost in basis points: the internal rate of return, compounded. */
  readonly annualisedBp: number;
};

const BP = 10_000;
const MONTHS = 12;

/**
 * What a loan costs. All interest and all fees tied to the loan count against the principal that is really in use after each payment, by the internal
 * rate of return (中国人民银行公告〔2021〕第3号, 二、三: 复利计算方法即内部收益率法), with the monthly rate compounded over twelve months. A line
 * that is drawn at will is reckoned as drawn in full for the whole term.
 */
export function costOf(loan: Loan): LoanCost {
  const { payments, interestFen, firstPaymentFen } = schedule(loan);
  const fees = feesByMonth(loan);
  const feesFen = fees.reduce((sum, one) => sum + one, 0);
  const flows = payments.map((payment, month) => (month === 0 ? loan.amountFen - fees[0]! : -payment - fees[month]!));
  return {
    interestFen,
    feesFen,
    monthlyCostFen: Math.round((interestFen + feesFen) / loan.months),
    firstPaymentFen,
    annualisedBp: Math.round(((1 + monthlyRate(flows, loan.annualRateBp / BP / MONTHS)) ** MONTHS - 1) * BP),
  };
}

/** What is paid at the end of each month, by its number; month 0 is the day of the loan. */
function schedule(loan: Loan): { readonly payments: number[]; readonly interestFen: number; readonly firstPaymentFen: number } {
  const { amountFen, months, repayment } = loan;
  const rate = loan.annualRateBp / BP / MONTHS;
  const instalment = rate === 0 ? amountFen / months : (amountFen * rate) / (1 - (1 + rate) ** -months);
  const payments = [0];
  let balance = amountFen;
  let interestFen = 0;
  let owed = 0;
  for (let month = 1; month <= months; month++) {
    const interest = Math.round(balance * rate);
    interestFen += interest;
    const principal = month === months ? balance : principalOf(repayment, { instalment, interest, amountFen, months });
    balance -= principal;
    owed += interest;
    const paysInterest = repayment !== 'bullet' || month === months;
    payments.push(principal + (paysInterest ? owed : 0));
    if (paysInterest) owed = 0;
  }
  return { payments, interestFen, firstPaymentFen: payments[1]! };
}

function principalOf(
  repayment: Repayment,
  { instalment, interest, amountFen, months }: { instalment: number; interest: number; amountFen: number; months: number },
): number {
  if (repayment === 'equal-instalments') return Math.round(instalment) - interest;
  return repayment === 'equal-principal' ? Math.round(amountFen / months) : 0;
}

/** Fees by the month in which they fall due. Those of a year are due at its beginning. */
function feesByMonth({ amountFen, months, fees }: Loan): number[] {
  const due: number[] = [];
  for (let month = 0; month <= months; month++) due.push(0);
  for (const { basis, value } of fees) {
    const fen = basis.startsWith('amount') ? Math.round((amountFen * value) / BP) : value;
    const last = basis.endsWith('yearly') ? months - 1 : 0;
    for (let month = 0; month <= last; month += MONTHS) due[month] = due[month]! + fen;
  }
  return due;
}

const MOST_STEPS = 60;
const EXACT = 1e-10;
/** 100% a month: a loan whose fees eat it up has no rate that could be told, and costs as much as can be told. */
const MOST_RATE = 1;

/** The rate at which what is received and what is paid are worth the same, by Newton's method within brackets that only close. */
function monthlyRate(flows: readonly number[], guess: number): number {
  let low = 0;
  let high = MOST_RATE;
  if (worth(flows, high).value < 0) return high;
  let rate = guess;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { value, slope } = worth(flows, rate);
    // What is received comes first, so a higher rate makes what is paid later weigh less: the worth grows with the rate.
    if (value > 0) high = rate;
    else low = rate;
    const next = rate - value / slope;
    const better = next >= low && next <= high ? next : (low + high) / 2;
    if (Math.abs(better - rate) < EXACT) return better;
    rate = better;
  }
  return rate;
}

function worth(flows: readonly number[], rate: number): { readonly value: number; readonly slope: number } {
  const factor = 1 / (1 + rate);
  let value = 0;
  let slope = 0;
  let weight = 1;
  for (let month = 0; month < flows.length; month++) {
    const present = flows[month]! * weight;
    value += present;
    slope -= month * present;
    weight *= factor;
  }
  return { value, slope: slope * factor };
}
