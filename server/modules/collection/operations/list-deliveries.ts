import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { findItem } from '../../catalogue/index.ts';
import { DeliveryView, viewOf } from '../delivery-view.ts';
import { listDeliveries as list } from '../store.ts';

export const listDeliveries = defineOperation({
  name: 'collection.list-deliveries',
  kind: 'query',
  title: { zh: '查询交付', en: 'List deliveries' },
  description: { zh: '按时间倒序列出交付；数据提供单位只看到自己的。', en: 'Deliveries, newest first; a provider sees its own.' },
  roles: ['operator', 'provider'],
  input: Type.Object(
    {
      ...pageInput,
      item: Type.Optional(Type.String({ maxLength: 60 })),
      providerNo: Type.Optional(Type.Integer({ minimum: 1 })),
      state: Type.Optional(Type.Enum(['receiving', 'queued', 'running', 'completed', 'failed'])),
    },
    { additionalProperties: false },
  ),
  example: { state: 'completed', limit: 20 },
  output: Type.Object({ deliveries: Type.Array(DeliveryView), next: nextCursor }),
  run: async (ctx, { item: itemName, cursor, limit = DEFAULT_PAGE, ...filter }) => {
    const item = itemName === undefined ? undefined : findItem(itemName);
    if (itemName !== undefined && !item) {
      throw new Failure('request.invalid', {
        issues: [
          { field: 'item', rule: 'known', message: { zh: '目录中没有这一信息项', en: 'is not an item of the catalogue' } },
        ],
      });
    }
    const [before] = fromCursor(cursor, [Number.MAX_SAFE_INTEGER]);
    const rows = await list(ctx.tx, { ...filter, ...(item ? { itemNo: item.no } : {}), before, limit: limit + 1 });
    const { page, next } = pageOf(rows, limit, (row) => [row.deliveryId]);
    return { deliveries: page.map((row) => viewOf(row, ctx.language)), next };
  },
});
