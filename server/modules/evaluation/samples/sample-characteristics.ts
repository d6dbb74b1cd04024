/** Points by cuts or by categories. `expected` is taken for the mean of the population; `none` are the points of who has nothing on record. */
export type SampleCharacteristic = {
  readonly code: string;
  readonly points: readonly number[];
  readonly expected: number;
  readonly none?: number;
} & (
  | { readonly kind: 'number'; readonly cuts: readonly number[] }
  | { readonly kind: 'category'; readonly groups: readonly (readonly string[])[] }
);

const number = (
  code: string,
  cuts: readonly number[],
  points: readonly number[],
  expected: number,
  none?: number,
): SampleCharacteristic => ({
  code,
  kind: 'number',
  cuts,
  points,
  expected,
  ...(none === undefined ? {} : { none }),
});
const category = (
  code: string,
  groups: readonly (readonly string[])[],
  points: readonly number[],
  expected: number,
  none?: number,
): SampleCharacteristic => ({
  code,
  kind: 'category',
  groups,
  points,
  expected,
  ...(none === undefined ? {} : { none }),
});

const YUAN = 100;
const WAN = 10_000 * YUAN;

/** The characteristics of the sample model (示例). */
export const sampleCharacteristics: readonly SampleCharacteristic[] = [
  number('age_months', [12, 36, 84], [-12, 0, 8, 14], 4),
  number('legal_representative_changes_12m', [1, 2], [4, -8, -20], 3),
  number('address_changes_24m', [2], [2, -8], 2),
  number('debt_to_assets', [0.4, 0.7, 0.9], [12, 4, -6, -18], 3),
  category('tax_credit_level', [['A'], ['B', 'M'], ['C'], ['D']], [30, 12, -15, -40], 12, 0),
  number('vat_months_filed_12m', [6, 10, 12], [-20, -6, 4, 8], 5, -8),
  number('tax_paid_12m', [WAN, 10 * WAN, 100 * WAN], [-8, 2, 10, 16], 4, -8),
  number('late_tax_payments_12m', [1, 3], [4, -6, -18], 2),
  number('tax_arrears_amount', [1, 10 * WAN], [4, -20, -40], 3),
  number('sales_12m', [50 * WAN, 500 * WAN, 3000 * WAN], [-10, 2, 12, 18], 4, -12),
  number('sales_growth_3m', [-0.4, -0.15, 0.1], [-20, -8, 4, 12], 2),
  number('sales_zero_months_12m', [1, 3, 6], [6, -4, -14, -24], 3),
  number('insured_3m', [1, 10, 50], [-14, 2, 10, 16], 4, -14),
  number('insured_change_3m', [-0.3, -0.1, 0.05], [-18, -6, 4, 8], 2),
  number('social_insurance_arrears_months', [1, 3], [6, -8, -22], 4),
  number('housing_fund_months_12m', [6, 12], [-4, 4, 10], 4, -2),
  number('electricity_growth_3m', [-0.4, -0.15, 0.1], [-18, -6, 4, 8], 2),
  number('electricity_overdue_days', [1, 30], [3, -6, -18], 2),
  number('defendant_cases_12m', [1, 3, 6], [6, -4, -14, -26], 4),
  number('enforcement_cases_open', [1, 3], [6, -20, -40], 4),
  number('minor_penalties_12m', [1, 3], [3, -4, -12], 2),
  number('ordinary_penalties_12m', [1, 3], [4, -12, -30], 2),
  number('serious_penalties_12m', [1], [4, -50], 3),
  number('real_estate_owned', [1, 3], [0, 8, 12], 3),
  number('patents_valid', [1, 5, 20], [0, 5, 9, 12], 2),
  number('high_tech_enterprise', [1], [0, 10], 1),
  number('specialised_enterprise', [1], [0, 12], 1),
  number('pledged_equity_share', [0.0001, 0.3, 0.6], [3, -4, -10, -18], 2),
  number('frozen_equity', [1], [3, -24], 2),
];
