import { contextOf, perform } from '../kernel/perform.ts';
import { system, type Principal } from '../kernel/pure/principal.ts';
import { countSpreads } from '../modules/evaluation/index.ts';
import type { RunningPlatform } from './platform.ts';

const author: Principal = { clientId: 'sample-analyst', name: '示例分析人员', role: 'operator' };
const approver: Principal = { clientId: 'sample-approver', name: '示例审批人员', role: 'operator' };
const ACTS = ['validate', 'submit', 'approve', 'try', 'promote'] as const;

/** Brings the sample model to count, by two people as any other. A platform that has a model already is left as it is. */
export async function playSampleEvaluation(platform: RunningPlatform): Promise<void> {
  const call = async <R>(principal: Principal, operation: string, input: object): Promise<R> => {
    const answer = await perform(platform.pipeline, { operation, input, principal, language: 'zh' });
    return (answer.kind === 'json' ? answer.body : undefined) as R;
  };
  const { models } = await call<{ models: unknown[] }>(author, 'evaluation.list-models', { limit: 1 });
  if (models.length > 0) return;
  const { modelId } = await call<{ modelId: string }>(author, 'evaluation.draft-model', { note: '平台所附示例模型' });
  await countSpreadsNow(platform);
  for (const act of ACTS) await call(act === 'approve' ? approver : author, 'evaluation.move-model', { modelId, act });
}

/** So that portraits have peers before the first night. */
const countSpreadsNow = (platform: RunningPlatform): Promise<void> =>
  platform.database.transaction(system, (tx) =>
    countSpreads(contextOf(platform.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID())),
  );
