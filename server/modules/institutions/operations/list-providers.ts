import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listItems } from '../../catalogue/index.ts';
import { listProviders as list } from '../store.ts';

export const listProviders = defineOperation({
  name: 'institutions.list-providers',
  kind: 'query',
  title: { zh: '查询数据提供单位', en: 'List providers' },
  description: { zh: '列出已登记的数据提供单位及其信息项。', en: 'The registered providers and their items.' },
  roles: ['anyone'],
  input: Type.Object(pageInput, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({
    providers: Type.Array(
      Type.Object({
        providerNo: Type.Integer(),
        code: Type.String(),
        nameZh: Type.String(),
        nameEn: Type.String(),
        divisionCode: Type.String(),
        items: Type.Array(Type.String()),
        precedence: Type.Integer(),
        maxRefusedShare: Type.Union([Type.Number(), Type.Null()]),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, [0]);
    const names = new Map(listItems().map((item) => [item.no, item.name]));
    const { page, next } = pageOf(await list(ctx.tx, after, limit + 1), limit, (row) => [row.providerNo]);
    const providers = page.map(({ itemNos, ...rest }) => ({ ...rest, items: itemNos.map((no) => names.get(no) ?? String(no)) }));
    return { providers, next };
  },
});
