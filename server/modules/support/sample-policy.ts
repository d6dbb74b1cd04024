import type { Static } from 'typebox';
import type { PolicyInput } from './policy-input.ts';

/** A policy as it may be handed in, for the reference. */
export const samplePolicy: Static<typeof PolicyInput> = {
  name: { zh: '示例·小微企业贷款贴息', en: 'Sample: interest discount for small firms' },
  policyKind: 'interest-discount',
  department: { zh: '示例市经济和信息化局', en: 'Sample city economy bureau' },
  gives: { zh: '按实际支付利息的 30% 贴息（示例）', en: 'Thirty per cent of the interest paid (sample)' },
  amountFen: 20_000_000,
  howToApply: { zh: '凭贷款合同和付息凭证在线申报（示例）', en: 'Online, with contract and proof of interest paid (sample)' },
  link: null,
  divisions: [],
  industries: [],
  opensOn: null,
  endsOn: null,
  clauses: [{ id: 'no-arrears', expression: 'tax_arrears_amount == 0', hard: true }],
};
