import { contextOf, perform } from '../kernel/perform.ts';
import { system, type Principal } from '../kernel/pure/principal.ts';
import { countSpreads } from '../modules/evaluation/index.ts';
import type { RunningPlatform } from './platform.ts';

const author: Principal = { clientId: 'sample-analyst', name: '示例分析人员', role: 'operator' };
const approver: Principal = { clientId: 'sample-approver', name: '示例审批人员', role: 'operator' };
const ACTS = ['validate', 'submit', 'approve', 'try', 'promote'] as const;

/**
 * Brings the sample model to count, by two people as any other, puts one beside it on trial that asks more points of each grade, and has both looked at once. A
 * platform that has a model already is left as it is.
 */
export async function playSampleEvaluation(platform: RunningPlatform): Promise<void> {
  const call = async <R>(principal: Principal, operation: string, input: object): Promise<R> => {
    const answer = await perform(platform.pipeline, { operation, input, principal, language: 'zh' });
    return (answer.kind === 'json' ? answer.body : undefined) as R;
  };
  const { models } = await call<{ models: unknown[] }>(author, 'evaluation.list-models', { limit: 1 });
  if (models.length > 0) return;
  const { modelId } = await call<{ modelId: string }>(author, 'evaluation.draft-model', { note: '平台所附示例模型' });
  await countSpreadsNow(platform);
  const bring = async (one: string, acts: readonly string[]) => {
    for (const act of acts) await call(act === 'approve' ? approver : author, 'evaluation.move-model', { modelId: one, act });
  };
  await bring(modelId, ACTS);
  const { model } = await call<{ model: { grades: { from: number | null }[] } }>(author, 'evaluation.get-model', { modelId });
  const grades = model.grades.map(({ from, ...grade }) => ({ ...grade, from: from === null ? null : from + STRICTER }));
  const trial = await call<{ modelId: string }>(author, 'evaluation.draft-model', {
    model: { ...model, name: 'sample-trial', title: TRIAL, grades },
    note: `平台所附示例：各等级起点分提高 ${STRICTER} 分，试运行对照`,
  });
  await bring(trial.modelId, ACTS.slice(0, -1));
  await call(author, 'evaluation.monitor', {});
}

/** By how many points the one on trial asks more. */
const STRICTER = 15;
const TRIAL = { zh: '中小微企业信用评价模型（示例，试运行）', en: 'Credit evaluation of small enterprises (sample on trial)' };

/** So that portraits have peers before the first night. */
const countSpreadsNow = (platform: RunningPlatform): Promise<void> =>
  platform.database.transaction(system, (tx) =>
    countSpreads(contextOf(platform.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID())),
  );
