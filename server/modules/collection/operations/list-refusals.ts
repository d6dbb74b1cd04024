import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { requireItemByNo } from '../../catalogue/index.ts';
import { countMended, listRefusedRows } from '../mending-store.ts';
import { refusalView, RefusalReasons } from '../refusal-view.ts';
import { requireDelivery } from '../require-delivery.ts';

export const listRefusals = defineOperation({
  name: 'collection.list-refusals',
  kind: 'query',
  title: { zh: '查询退回的行', en: 'List refused rows' },
  description: {
    zh: '逐行列出退回的内容、每一条原因和改正办法，以及是否已经改正；原文只有交付单位自己能看到。与早前文件完全相同的交付，列出早前的退回。',
    en: 'Each refused row with every reason and how to mend it, and whether it has been mended since; only the provider that delivered it sees the text itself. A delivery that repeats an earlier file shows the refusals of that one.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object(
    {
      ...pageInput,
      deliveryId: Type.Integer({ minimum: 1 }),
      open: Type.Optional(Type.Boolean({ description: '只列尚未改正的 Only those that nobody has mended' })),
    },
    { additionalProperties: false },
  ),
  example: { deliveryId: 1, limit: 20 },
  output: Type.Object({
    header: Type.Array(Type.String()),
    mended: Type.Integer({ description: '其中已改正并接收的行数 Rows that were mended and taken since' }),
    refusals: Type.Array(
      Type.Object({
        rowNo: Type.Integer(),
        cells: Type.Array(Type.String()),
        reasons: RefusalReasons,
        mendedBy: Type.Union([Type.Integer(), Type.Null()], {
          description: '改正后接收的交付 The delivery that brought it mended',
        }),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { deliveryId, open = false, cursor, limit = DEFAULT_PAGE }) => {
    const delivery = await requireDelivery(ctx, deliveryId);
    const item = requireItemByNo(delivery.itemNo);
    const source = delivery.repeatsDeliveryId ?? delivery.deliveryId;
    const [after] = fromCursor(cursor, [-1]);
    const rows = await listRefusedRows(ctx.tx, source, { open, after, limit: limit + 1 });
    const { page, next } = pageOf(rows, limit, (row) => [row.rowNo]);
    const mayRead = ctx.principal.role === 'provider';
    const refusals = page.map(({ mendedBy, ...row }) => {
      const view = refusalView(row, item, ctx.language);
      // What was refused has not been checked and may hold anything; only the department that sent it sees it as it came.
      return { ...view, cells: mayRead ? view.cells : [], mendedBy };
    });
    const header = delivery.mapping?.columns.map((column) => column.header) ?? [];
    return { header, mended: await countMended(ctx.tx, source), refusals, next };
  },
});
