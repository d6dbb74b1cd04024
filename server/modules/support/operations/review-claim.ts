import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { findClaim, insertReview } from '../store.ts';

export const reviewClaim = defineOperation({
  name: 'support.review-claim',
  kind: 'command',
  title: { zh: '审核补偿申请', en: 'Review a claim' },
  description: {
    zh: '审核补偿申请，说明理由；准予的由另一经办人拨付。',
    en: 'Upholds or rejects a claim with a reason; what is upheld is paid by another person.',
  },
  roles: ['operator'],
  input: Type.Object(
    {
      claimId: Type.String({ format: 'uuid' }),
      verdict: Type.Enum(['upheld', 'rejected']),
      reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
    },
    { additionalProperties: false },
  ),
  example: { claimId: '01980000-0000-4000-8000-000000000000', verdict: 'upheld', reason: '材料齐全，符合条件' },
  output: Type.Object({ reviewedAt: Type.String() }),
  run: async (ctx, { claimId, verdict, reason }) => {
    const claim = await findClaim(ctx.tx, claimId);
    if (claim === undefined) throw new Failure('resource.not-found');
    const review = { verdict, reason, by: ctx.principal.clientId, at: ctx.now };
    if (!(await insertReview(ctx.tx, claim, review))) throw new Failure('state.conflict', { detail: decided });
    return { reviewedAt: ctx.now.toISOString() };
  },
});

const decided = { zh: '该申请已审核', en: 'has been decided already' };
