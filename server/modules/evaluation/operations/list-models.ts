import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { modelStates } from '../model/model-life.ts';
import { listModels as list, modelOwners } from '../model-store.ts';
import { ModelView, modelView } from '../model-views.ts';

export const listModels = defineOperation({
  name: 'evaluation.list-models',
  kind: 'query',
  title: { zh: '查询评价模型', en: 'List models' },
  description: {
    zh: '列出评价模型及其状态，最新的在前。运营、审计和监管以外的调用方只见平台正式启用和已停用的模型；机构另见自有模型。运营、审计和监管对机构自有模型只见其存在，不见内容。',
    en: 'Models and their states, the newest first. Callers other than operator, auditor and regulator see those of the platform that count or counted; an institution also its own. Of institutions’ own models operator, auditor and regulator see that they exist, and nothing of their content.',
  },
  roles: ['operator', 'auditor', 'regulator', 'institution', 'subject'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      state: Type.Optional(Type.Enum([...modelStates])),
      owner: Type.Optional(
        Type.Enum([...modelOwners], { description: '平台模型或机构自有模型 · The platform’s, or institutions’ own' }),
      ),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  example: { state: 'champion' },
  output: Type.Object({ models: Type.Array(ModelView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...of }) => {
    const place = fromCursor(cursor, ['', '']);
    const rows = await list(ctx.tx, of, place, limit + 1);
    const { page, next } = pageOf(rows, limit, ({ draftedAt, modelId }) => [draftedAt.toISOString(), modelId]);
    return { models: page.map(modelView), next };
  },
});
