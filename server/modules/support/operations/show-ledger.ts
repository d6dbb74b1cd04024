import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { findPool, listEntries } from '../store.ts';
import { EntryView } from '../views.ts';

export const showLedger = defineOperation({
  name: 'support.show-ledger',
  kind: 'query',
  title: { zh: '查看资金池台账', en: 'Show the ledger of a pool' },
  description: {
    zh: '资金池的收支明细，每笔注明其后余额。',
    en: 'What came into a pool and left it, each with the balance after it.',
  },
  roles: ['operator', 'regulator', 'auditor'],
  input: Type.Object({ poolId: Type.String({ format: 'uuid' }), ...pageInput }, { additionalProperties: false }),
  example: { poolId: '01980000-0000-4000-8000-000000000000' },
  output: Type.Object({ entries: Type.Array(EntryView), next: nextCursor }),
  run: async (ctx, { poolId, cursor, limit = DEFAULT_PAGE }) => {
    if ((await findPool(ctx.tx, poolId)) === undefined) throw new Failure('resource.not-found');
    const rows = await listEntries(ctx.tx, poolId, fromCursor(cursor, [0])[0], limit + 1);
    const { page, next } = pageOf(rows, limit, ({ seq }) => [seq]);
    return { entries: page.map((one) => ({ ...one, at: one.at.toISOString() })), next };
  },
});
