/** Why a look-up cannot be done, now or at all. */
const sealedRefusals = {
  'not-the-protocol': '对方未遵守协议 · the peer does not keep to the protocol',
  'other-task': '双方约定的任务不一致 · the parties hold different tasks',
  'not-in-contract': '合同不允许这样查询，或其参数不完整 · the contract does not allow this, or is not complete',
  expired: '合同已过期 · the contract has expired',
  'no-table': '平台没有该产品的密封表 · the platform has no such table',
  'other-key': '平台的公钥与约定不符 · the platform’s key is not the one agreed on',
  'quota-exhausted': '本期查询额度已用完 · the quota of the epoch is used up',
  'not-a-table': '文件不是密封表 · the file is no sealed table',
  damaged: '密封表内容与其摘要不符 · the rows are not those the header speaks of',
  'other-version': '增量文件不适用于该版本的密封表 · the change is not one to this version of the table',
  'repeated-id': '数据源中有重复的企业标识 · an id stands in the source more than once',
  'no-key': '该期密钥不存在或已销毁 · the key of the epoch is not there, or was destroyed',
  'other-bank': '授权密钥不是给本机构的 · the unlock key is for another bank, or was touched',
  'stopped-by-peer': '对方终止了查询 · the peer stopped',
} as const;
export type SealedRefusal = keyof typeof sealedRefusals;

/** Nothing more is done over this connection. */
export class SealedRefusedError extends Error {
  readonly reason: SealedRefusal;
  constructor(reason: SealedRefusal, detail = '') {
    super(detail === '' ? sealedRefusals[reason] : `${sealedRefusals[reason]}: ${detail}`);
    this.name = 'SealedRefusedError';
    this.reason = reason;
  }
}

/** The refusal a peer names in a `stopped` message; what is no such word says only that it stopped. */
export function refusalNamed(word: string): SealedRefusal {
  const known = Object.keys(sealedRefusals).find((one) => one === word);
  return known === undefined ? 'stopped-by-peer' : (known as SealedRefusal);
}
