/**
 * Products of the sample bank, made up to show what the marketplace can say: rates, conditions and amounts are nobody's. Amounts in fen, rates in basis
 * points a year.
 */
export const sampleProducts = [
  {
    name: { zh: '示例·税信贷', en: 'Sample: tax credit loan' },
    description: {
      zh: '以纳税和申报销售情况核定额度的信用贷款，随借随还。（示例产品，不构成要约）',
      en: 'A loan without security, on tax and declared sales, drawn at will. (A sample, not an offer.)',
    },
    amountFen: { min: 5_000_000, max: 300_000_000 },
    termMonths: { min: 3, max: 24 },
    annualRateBp: { min: 385, max: 520 },
    fees: [],
    guarantees: ['credit'],
    repayments: ['revolving', 'equal-instalments', 'interest-first'],
    zones: [],
    clauses: [
      { id: 'sales', expression: '近12月销售额 >= 200000000', hard: true },
      { id: 'tax-level', expression: 'tax_credit_level in ["A", "B", "M"]', hard: true },
      { id: 'arrears', expression: 'tax_arrears_amount == 0', hard: true },
      { id: 'enforcement', expression: 'enforcement_cases_open == 0', hard: true },
    ],
  },
  {
    name: { zh: '示例·首贷通', en: 'Sample: first loan' },
    description: {
      zh: '面向经营满一年、此前没有贷款的小微企业。（示例产品，不构成要约）',
      en: 'For small enterprises a year old or more that never had a loan. (A sample, not an offer.)',
    },
    amountFen: { min: 1_000_000, max: 100_000_000 },
    termMonths: { min: 6, max: 12 },
    annualRateBp: { min: 345, max: 450 },
    fees: [],
    guarantees: ['credit', 'guaranteed'],
    repayments: ['equal-instalments'],
    zones: ['first-loan'],
    clauses: [
      { id: 'age', expression: 'age_months >= 12', hard: true },
      { id: 'staff', expression: 'insured_3m >= 1', hard: true },
      { id: 'insurance', expression: 'social_insurance_arrears_months == 0', hard: false },
    ],
  },
  {
    name: { zh: '示例·科技研发贷', en: 'Sample: research loan' },
    description: {
      zh: '面向有有效专利的企业，可质押知识产权。（示例产品，不构成要约）',
      en: 'For enterprises with patents in force, which may be pledged. (A sample, not an offer.)',
    },
    amountFen: { min: 10_000_000, max: 1_000_000_000 },
    termMonths: { min: 12, max: 36 },
    annualRateBp: { min: 320, max: 430 },
    fees: [],
    guarantees: ['credit', 'pledge'],
    repayments: ['interest-first', 'equal-principal'],
    zones: ['science-technology'],
    clauses: [
      { id: 'patents', expression: 'patents_valid >= 1', hard: true },
      { id: 'penalties', expression: 'serious_penalties_12m == 0', hard: true },
    ],
  },
  {
    name: { zh: '示例·政银担合作贷', en: 'Sample: guarantee-backed loan' },
    description: {
      zh: '由政府性融资担保机构担保，年担保费率百分之一。（示例产品，不构成要约）',
      en: 'Backed by a public guarantee fund at one per cent a year. (A sample, not an offer.)',
    },
    amountFen: { min: 10_000_000, max: 500_000_000 },
    termMonths: { min: 12, max: 36 },
    annualRateBp: { min: 345, max: 420 },
    fees: [{ title: { zh: '担保费', en: 'guarantee fee' }, basis: 'amount-yearly', value: 100 }],
    guarantees: ['guarantee-backed'],
    repayments: ['equal-instalments', 'equal-principal'],
    zones: ['guarantee-backed', 'rural'],
    clauses: [
      { id: 'age', expression: 'age_months >= 24', hard: true },
      { id: 'electricity', expression: 'electricity_zero_months_12m <= 2', hard: true },
    ],
  },
  {
    name: { zh: '示例·厂房抵押贷', en: 'Sample: mortgage loan' },
    description: {
      zh: '以厂房、商铺抵押的中长期贷款。（示例产品，不构成要约）',
      en: 'A longer loan on premises. (A sample, not an offer.)',
    },
    amountFen: { min: 50_000_000, max: 3_000_000_000 },
    termMonths: { min: 12, max: 120 },
    annualRateBp: { min: 310, max: 395 },
    fees: [],
    guarantees: ['mortgage'],
    repayments: ['equal-instalments', 'equal-principal'],
    zones: ['green'],
    clauses: [{ id: 'premises', expression: 'real_estate_owned >= 1', hard: true }],
  },
] as const;
