import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { completeDocument } from '../complete-document.ts';
import { mayDo } from '../model/product-life.ts';
import { ProductInput } from '../product-input.ts';
import { requireAdmitted } from '../require-admitted.ts';
import { sampleProduct } from '../sample-product.ts';
import { appendAct, holdProduct, insertProduct, insertVersion } from '../store/products.ts';
import { BilingualView, productIdInput } from '../views.ts';

export const draftProduct = defineOperation({
  name: 'marketplace.draft-product',
  kind: 'command',
  title: { zh: '起草融资产品', en: 'Draft a product' },
  description: {
    zh: '机构起草一款融资产品，或为已有产品（填 productId）起草新版本：金额、期限、利率、费用、担保与还款方式、适用地区和行业、专区、准入条件。准入条件以表达式书写，按指标字典逐项检查，错误注明行列；所需信息项由条件得出。版本起草后不再更改，经提交、运营方审核后发布，发布前原版本继续有效。',
    en: 'An institution drafts a product, or another version of one (productId): amount, term, rate, fees, security, repayment, places, industries, zones and admission clauses. Clauses are expressions, checked against the dictionary of indicators with line and column; the items needed follow from them. A version never changes; it is offered after it was submitted and reviewed, and until then the one before stays.',
  },
  roles: ['institution'],
  input: Type.Object({ productId: Type.Optional(productIdInput), product: ProductInput }, { additionalProperties: false }),
  example: { product: sampleProduct },
  output: Type.Object({
    productId: Type.String(),
    version: Type.Integer(),
    items: Type.Array(Type.String()),
    remarks: Type.Array(Type.Object({ id: Type.String(), message: BilingualView, mend: BilingualView }), {
      description: '恒真、恒假或多余的条件 · Clauses that always or never hold, or say nothing new',
    }),
  }),
  run: async (ctx, { productId: given, product }) => {
    const institutionNo = await requireAdmitted(ctx);
    const { document, remarks } = completeDocument(product);
    const answer = { items: [...document.items], remarks: remarks.map((one) => ({ ...one })) };
    if (given === undefined) {
      const productId = randomUUID();
      await insertProduct(ctx, productId, institutionNo, document);
      return { productId, version: 1, ...answer };
    }
    const held = await holdProduct(ctx.tx, given);
    if (held === undefined || held.row.institutionNo !== institutionNo) throw new Failure('resource.not-found');
    if (!mayDo(held.life, 'draft')) throw new Failure('state.conflict');
    const version = held.life.versions + 1;
    await insertVersion(ctx, given, version, document);
    await appendAct(ctx, held, { act: 'draft', version, note: null });
    return { productId: given, version, ...answer };
  },
});
