import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireOpen } from '../active-models.ts';
import { judgeAsOf } from '../counting-score.ts';
import { featuresDigestOf } from '../evaluate-subjects.ts';
import { modelIdInput } from '../model-views.ts';
import { requireEnterprise } from '../require-enterprise.ts';
import { requireModel } from '../require-model.ts';
import { findScore } from '../score-store.ts';

const Figures = Type.Object({
  score: Type.Integer(),
  grade: Type.Union([Type.String(), Type.Null()]),
  coverage: Type.Integer(),
  featuresDigest: Type.String(),
});

export const replay = defineOperation({
  name: 'evaluation.replay',
  kind: 'query',
  title: { zh: '复算评价', en: 'Compute an evaluation again' },
  description: {
    zh: '以当时所掌握的记录、当时的模型重新计算一次已保存的评价，答复是否一致。此后修复或撤销的记录仍按当时的情形计算，仅供核查。',
    en: 'Computes a stored evaluation again, by its model and on what was known at its moment, and says whether it comes out the same. What was repaired or withdrawn since counts as it did then; for checking only.',
  },
  roles: ['operator'],
  input: Type.Object(
    { code: Type.String({ minLength: 1, maxLength: 60 }), modelId: modelIdInput, asOf: Moment },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43', modelId: `sha256:${'0'.repeat(64)}`, asOf: '2026-07-01T00:00:00Z' },
  output: Type.Object({ equal: Type.Boolean(), stored: Figures, computed: Figures }),
  run: async (ctx, { code, modelId, asOf }) => {
    const subjectId = await requireEnterprise(ctx, code);
    ctx.concerns(subjectId);
    const [stored, { document }] = [await findScore(ctx.tx, subjectId, modelId, asOf), await requireModel(ctx.tx, modelId)];
    if (stored === undefined) throw new Failure('resource.not-found');
    const open = requireOpen(modelId, document, ctx.platform);
    const judged = await judgeAsOf(ctx, subjectId, { open }, stored.asOf);
    if (judged === undefined) throw new Failure('resource.not-found');
    const { known, judgement } = judged;
    const computed = {
      score: judgement.scored.score,
      grade: judgement.grade,
      coverage: judgement.coverage,
      featuresDigest: featuresDigestOf(open, known.features),
    };
    const { score, grade, coverage, featuresDigest } = stored;
    const equal =
      score === computed.score &&
      grade === computed.grade &&
      coverage === computed.coverage &&
      featuresDigest === computed.featuresDigest;
    return { equal, stored: { score, grade, coverage, featuresDigest }, computed };
  },
});
