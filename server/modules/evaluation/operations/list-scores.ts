import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { requireEnterprise } from '../require-enterprise.ts';
import { listScores as list } from '../score-store.ts';

export const listScores = defineOperation({
  name: 'evaluation.list-scores',
  kind: 'query',
  title: { zh: '查看历次评价', en: 'List earlier evaluations' },
  description: {
    zh: '企业历次正式评价，最新的在前；有变化才新增一条。每条注明模型、所用指标集和截止时点，可据以复算。',
    en: 'Evaluations of an enterprise that counted, the newest first; there is a new one only where something changed. Each names its model, the indicators and the moment, by which it can be computed again.',
  },
  roles: ['operator', 'subject'],
  mandate: ['view-file'],
  input: Type.Object(
    { code: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })), ...pageInput },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43' },
  output: Type.Object({
    scores: Type.Array(
      Type.Object({
        asOf: Type.String(),
        modelId: Type.String(),
        score: Type.Integer(),
        grade: Type.Union([Type.String(), Type.Null()]),
        coverage: Type.Integer(),
        featureSet: Type.String(),
        featuresDigest: Type.String(),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { code, limit = DEFAULT_PAGE, cursor }) => {
    const subjectId = await requireEnterprise(ctx, code);
    ctx.concerns(subjectId);
    const [before] = fromCursor(cursor, ['']);
    const rows = await list(ctx.tx, subjectId, before === '' ? null : before, limit + 1);
    const { page, next } = pageOf(rows, limit, ({ asOf }) => [asOf]);
    return { scores: page.map(({ subjectId: _subject, shadow: _shadow, ...row }) => row), next };
  },
});
