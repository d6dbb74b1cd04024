import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { countScoredTwice } from '../../loans/index.ts';
import { requireOpen } from '../active-models.ts';
import { compareModels as compare } from '../compare-models.ts';
import { outcomesOfBoth } from '../model/comparison.ts';
import { discreetComparison } from '../model/discreet-comparison.ts';
import { commonPlace } from '../model/place.ts';
import { modelIdInput } from '../model-views.ts';
import { ComparisonView } from '../monitoring-views.ts';
import { requireModel } from '../require-model.ts';
import { requireOwner } from '../require-owner.ts';

export const compareModels = defineOperation({
  name: 'evaluation.compare-models',
  kind: 'query',
  title: { zh: '比对评价模型', en: 'Compare two models' },
  description: {
    zh: '以同一批企业（两个模型共同适用地区内最多 2000 户，按现有信息）比对两个模型：各能评出多少户、信息覆盖度、等级一致的占比、等级迁移、得分档的分布及其稳定性指数（PSI）；授信前两个模型都已评出得分、结果已明的贷款，另列各自的 AUC（含 95% 区间）和 KS。机构可比对自有模型和平台公开的模型：不足 20 户的不列、其余取整到十，不列贷款结果。',
    en: 'Two models on the same enterprises, at most 2,000 in the place where both apply, as they are known now: how many each can grade, coverage, the share with the same grade, moves between grades, enterprises by score band and the stability index between them (PSI); and of loans whose outcome is known and of which both had spoken before the grant, AUC with its 95 % interval and KS of each. An institution compares models of its own and those of the platform that are open: counts below 20 are left out, others told in tens, and nothing is said of loans.',
  },
  roles: ['operator', 'auditor', 'regulator', 'institution'],
  transaction: 'own',
  input: Type.Object({ modelId: modelIdInput, otherModelId: modelIdInput }, { additionalProperties: false }),
  example: { modelId: `sha256:${'0'.repeat(64)}`, otherModelId: `sha256:${'1'.repeat(64)}` },
  output: ComparisonView,
  run: async (ctx, { modelId, otherModelId }) => {
    await requireOwner(ctx);
    const [model, other] = [await requireModel(ctx.tx, modelId), await requireModel(ctx.tx, otherModelId)];
    const place = commonPlace(model.divisionCode, other.divisionCode);
    if (place === undefined) throw new Failure('state.conflict', { detail: apart });
    const pair = [opened(ctx, model), opened(ctx, other)] as const;
    const found = await compare(ctx, pair, place.division);
    if (found === undefined) throw new Failure('state.conflict', { detail: nobody });
    const { asOf, ...figures } = found;
    const common = { modelId, otherModelId, asOf };
    if (ctx.principal.role === 'institution') return { ...common, ...mutable(discreetComparison(figures)), loanOutcomes: null };
    const scored = await ctx.platform.transaction(system, ({ tx }) => countScoredTwice(tx, modelId, otherModelId));
    return { ...common, ...mutable(figures), loanOutcomes: outcomesOfBoth(scored) };
  },
});

function opened({ platform, log }: Context, { modelId, document }: { readonly modelId: string; readonly document: string }) {
  try {
    return requireOpen(modelId, document, platform);
  } catch (error) {
    log.error({ modelId, err: error }, 'a model cannot be run any more');
    throw new Failure('state.conflict', { detail: past });
  }
}

const mutable = <M, B, T extends { readonly gradeMoves: readonly M[]; readonly bands: readonly B[] | null }>(found: T) => ({
  ...found,
  gradeMoves: [...found.gradeMoves],
  bands: found.bands === null ? null : [...found.bands],
});

const apart = { zh: '两个模型没有共同适用的地区', en: 'there is no place where both models apply' };
const past = { zh: '其中有模型所用的指标已变更，不能再运行', en: 'one of them was made for other indicators and cannot be run' };
const nobody = { zh: '该地区尚无在册企业', en: 'nobody is on file in the place' };
