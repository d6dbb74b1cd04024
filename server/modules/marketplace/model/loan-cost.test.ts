import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { repayments } from './choices.ts';
import { costOf, type Loan } from './loan-cost.ts';

const loan = (more: Partial<Loan>): Loan => ({
  amountFen: 12_000_000,
  months: 12,
  annualRateBp: 600,
  repayment: 'equal-instalments',
  fees: [],
  ...more,
});
const title = { zh: '费', en: 'fee' };

test('equal instalments cost what the textbook says: 120,000 yuan at 6% for a year is 10,327.97 a month', () => {
  const { firstPaymentFen, interestFen, annualisedBp } = costOf(loan({}));
  expect(firstPaymentFen).toBe(1_032_797);
  expect(Math.abs(interestFen - (1_032_797 * 12 - 12_000_000))).toBeLessThan(12);
  // (1 + 0.06 / 12) ** 12 - 1
  expect(annualisedBp).toBe(617);
});

test('without fees every way of monthly interest has the same annualised cost, and paying all at the end has less', () => {
  for (const repayment of ['equal-instalments', 'equal-principal', 'interest-first', 'revolving'] as const)
    expect(costOf(loan({ repayment })).annualisedBp).toBe(617);
  expect(costOf(loan({ repayment: 'bullet' })).annualisedBp).toBe(600);
});

test('a fee of 1% on the day of the loan costs more the faster the principal goes back', () => {
  const fees = [{ title, basis: 'amount-once', value: 100 } as const];
  const [late, soon] = (['interest-first', 'equal-instalments'] as const).map(
    (repayment) => costOf(loan({ repayment, fees })).annualisedBp,
  );
  // 118,800 yuan received, 600 a month and 120,000 at the end are worth the same at 0.5866% a month.
  expect(late).toBe(727);
  expect(soon!).toBeGreaterThan(late! + 50);
});

test('fees of a year are due in each year in advance', () => {
  const fees = [{ title, basis: 'fixed-yearly', value: 1_000 } as const];
  expect(costOf(loan({ months: 12, fees })).feesFen).toBe(1_000);
  expect(costOf(loan({ months: 13, fees })).feesFen).toBe(2_000);
  expect(costOf(loan({ months: 36, fees })).feesFen).toBe(3_000);
});

test('a free loan costs nothing, and one that its fees eat up as much as can be told', () => {
  expect(costOf(loan({ annualRateBp: 0 }))).toMatchObject({ annualisedBp: 0, monthlyCostFen: 0 });
  expect(costOf(loan({ fees: [{ title, basis: 'fixed-once', value: 12_000_000 }] })).annualisedBp).toBe(40_950_000);
});

test('at its rate what is received and what is paid are worth the same, whatever the loan', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000, max: 1e11 }),
      fc.integer({ min: 1, max: 360 }),
      fc.integer({ min: 0, max: 3_600 }),
      fc.constantFrom(...repayments),
      fc.integer({ min: 0, max: 900 }),
      (amountFen, months, annualRateBp, repayment, bp) => {
        const fees = [{ title, basis: 'amount-once', value: bp } as const];
        const cost = costOf({ amountFen, months, annualRateBp, repayment, fees });
        const dearer = costOf({ amountFen, months, annualRateBp: annualRateBp + 100, repayment, fees });
        expect(dearer.annualisedBp).toBeGreaterThanOrEqual(cost.annualisedBp);
        expect(cost.annualisedBp).toBeGreaterThanOrEqual(repayment === 'bullet' ? 0 : annualRateBp - 1);
        expect(cost.feesFen).toBe(Math.round((amountFen * bp) / 10_000));
      },
    ),
    { numRuns: 500 },
  );
});
