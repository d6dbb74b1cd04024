import type { Bilingual } from './bilingual.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What stands as a code in the answers about loan results. */
export const loanChoices = {
  entryKind: { deposit: text('存入', 'deposit'), payout: text('拨付', 'payout'), recovery: text('收回', 'recovery') },
  aim: {
    more: text('量增', 'more'),
    wider: text('面扩', 'wider'),
    cheaper: text('价降', 'cheaper'),
    faster: text('提速', 'faster'),
  },
  ownerAnswer: { confirmed: text('一致', 'confirmed'), disputed: text('不符', 'disputed') },
  confirmation: {
    open: text('待核对', 'not looked at'),
    confirmed: text('已确认', 'confirmed'),
    disputed: text('提出不符', 'disputed'),
    changed: text('有新版本，待核对', 'reported otherwise since'),
  },
  firstLoan: {
    pbc: text('人民银行征信无贷款记录', 'none in the central bank’s system'),
    'bank-declared': text('银行申报', 'declared by the bank'),
    'platform-first': text('平台首次', 'first on the platform'),
  },
  loanKind: {
    'working-capital': text('流动资金贷款', 'working capital'),
    'fixed-asset': text('固定资产贷款', 'fixed assets'),
    revolving: text('循环贷款', 'revolving'),
    'trade-finance': text('贸易融资', 'trade finance'),
    other: text('其他', 'other'),
  },
  loanState: {
    outstanding: text('未结清', 'outstanding'),
    settled: text('已结清', 'settled'),
    'written-off': text('已核销', 'written off'),
    cancelled: text('误报撤销', 'cancelled'),
  },
};
