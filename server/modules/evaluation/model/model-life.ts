import type { Bilingual } from '../../../kernel/pure/text.ts';

export const modelStates = ['draft', 'validated', 'submitted', 'approved', 'shadow', 'champion', 'retired'] as const;
export type ModelState = (typeof modelStates)[number];

export const modelActs = ['validate', 'submit', 'approve', 'reject', 'try', 'promote', 'retire'] as const;
export type ModelAct = (typeof modelActs)[number];

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
    return refused(`模型处于“${state}”状态，不能执行“${act}”`, `a model that is ${state} cannot be dealt with so (${act})`);
  const submitter = history.findLast((one) => one.act === 'submit')?.by;
  if (act === 'approve' && (by === author || by === submitter))
    return refused('模型应由起草人、提交人以外的人员批准', 'a model is approved by another person than who made or submitted it');
  // One that was retired before it ever counted has nothing to go back to.
  if (act === 'promote' && state === 'retired' && !history.some((one) => one.act === 'promote'))
    return refused('该模型从未正式启用，不能恢复', 'the model never counted, so it cannot come back');
  return { outcome: 'moved', to };
}
