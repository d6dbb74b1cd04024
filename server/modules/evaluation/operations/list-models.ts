import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { modelStates } from '../model/model-life.ts';
import { listModels as list } from '../model-store.ts';
import { ModelView, modelView } from '../model-views.ts';

export const listModels = defineOperation({
  name: 'evaluation.list-models',
  kind: 'query',
  title: { zh: '查询评价模型', en: 'List models' },
  description: {
    zh: '列出评价模型及其状态，最新的在前。运营、审计和监管以外的调用方只见正式启用和已停用的模型。',
    en: 'Models and their states, the newest first. Callers other than operator, auditor and regulator see those that count or counted.',
  },
  roles: ['operator', 'auditor', 'regulator', 'institution', 'subject'],
  mandate: ['view-file'],
  input: Type.Object({ state: Type.Optional(Type.Enum([...modelStates])), ...pageInput }, { additionalProperties: false }),
  example: { state: 'champion' },
  output: Type.Object({ models: Type.Array(ModelView), next: nextCursor }),
  run: async (ctx, { state, limit = DEFAULT_PAGE, cursor }) => {
    const place = fromCursor(cursor, ['', '']);
    const rows = await list(ctx.tx, state, place, limit + 1);
    const { page, next } = pageOf(rows, limit, ({ draftedAt, modelId }) => [draftedAt.toISOString(), modelId]);
    return { models: page.map(modelView), next };
  },
});
