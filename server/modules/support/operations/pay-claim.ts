import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { payoutFor } from '../model/payout.ts';
import { findClaim, findPool, holdLedger, insertEntry, sumOfClaim } from '../store.ts';

export const payClaim = defineOperation({
  name: 'support.pay-claim',
  kind: 'command',
  title: { zh: '拨付补偿', en: 'Pay a claim' },
  description: {
    zh: '由审核人以外的经办人拨付：按补偿比例计算，不超过单笔上限和资金池余额；一次申请只拨付一次。',
    en: 'Somebody other than the reviewer pays: the pool’s share of the loss, at most its limit for one loan and what it has; a claim is paid once.',
  },
  roles: ['operator'],
  input: Type.Object({ claimId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { claimId: '01980000-0000-4000-8000-000000000000' },
  output: Type.Object({ entryFen: Type.Integer(), poolBalanceFen: Type.Integer() }),
  run: async (ctx, { claimId }) => {
    const claim = await findClaim(ctx.tx, claimId);
    const pool = claim && (await findPool(ctx.tx, claim.poolId));
    if (pool === undefined || claim === undefined) throw new Failure('resource.not-found');
    if (claim.verdict !== 'upheld') throw new Failure('state.conflict', { detail: notUpheld });
    const by = ctx.principal.clientId;
    if (claim.reviewedBy === by) throw new Failure('policy.four-eyes');
    const last = await holdLedger(ctx.tx, pool.poolId);
    if ((await sumOfClaim(ctx.tx, claimId)).paidFen > 0) throw new Failure('state.conflict', { detail: paid });
    const entryFen = payoutFor(claim.lossFen, { ...pool, balanceFen: last.balanceFen });
    if (entryFen === undefined) throw new Failure('state.conflict', { detail: short });
    const entry = { kind: 'payout', amountFen: -entryFen, claimId, by, at: ctx.now } as const;
    return { entryFen: -entryFen, poolBalanceFen: await insertEntry(ctx.tx, pool.poolId, last, entry) };
  },
});

const notUpheld = { zh: '该申请未经审核准予', en: 'has not been upheld' };
const paid = { zh: '该申请已拨付', en: 'has been paid already' };
const short = { zh: '资金池余额不足', en: 'is more than the pool has' };
