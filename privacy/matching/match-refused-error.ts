/** Why a task cannot go on with this peer. */
const matchRefusals = {
  'other-terms': '双方约定的任务条款不一致 · the parties hold different terms',
  'same-role': '双方角色相同 · both parties have the same role',
  'no-suite': '没有双方都能运行的密码套件 · no suite runs on both sides',
  'other-run':
    '任务已在对方的另一次运行中开始，须新建任务 · begun with another run of the peer: a task is run once, make a new one',
  'more-than-committed': '对方的标识多于合同所承诺的行数 · the peer brings more ids than the rows it committed to',
  'changed-chunk': '对方重发的数据块内容不同 · the peer sent a chunk again with other content',
  'not-the-protocol': '对方未遵守协议 · the peer does not keep to the protocol',
  'stopped-by-peer': '对方终止了任务 · the peer stopped the task',
} as const;
export type MatchRefusal = keyof typeof matchRefusals;

/** The task cannot go on, over this connection or another. */
export class MatchRefusedError extends Error {
  readonly reason: MatchRefusal;
  constructor(reason: MatchRefusal, detail = '') {
    super(detail === '' ? matchRefusals[reason] : `${matchRefusals[reason]}: ${detail}`);
    this.name = 'MatchRefusedError';
    this.reason = reason;
  }
}
