import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { requireItemByNo } from '../../catalogue/index.ts';
import { describeReason } from '../intake/describe-reason.ts';
import { requireDelivery } from '../require-delivery.ts';
import { listRefusals as list } from '../store.ts';

export const listRefusals = defineOperation({
  name: 'collection.list-refusals',
  kind: 'query',
  title: { zh: '查询退回的行', en: 'List refused rows' },
  description: {
    zh: '逐行列出退回的内容、每一条原因和改正办法；原文只有交付单位自己能看到。与早前文件完全相同的交付，列出早前的退回。',
    en: 'Each refused row with every reason and how to mend it; only the provider that delivered it sees the text itself. A delivery that repeats an earlier file shows the refusals of that one.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object({ ...pageInput, deliveryId: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  example: { deliveryId: 1, limit: 20 },
  output: Type.Object({
    header: Type.Array(Type.String()),
    refusals: Type.Array(
      Type.Object({
        rowNo: Type.Integer(),
        cells: Type.Array(Type.String()),
        reasons: Type.Array(
          Type.Object({
            field: Type.Union([Type.String(), Type.Null()]),
            column: Type.Union([Type.String(), Type.Null()]),
            rule: Type.String(),
            value: Type.String(),
            title: Type.String(),
            mend: Type.String(),
          }),
        ),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const delivery = await requireDelivery(ctx, input.deliveryId);
    const item = requireItemByNo(delivery.itemNo);
    const [after] = fromCursor(input.cursor, [-1]);
    const rows = await list(ctx.tx, delivery.repeatsDeliveryId ?? delivery.deliveryId, after, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.rowNo]);
    const refusals = page.map((row) => ({
      rowNo: row.rowNo,
      // What was refused has not been checked and may hold anything; only the department that sent it sees it as it came.
      cells: ctx.principal.role === 'provider' ? [...row.cells] : [],
      reasons: row.reasons.map((reason) => ({ ...reason, ...describeReason(reason, item, ctx.language) })),
    }));
    return { header: delivery.mapping?.columns.map((column) => column.header) ?? [], refusals, next };
  },
});
