import type { Bilingual } from '../../../kernel/pure/text.ts';

export const modelStates = ['draft', 'validated', 'submitted', 'approved', 'shadow', 'champion', 'retired'] as const;
export type ModelState = (typeof modelStates)[number];

export const modelActs = ['validate', 'submit', 'approve', 'reject', 'try', 'promote', 'retire'] as const;
export type ModelAct = (typeof modelActs)[number];

const stateTitles: Readonly<Record<ModelState, Bilingual>> = {
  draft: { zh: '尚未校验', en: 'not yet validated' },
  validated: { zh: '已校验、尚未提交', en: 'validated and not submitted' },
  submitted: { zh: '正待批准', en: 'waiting for approval' },
  approved: { zh: '已批准、尚未试运行', en: 'approved and not on trial' },
  shadow: { zh: '正在试运行', en: 'on trial' },
  champion: { zh: '正在使用', en: 'the one that counts' },
  retired: { zh: '已停用', en: 'retired' },
};

const actTitles: Readonly<Record<ModelAct, Bilingual>> = {
  validate: { zh: '校验', en: 'validated' },
  submit: { zh: '提交', en: 'submitted' },
  approve: { zh: '批准', en: 'approved' },
  reject: { zh: '退回', en: 'rejected' },
  try: { zh: '试运行', en: 'put on trial' },
  promote: { zh: '启用', en: 'promoted' },
  retire: { zh: '停用', en: 'retired' },
};

type Move = { readonly from: readonly ModelState[]; readonly to: ModelState };

/**
 * The life of a model. A champion that was replaced is promoted again as it stands: that is how one goes back. What was never on trial cannot
 * come to count.
 */
const moves: Readonly<Record<ModelAct, Move>> = {
  validate: { from: ['draft', 'validated'], to: 'validated' },
  submit: { from: ['validated'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  reject: { from: ['submitted'], to: 'draft' },
  try: { from: ['approved'], to: 'shadow' },
  promote: { from: ['shadow', 'retired'], to: 'champion' },
  retire: { from: ['draft', 'validated', 'approved', 'shadow', 'champion'], to: 'retired' },
};

export type ModelHistory = readonly { readonly act: string; readonly by: string }[];

export type Moving =
  | { readonly outcome: 'moved'; readonly to: ModelState }
  | { readonly outcome: 'refused'; readonly why: Bilingual };

/** What an act makes of a model in a state, or why it may not be. `by` is who does it, `author` who made the model. */
export function moveModel(
  state: ModelState,
  act: ModelAct,
  { by, author, history }: { readonly by: string; readonly author: string; readonly history: ModelHistory },
): Moving {
  const { from, to } = moves[act];
  const refused = (zh: string, en: string): Moving => ({ outcome: 'refused', why: { zh, en } });
  if (!from.includes(state))
    return refused(
      `模型${stateTitles[state].zh}，不能${actTitles[act].zh}`,
      `the model is ${stateTitles[state].en}, so it cannot be ${actTitles[act].en}`,
    );
  const submitter = history.findLast((one) => one.act === 'submit')?.by;
  if (act === 'approve' && (by === author || by === submitter))
    return refused('模型应由起草人、提交人以外的人员批准', 'a model is approved by another person than who made or submitted it');
  // One that was retired before it ever counted has nothing to go back to.
  if (act === 'promote' && state === 'retired' && !history.some((one) => one.act === 'promote'))
    return refused('该模型从未正式启用，不能恢复', 'the model never counted, so it cannot come back');
  return { outcome: 'moved', to };
}
