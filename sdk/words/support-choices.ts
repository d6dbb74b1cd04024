import type { Bilingual } from './bilingual.ts';
import { marketplaceChoices } from './marketplace-choices.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What was decided of a claim for compensation; it stands among the other verdicts, with those of conditions. */
export const supportVerdicts = {
  upheld: text('准予', 'upheld'),
  rejected: text('不予', 'rejected'),
  pass: text('符合', 'met'),
  fail: text('不符合', 'not met'),
};

/** What stands as a code in the answers about support. */
export const supportChoices = {
  policyKind: {
    subsidy: text('补助', 'subsidy'),
    'interest-discount': text('贷款贴息', 'interest discount'),
    'guarantee-fee-subsidy': text('担保费补贴', 'guarantee fee subsidy'),
    'risk-compensation': text('风险补偿', 'risk compensation'),
    award: text('奖励', 'award'),
    other: text('其他', 'other'),
  },
  policyState: {
    ...marketplaceChoices.productState,
    published: text('已发布', 'published'),
    withdrawn: text('已废止', 'withdrawn'),
  },
  claimability: {
    claimable: text('可申请补偿', 'can be claimed for'),
    sound: text('未逾期满 90 天', 'not ninety days overdue'),
    claimed: text('已申请', 'claimed for'),
  },
  entryKind: { deposit: text('注资', 'deposit'), payout: text('补偿支出', 'payout'), recovery: text('追偿收回', 'recovery') },
};
