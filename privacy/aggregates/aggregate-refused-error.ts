/** Why numbers over many are not given. */
const aggregateRefusals = {
  'over-budget': '超出批准的隐私预算 · beyond the approved privacy budget',
  'too-few-members': '参与机构不足 · too few parties take part',
  'not-the-protocol': '对方未遵守协议 · a peer does not keep to the protocol',
  'other-terms': '各方约定的汇总任务不一致 · the parties hold different terms',
  'not-a-member': '不是约定的参与机构，或其签名无效 · not one of the agreed parties, or its signature does not hold',
  'stopped-by-peer': '对方终止了任务 · the peer stopped',
} as const;
export type AggregateRefusal = keyof typeof aggregateRefusals;

export class AggregateRefusedError extends Error {
  readonly reason: AggregateRefusal;
  constructor(reason: AggregateRefusal, detail = '') {
    super(detail === '' ? aggregateRefusals[reason] : `${aggregateRefusals[reason]}: ${detail}`);
    this.name = 'AggregateRefusedError';
    this.reason = reason;
  }
}
