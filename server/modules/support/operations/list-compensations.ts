import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listClaims } from '../store.ts';
import { ClaimView } from '../views.ts';

export const listCompensations = defineOperation({
  name: 'support.list-compensations',
  kind: 'query',
  title: { zh: '查询补偿申请', en: 'List claims for compensation' },
  description: {
    zh: '补偿申请及其审核、拨付和收回情况，机构看到本机构的。',
    en: 'Claims, what was decided, paid and came back; an institution sees its own.',
  },
  roles: ['operator', 'institution', 'regulator', 'auditor'],
  input: Type.Object(
    {
      ...pageInput,
      waiting: Type.Optional(Type.Boolean({ description: '只看待审核和待拨付的 · Only what waits for a review or its payment' })),
    },
    { additionalProperties: false },
  ),
  example: {},
  output: Type.Object({ compensations: Type.Array(ClaimView), next: nextCursor }),
  run: async (ctx, { cursor, limit = DEFAULT_PAGE, waiting = false }) => {
    const rows = await listClaims(ctx.tx, { waiting, after: fromCursor(cursor, [''])[0] }, limit + 1);
    const { page, next } = pageOf(rows, limit, ({ claimId }) => [claimId]);
    const compensations = page.map(({ claimedAt, reviewedBy: _by, ...one }) => ({ ...one, claimedAt: claimedAt.toISOString() }));
    return { compensations, next };
  },
});
