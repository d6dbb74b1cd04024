import type { samplePolicy } from '../modules/support/index.ts';

type Policy = typeof samplePolicy;
const open = { link: null, divisions: [], industries: [], opensOn: null, endsOn: null } as const;
const department = { zh: '示例市经济和信息化局', en: 'Sample city economy bureau' };
const online = { zh: '在线申报（示例）', en: 'Online (sample)' };
const none = { ...open, divisions: [], industries: [] };

/** Policies made up to show what can be said of them; nobody gives any of it. Amounts in fen. */
export const samplePolicies: readonly Policy[] = [
  {
    ...none,
    name: { zh: '示例·小微企业贷款贴息', en: 'Sample: interest discount for small firms' },
    policyKind: 'interest-discount',
    department,
    gives: {
      zh: '按实际支付利息的 30% 贴息，每户每年不超过 20 万元（示例）',
      en: 'Thirty per cent of the interest paid (sample)',
    },
    amountFen: 20_000_000,
    howToApply: { zh: '凭贷款合同和付息凭证在线申报（示例）', en: 'Online, with contract and proof of interest paid (sample)' },
    clauses: [
      { id: 'arrears', expression: 'tax_arrears_amount == 0', hard: true },
      { id: 'age', expression: 'age_months >= 12', hard: true },
    ],
  },
  {
    ...none,
    name: { zh: '示例·成长型企业奖励', en: 'Sample: award for growing firms' },
    policyKind: 'award',
    department,
    gives: { zh: '一次性奖励 10 万元（示例）', en: 'CNY 100,000 once (sample)' },
    amountFen: 10_000_000,
    howToApply: online,
    clauses: [
      { id: 'sales', expression: 'sales_12m >= 10000000000', hard: true },
      { id: 'level', expression: 'tax_credit_level in ["A", "B"]', hard: false },
    ],
  },
  {
    ...none,
    name: { zh: '示例·老店传承补助', en: 'Sample: subsidy for old shops' },
    policyKind: 'subsidy',
    department: { zh: '示例市商务局', en: 'Sample city commerce bureau' },
    gives: { zh: '经营满三十年的，补助 5 万元（示例）', en: 'CNY 50,000 for thirty years of trade (sample)' },
    amountFen: 5_000_000,
    howToApply: online,
    clauses: [{ id: 'age', expression: 'age_months >= 360', hard: true }],
  },
  {
    ...none,
    name: { zh: '示例·政府性融资担保费补贴', en: 'Sample: shared guarantee fee' },
    policyKind: 'guarantee-fee-subsidy',
    department: { zh: '示例市财政局', en: 'Sample city treasury' },
    gives: { zh: '按实缴担保费的 50% 补贴（示例）', en: 'Half of the guarantee fee (sample)' },
    amountFen: null,
    howToApply: { zh: '由担保机构统一申报（示例）', en: 'The guarantor applies (sample)' },
    clauses: [{ id: 'enforcement', expression: 'enforcement_cases_open == 0', hard: true }],
  },
];
