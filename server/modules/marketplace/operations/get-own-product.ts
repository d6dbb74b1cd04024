import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { productActs } from '../model/product-life.ts';
import { ProductView, productView } from '../product-view.ts';
import { findProduct, findVersion, institutionNames, listProductEvents } from '../store/products.ts';
import { exampleId, orNull, productIdInput } from '../views.ts';

export const getOwnProduct = defineOperation({
  name: 'marketplace.get-own-product',
  kind: 'query',
  title: { zh: '查看本机构的融资产品', en: 'Get an own product' },
  description: {
    zh: '机构查看自己的、运营方查看任一产品的各版本（缺省为最新的）及办理经过，无论是否发布。',
    en: 'Versions of an institution’s own product, to the operator of any, by default the newest, published or not, and what was done with it.',
  },
  roles: ['institution', 'operator'],
  input: Type.Object(
    { productId: productIdInput, version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) },
    { additionalProperties: false },
  ),
  example: { productId: exampleId },
  output: Type.Object({
    product: ProductView,
    acts: Type.Array(
      Type.Object({
        productAct: Type.Enum([...productActs]),
        version: Type.Integer(),
        by: Type.String(),
        at: Type.String(),
        note: orNull(Type.String()),
      }),
    ),
  }),
  run: async (ctx, { productId, version: asked }) => {
    const row = await findProduct(ctx.tx, productId);
    const { role, institutionNo } = ctx.principal;
    if (row === undefined || (role !== 'operator' && row.institutionNo !== institutionNo))
      throw new Failure('resource.not-found');
    const [found, names, events] = await Promise.all([
      findVersion(ctx.tx, productId, asked ?? row.pendingVersion ?? row.publishedVersion),
      institutionNames(ctx.tx, [row.institutionNo]),
      listProductEvents(ctx.tx, productId),
    ]);
    if (found === undefined) throw new Failure('resource.not-found');
    const acts = events.map(({ act: productAct, version, by, at, note }) => ({
      productAct,
      version,
      by,
      at: at.toISOString(),
      note,
    }));
    return { product: productView(row, found, names), acts };
  },
});
