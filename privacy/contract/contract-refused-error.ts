/** Why nothing of a contract runs. */
const contractRefusals = {
  'not-complete': '合同不完整或与协议不符 · the contract is not complete or not what its protocol makes of it',
  'unknown-protocol': '本程序没有该协议或版本 · this program has no such protocol or version',
  'unknown-party': '合同所列的当事方与所存的当事方文件不一致 · a party of the contract is not the one on file here',
  'not-signed': '缺少审批人的有效签名 · an approver’s valid signature is missing',
  'same-person': '审批人与操作人不得为同一人或同一密钥 · approver and operator must be different people with different keys',
  'not-the-operator': '运行者不是合同所列的操作人 · whoever runs this is not the operator the contract names',
  expired: '合同已过期 · the contract has expired',
  'other-input': '输入与合同中的承诺不一致 · the input is not the one the contract commits to',
  'quota-used': '额度已用完 · the quota is used up',
} as const;
export type ContractRefusal = keyof typeof contractRefusals;

/** Nothing was sent, and nothing will be under this contract as it stands. */
export class ContractRefusedError extends Error {
  readonly reason: ContractRefusal;
  constructor(reason: ContractRefusal, detail = '') {
    super(detail === '' ? contractRefusals[reason] : `${contractRefusals[reason]}: ${detail}`);
    this.name = 'ContractRefusedError';
    this.reason = reason;
  }
}
