import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { mayDo, productStates } from '../model/product-life.ts';
import { appendAct, findVersion, holdProduct, markPublished } from '../store/products.ts';
import { exampleId, productIdInput } from '../views.ts';

export const reviewProduct = defineOperation({
  name: 'marketplace.review-product',
  kind: 'command',
  title: { zh: '审核融资产品', en: 'Review a product' },
  description: {
    zh: '运营方审核机构提交的产品版本：发布（publish），或写明理由退回（return）。审核人不得是该版本的起草人或提交人。须注明所审核的版本，审核期间版本不会改变。',
    en: 'The operator reviews a version that an institution submitted: publishes it, or returns it and says why. Who reviews is another than who drafted or submitted it. The version reviewed is named.',
  },
  roles: ['operator'],
  input: Type.Object(
    {
      productId: productIdInput,
      version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
      act: Type.Enum(['publish', 'return']),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000, description: '退回时必填 · Needed to return it' })),
    },
    { additionalProperties: false },
  ),
  example: { productId: exampleId, version: 1, act: 'publish' },
  output: Type.Object({
    productId: Type.String(),
    productState: Type.Enum([...productStates]),
    publishedVersion: Type.Integer(),
  }),
  run: async (ctx, { productId, version, act, note = null }) => {
    const held = await holdProduct(ctx.tx, productId);
    if (held === undefined) throw new Failure('resource.not-found');
    const { life, events } = held;
    if (!mayDo(life, act) || life.pending?.version !== version) throw new Failure('state.conflict');
    if (act === 'return' && note === null) throw new Failure('request.invalid', { issues: [reasonNeeded] });
    const stored = await findVersion(ctx.tx, productId, version);
    const submitter = events.findLast((one) => one.act === 'submit')?.by;
    if ([stored?.author, submitter].includes(ctx.principal.clientId)) throw new Failure('state.conflict', { detail: ownWork });
    if (act === 'publish') await markPublished(ctx.tx, productId, version, ctx.now);
    const { state, publishedVersion } = await appendAct(ctx, held, { act, version, note });
    return { productId, productState: state, publishedVersion };
  },
});

const reasonNeeded = { field: 'note', rule: 'required', message: { zh: '退回须写明理由', en: 'says why it is returned' } };
const ownWork = { zh: '不得审核自己起草或提交的产品', en: 'who drafted or submitted it does not review it' };
