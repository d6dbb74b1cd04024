import type { Static } from 'typebox';
import type { ProductInput } from './product-input.ts';

/** A product as it may be handed in, for the reference. */
export const sampleProduct: Static<typeof ProductInput> = {
  name: { zh: '示例·税信贷', en: 'Sample: tax credit loan' },
  description: { zh: '以纳税和经营情况核定额度的信用贷款（示例）', en: 'A loan on tax and sales, without security (sample)' },
  amountFen: { min: 5_000_000, max: 300_000_000 },
  termMonths: { min: 3, max: 24 },
  annualRateBp: { min: 385, max: 520 },
  fees: [],
  guarantees: ['credit'],
  repayments: ['equal-instalments', 'interest-first'],
  divisions: [],
  industries: [],
  zones: ['first-loan'],
  clauses: [
    { id: 'sales', expression: 'sales_12m >= 500000000', hard: true },
    { id: 'no-arrears', expression: 'tax_arrears_amount == 0', hard: true },
  ],
};
