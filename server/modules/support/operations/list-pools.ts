import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listPools as list } from '../store.ts';
import { PoolView } from '../views.ts';

export const listPools = defineOperation({
  name: 'support.list-pools',
  kind: 'query',
  title: { zh: '查询风险补偿资金池', en: 'List risk compensation pools' },
  description: {
    zh: '各资金池的地区、补偿比例、单笔上限、备案笔数和余额；机构看不到余额。',
    en: 'The pools with their region, share, the most they pay for one loan, loans filed and balance; institutions are not told the balance.',
  },
  roles: ['operator', 'regulator', 'auditor', 'institution'],
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  example: {},
  output: Type.Object({ pools: Type.Array(PoolView), next: nextCursor }),
  run: async (ctx, { cursor, limit = DEFAULT_PAGE }) => {
    const rows = await list(ctx.tx, fromCursor(cursor, [''])[0], limit + 1);
    const { page, next } = pageOf(rows, limit, ({ poolId }) => [poolId]);
    const isTold = ctx.principal.role !== 'institution';
    const pools = page.map(({ openedAt, poolBalanceFen, ...one }) => ({
      ...one,
      openedAt: openedAt.toISOString(),
      poolBalanceFen: isTold ? poolBalanceFen : null,
    }));
    return { pools, next };
  },
});
