/** Why a scorecard is not trained. */
const scorecardRefusals = {
  'not-in-contract': '合同没有约定，或约定不完整 · the contract does not have it, or not whole',
  'other-rows': '双方参与的企业不一致，请先求交 · the two sides do not bring the same enterprises; match them first',
  'bad-row': '表格中的一行不合规定 · a row of the table is not as it should be',
  'too-many-rows': '行数超出一次训练的上限 · more rows than one training takes',
  'too-few-labels': '违约或未违约的样本过少 · too few bad or good rows',
  'not-the-protocol': '对方未遵守协议 · the peer does not keep to the protocol',
  'stopped-by-peer': '对方终止了任务 · the peer stopped',
} as const;
export type ScorecardRefusal = keyof typeof scorecardRefusals;

export class ScorecardRefusedError extends Error {
  readonly reason: ScorecardRefusal;
  constructor(reason: ScorecardRefusal, detail = '') {
    super(detail === '' ? scorecardRefusals[reason] : `${scorecardRefusals[reason]}: ${detail}`);
    this.name = 'ScorecardRefusedError';
    this.reason = reason;
  }
}
