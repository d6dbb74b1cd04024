import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { effectiveCatalogue } from '../effective-items.ts';
import { categories, type CategoryName } from '../model/category.ts';
import { ItemHead, itemHead, versionInput } from '../views.ts';

export const listItems = defineOperation({
  name: 'catalogue.list-items',
  kind: 'query',
  title: { zh: '查询信息项目录', en: 'List the items of the catalogue' },
  description: {
    zh: '按清单顺序列出信息项及其责任单位、共享方式、共享属性、完成时限和每格的可信程度。',
    en: 'The information items in the order of the list, with provider, modes, class, deadline and the confidence of each cell.',
  },
  roles: ['anyone'],
  input: Type.Object(
    { ...pageInput, category: Type.Optional(Type.Enum(Object.keys(categories) as CategoryName[])), version: versionInput },
    { additionalProperties: false },
  ),
  example: { limit: 20, category: 'registration' },
  output: Type.Object({ version: Type.Integer(), items: Type.Array(ItemHead), next: nextCursor }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, [0]);
    const { version, items } = await effectiveCatalogue(ctx.tx, input.version);
    const wanted = items.filter((item) => item.no > after && (input.category === undefined || item.category === input.category));
    const { page, next } = pageOf(wanted, limit, (item) => [item.no]);
    return { version, items: page.map(itemHead), next };
  },
});
