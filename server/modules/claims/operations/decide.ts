import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { isClaimable } from '../claimable.ts';
import { claimId, ClaimHead, claimHead } from '../claim-view.ts';
import { sideThatOutranks } from '../model/outranks.ts';
import { requireProof } from '../proofs.ts';
import { appendEvent, holdClaim, provenBy } from '../store/claims.ts';
import { holdOwners, takeOver } from '../take-over.ts';

export const decide = defineOperation({
  name: 'claims.decide',
  kind: 'command',
  title: { zh: '决定争议的认领', en: 'Decide a contested claim' },
  description: {
    zh: '运营方对争议中的认领作出决定：归认领人（claimant）的，原负责人及其委托的人员全部停用；维持原负责人（owner）的，认领不予通过。一方经法定代表人核验而另一方没有的，只能归该方。',
    en: 'The operator decides a contested claim: for the claimant, then the owner before and everybody he charged are ended; or for the owner, then the claim is refused. Where one side alone gave the legal representative’s proof, it can only be that side.',
  },
  roles: ['operator'],
  input: Type.Object(
    {
      claimId,
      for: Type.Enum(['claimant', 'owner']),
      reason: Type.String({ minLength: 1, maxLength: 500, description: '理由 · Reason' }),
    },
    { additionalProperties: false },
  ),
  example: { claimId: '00000000-0000-4000-8000-000000000001', for: 'claimant', reason: '原负责人已离职' },
  output: Type.Object({ ...ClaimHead.properties, membershipId: Type.Union([Type.String(), Type.Null()]) }),
  run: async (ctx, input) => {
    const held = await holdClaim(ctx.tx, input.claimId);
    if (held === undefined) throw new Failure('resource.not-found');
    if (held.row.state !== 'contested') throw new Failure('state.conflict');
    const { subjectId, personId, proof } = held.row;
    const owners = await holdOwners(ctx, subjectId);
    const byOwners = await provenBy(
      ctx.tx,
      subjectId,
      owners.map((one) => one.personId),
    );
    const ownersRank = Math.max(0, ...byOwners.map((name) => requireProof(name).rank));
    const outranks = sideThatOutranks(requireProof(proof).rank, ownersRank);
    if (outranks !== undefined && outranks !== input.for) throw new Failure('claims.outranked');
    if (input.for === 'claimant' && !(await isClaimable(ctx.tx, subjectId))) throw new Failure('state.conflict');
    const membershipId = input.for === 'claimant' ? await takeOver(ctx, subjectId, personId) : null;
    const after = await appendEvent(ctx, held, { kind: 'decided', for: input.for, reason: input.reason, membershipId });
    ctx.concerns(subjectId);
    return { ...claimHead(after.row, ctx.now), membershipId };
  },
});
