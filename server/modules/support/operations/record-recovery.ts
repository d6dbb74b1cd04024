import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { findClaim, holdLedger, insertEntry, sumOfClaim } from '../store.ts';
import { fenInput } from '../views.ts';

export const recordRecovery = defineOperation({
  name: 'support.record-recovery',
  kind: 'command',
  title: { zh: '登记追偿收回', en: 'Record a recovery' },
  description: {
    zh: '登记追偿收回并退回资金池的款项，累计不超过拨付额。',
    en: 'Records what came back to the pool after a payout, together no more than was paid.',
  },
  roles: ['operator'],
  input: Type.Object({ claimId: Type.String({ format: 'uuid' }), recoveredFen: fenInput }, { additionalProperties: false }),
  example: { claimId: '01980000-0000-4000-8000-000000000000', recoveredFen: 1_000_000 },
  output: Type.Object({ poolBalanceFen: Type.Integer() }),
  run: async (ctx, { claimId, recoveredFen }) => {
    const claim = await findClaim(ctx.tx, claimId);
    if (claim === undefined) throw new Failure('resource.not-found');
    const last = await holdLedger(ctx.tx, claim.poolId);
    const sums = await sumOfClaim(ctx.tx, claimId);
    if (sums.recoveredFen + recoveredFen > sums.paidFen) throw new Failure('state.conflict', { detail: tooMuch });
    const entry = { kind: 'recovery', amountFen: recoveredFen, claimId, by: ctx.principal.clientId, at: ctx.now } as const;
    return { poolBalanceFen: await insertEntry(ctx.tx, claim.poolId, last, entry) };
  },
});

const tooMuch = { zh: '收回合计超过拨付额', en: 'would be more than was paid' };
