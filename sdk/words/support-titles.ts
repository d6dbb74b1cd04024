import type { Bilingual } from './bilingual.ts';

/** Headings for the properties of answers about risk compensation. Part of the one table of headings. */
export const supportTitles: Readonly<Record<string, Bilingual>> = {
  capFen: { zh: '单笔上限（分）', en: 'At most for one loan (fen)' },
  claimedAt: { zh: '申请时间', en: 'Claimed' },
  compensations: { zh: '补偿申请', en: 'Claims for compensation' },
  entries: { zh: '收支', en: 'Entries' },
  entryFen: { zh: '金额（分）', en: 'Amount (fen)' },
  entryKind: { zh: '收支类型', en: 'Kind of entry' },
  filed: { zh: '已备案', en: 'Filed' },
  lossFen: { zh: '损失（分）', en: 'Loss (fen)' },
  poolBalanceFen: { zh: '资金池余额（分）', en: 'Balance of the pool (fen)' },
  poolId: { zh: '资金池编号', en: 'Pool' },
  poolName: { zh: '资金池', en: 'Pool' },
  pools: { zh: '资金池', en: 'Pools' },
  reviewedAt: { zh: '审核时间', en: 'Reviewed' },
  sharePpm: { zh: '补偿比例（百万分之一）', en: 'Share of a loss (ppm)' },
  verdictReason: { zh: '审核理由', en: 'Reason of the verdict' },
};
