import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { DemandView, demandView } from '../demand-view.ts';
import { listDemands as list } from '../store/demands.ts';
import { requireSubject } from '../views.ts';

export const listDemands = defineOperation({
  name: 'marketplace.list-demands',
  kind: 'query',
  title: { zh: '列出融资需求', en: 'List demands' },
  description: { zh: '企业列出自己的融资需求，新的在前。', en: 'An enterprise’s own demands, the newest first.' },
  roles: ['subject'],
  mandate: ['finance', 'view-file'],
  input: Type.Object(pageInput, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({ demands: Type.Array(DemandView), next: nextCursor }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const before = fromCursor(input.cursor, ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    const { page, next } = pageOf(await list(ctx.tx, requireSubject(ctx), before, limit + 1), limit, (row) => [
      row.postedAt.toISOString(),
      row.demandId,
    ]);
    return { demands: page.map((row) => demandView(row, ctx.now)), next };
  },
});
