import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { keepOpen } from '../../consent/index.ts';
import { findOffers } from '../catalogue-of-offers.ts';
import { MAX_BULK } from '../model/limits.ts';
import { requireAdmitted } from '../require-admitted.ts';
import { insertInvitations } from '../store/invitations.ts';
import { findSuited } from '../store/screened.ts';
import { exampleId, productIdInput } from '../views.ts';

const VALID_DAYS = 30;
const DAY_MS = 86_400_000;

export const invite = defineOperation({
  name: 'marketplace.invite',
  kind: 'command',
  title: { zh: '邀请企业申请', en: 'Invite enterprises to apply' },
  description: {
    zh: `机构邀请预筛结论为适合的企业申请该产品，一次至多 ${MAX_BULK} 户，有效 ${VALID_DAYS} 日；其间对同一企业、同一产品不重复邀请。是否申请由企业决定。`,
    en: `Asks enterprises that were found to suit to apply for the product, at most ${MAX_BULK} at once, for ${VALID_DAYS} days; not again for the same product meanwhile. Whether to apply is for the enterprise.`,
  },
  roles: ['institution'],
  input: Type.Object(
    {
      productId: productIdInput,
      subjectIds: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
        minItems: 1,
        maxItems: MAX_BULK,
        uniqueItems: true,
      }),
      text: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    },
    { additionalProperties: false },
  ),
  example: { productId: exampleId, subjectIds: ['91350100M000100Y43'] },
  output: Type.Object({
    outcomes: Type.Array(Type.Object({ subjectId: Type.String(), outcome: Type.Enum(['done', 'state.conflict']) })),
  }),
  run: async (ctx, { productId, subjectIds, text = null }) => {
    const institutionNo = await requireAdmitted(ctx);
    const [product] = await findOffers(ctx, [productId]);
    if (product?.institutionNo !== institutionNo) throw new Failure('resource.not-found');
    const endsAt = new Date(ctx.now.getTime() + VALID_DAYS * DAY_MS);
    const suited = await findSuited(ctx, { institutionNo, productId }, subjectIds);
    // Who has taken it back is not found any more, though it may not be forgotten yet.
    const open = await keepOpen(ctx.tx, suited);
    const found = suited.filter(({ authorisationId }) => open.has(authorisationId)).map(({ subjectId }) => subjectId);
    const invited = await insertInvitations(ctx, found, { institutionNo, productId, note: text, endsAt });
    return {
      outcomes: subjectIds.map((subjectId) => ({
        subjectId,
        outcome: invited.has(subjectId) ? ('done' as const) : ('state.conflict' as const),
      })),
    };
  },
});
