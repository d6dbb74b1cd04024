import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { ProductView, productView } from '../product-view.ts';
import { findProduct, findVersion, institutionNames } from '../store/products.ts';
import { exampleId, productIdInput } from '../views.ts';

export const getProduct = defineOperation({
  name: 'marketplace.get-product',
  kind: 'query',
  title: { zh: '查看融资产品', en: 'Get a product' },
  description: {
    zh: '查看一款产品发布的版本，或以 version 指明的曾发布的版本；productState 说明现在是否在架。',
    en: 'A product as it was published last, or a version that was before (version); productState says whether it is on offer now.',
  },
  roles: ['anyone'],
  input: Type.Object(
    { productId: productIdInput, version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) },
    { additionalProperties: false },
  ),
  example: { productId: exampleId },
  output: Type.Object({ product: ProductView }),
  run: async (ctx, { productId, version: asked }) => {
    const row = await findProduct(ctx.tx, productId);
    if (row === undefined) throw new Failure('resource.not-found');
    const version = asked ?? row.publishedVersion;
    const [found, names] = await Promise.all([
      findVersion(ctx.tx, productId, version),
      institutionNames(ctx.tx, [row.institutionNo]),
    ]);
    if (found === undefined || found.publishedAt === null) throw new Failure('resource.not-found');
    // What its bank has in hand is nobody else's business.
    return { product: { ...productView(row, found, names), pendingVersion: null, pendingSubmitted: false } };
  },
});
