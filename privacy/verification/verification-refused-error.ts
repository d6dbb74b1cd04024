/** Why a verification is not answered. */
const verificationRefusals = {
  'not-the-protocol': '对方未遵守协议 · the peer does not keep to the protocol',
  'other-task': '双方约定的任务不一致 · the parties hold different tasks',
  'not-in-contract': '合同不允许这样核验，或其参数不完整 · the contract does not allow this, or is not complete',
  'not-on-grid': '阈值不在公布的档位上 · the threshold is not on the published grid',
  'budget-exhausted':
    '本季度对该企业该指标的核验次数已用完 · the thresholds of this quarter for this enterprise and indicator are used up',
  'no-value': '没有可核验的数据或授权 · there is no value, or no consent, to verify by',
  'out-of-range': '数值超出可比较的范围 · a number outside what can be compared',
  'bad-signature': '签发机构的签名无效 · the issuer did not sign this',
  expired: '已过期 · the credential, or the contract, has expired',
  'other-audience': '凭证不是出示给本机构的 · not presented to this bank, or not now',
  'not-proved': '凭证不能证明该阈值 · the credential does not prove this threshold',
  'stopped-by-peer': '对方终止了核验 · the peer stopped',
} as const;
export type VerificationRefusal = keyof typeof verificationRefusals;

export class VerificationRefusedError extends Error {
  readonly reason: VerificationRefusal;
  constructor(reason: VerificationRefusal) {
    super(verificationRefusals[reason]);
    this.name = 'VerificationRefusedError';
    this.reason = reason;
  }
}

/** The refusal a peer names in a `stopped` message; what is no such word says only that it stopped. */
export function verificationRefusalNamed(word: string): VerificationRefusal {
  const known = Object.keys(verificationRefusals).find((one) => one === word);
  return known === undefined ? 'stopped-by-peer' : (known as VerificationRefusal);
}
