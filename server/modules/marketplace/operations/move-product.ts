import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { mayDo, productStates } from '../model/product-life.ts';
import { requireAdmitted } from '../require-admitted.ts';
import { appendAct, holdProduct } from '../store/products.ts';
import { exampleId, productIdInput, requireInstitution } from '../views.ts';

export const moveProduct = defineOperation({
  name: 'marketplace.move-product',
  kind: 'command',
  title: { zh: '办理融资产品', en: 'Take a product through its life' },
  description: {
    zh: '机构提交新版本供运营方审核（submit）、暂停（pause）、恢复（resume）或下架（withdraw）自己的产品。暂停和下架立即生效，不影响已提交的申请；下架后不可恢复。',
    en: 'An institution submits a version for review, pauses, resumes or withdraws its product. Pausing and withdrawing hold at once and leave applications as they are; what is withdrawn does not come back.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      productId: productIdInput,
      act: Type.Enum(['submit', 'pause', 'resume', 'withdraw']),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    },
    { additionalProperties: false },
  ),
  example: { productId: exampleId, act: 'submit' },
  output: Type.Object({ productId: Type.String(), productState: Type.Enum([...productStates]) }),
  run: async (ctx, { productId, act, note = null }) => {
    // Whoever is suspended may still take back what he offers.
    const institutionNo = act === 'submit' || act === 'resume' ? await requireAdmitted(ctx) : requireInstitution(ctx);
    const held = await holdProduct(ctx.tx, productId);
    if (held === undefined || held.row.institutionNo !== institutionNo) throw new Failure('resource.not-found');
    if (!mayDo(held.life, act)) throw new Failure('state.conflict');
    const version = held.life.pending?.version ?? held.life.publishedVersion;
    const { state } = await appendAct(ctx, held, { act, version, note });
    return { productId, productState: state };
  },
});
