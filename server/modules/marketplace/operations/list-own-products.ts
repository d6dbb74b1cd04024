import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { productStates } from '../model/product-life.ts';
import { ProductView, productView } from '../product-view.ts';
import { institutionNames, listProducts } from '../store/products.ts';
import { NO_UUID } from '../views.ts';

export const listOwnProducts = defineOperation({
  name: 'marketplace.list-own-products',
  kind: 'query',
  title: { zh: '列出本机构的融资产品', en: 'List own products' },
  description: {
    zh: '机构列出自己的产品及其最新版本，无论是否在架；运营方列出全部，以 submitted 筛选待审核的。',
    en: 'An institution’s own products with their newest version, on offer or not; the operator sees all, and by submitted those that wait for review.',
  },
  roles: ['institution', 'operator'],
  input: Type.Object(
    {
      ...pageInput,
      productState: Type.Optional(Type.Enum([...productStates])),
      submitted: Type.Optional(Type.Boolean({ description: '待运营方审核的 · That wait for review' })),
    },
    { additionalProperties: false },
  ),
  example: { limit: 20 },
  output: Type.Object({ products: Type.Array(ProductView), next: nextCursor }),
  run: async (ctx, { productState, submitted, ...input }) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, [NO_UUID]);
    const { institutionNo } = ctx.principal;
    const rows = await listProducts(ctx.tx, { institutionNo, state: productState, submitted }, after, limit + 1);
    const { page, next } = pageOf(rows, limit, ({ productId }) => [productId]);
    const names = await institutionNames(ctx.tx, [...new Set(page.map((one) => one.institutionNo))]);
    return { products: page.map((row) => productView(row, row, names)), next };
  },
});
