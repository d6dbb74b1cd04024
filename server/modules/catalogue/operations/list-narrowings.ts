import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { effectiveCatalogue, requireEffectiveItem } from '../effective-items.ts';
import { beforeAll, keyOf, listNarrowings as list } from '../store.ts';
import { itemInput, narrowingView, NarrowingView } from '../views.ts';

export const listNarrowings = defineOperation({
  name: 'catalogue.list-narrowings',
  kind: 'query',
  title: { zh: '查询共享属性和共享范围的收窄', en: 'List narrowings' },
  description: {
    zh: '各数据提供单位对信息项或字段的全部收窄记录；同一字段有多条时以最窄者为准。',
    en: 'All narrowings of items and fields by providers; of several for a field the narrowest holds.',
  },
  roles: ['anyone'],
  input: Type.Object(
    { ...pageInput, item: Type.Optional(itemInput), providerNo: Type.Optional(Type.Integer({ minimum: 1 })) },
    { additionalProperties: false },
  ),
  example: { item: 'registration', limit: 20 },
  output: Type.Object({ narrowings: Type.Array(NarrowingView), next: nextCursor }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const after = fromCursor(input.cursor, [...beforeAll]);
    const itemNo = input.item === undefined ? undefined : (await requireEffectiveItem(ctx.tx, input.item)).item.no;
    const names = new Map((await effectiveCatalogue(ctx.tx)).items.map((item) => [item.no, item.name]));
    const rows = await list(ctx.tx, { itemNo, providerNo: input.providerNo }, after, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [...keyOf(row)]);
    return { narrowings: page.map((row) => narrowingView(row, names.get(row.itemNo) ?? String(row.itemNo))), next };
  },
});
