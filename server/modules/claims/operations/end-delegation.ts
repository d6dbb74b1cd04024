import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { mandateActs } from '../../../kernel/pure/mandate.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { endMembership, listMembershipsOf } from '../../access/index.ts';
import { asPlatform } from '../as-platform.ts';
import { requirePersonId } from '../callers.ts';
import { uuidInput } from '../claim-view.ts';
import { closeOffer, listOffers } from '../store/delegations.ts';
import { holdOwners } from '../take-over.ts';

export const endDelegation = defineOperation({
  name: 'claims.end-delegation',
  kind: 'command',
  transaction: 'own',
  title: { zh: '结束委托', en: 'End a delegation' },
  description: {
    zh: '负责人结束一名工作人员的委托（membershipId），或收回尚未接受的委托（delegationId）；工作人员也可结束自己的委托。一秒内生效。最后一名负责人不得退出，须先以 claims.transfer 移交。',
    en: 'The owner ends the delegation of a member of staff (membershipId) or takes back one that was not accepted (delegationId); the staff may end their own. It holds within a second. The last owner cannot leave without claims.transfer.',
  },
  roles: ['subject'],
  mandate: [...mandateActs],
  input: Type.Object(
    {
      membershipId: Type.Optional(uuidInput('成员编号 · The membership')),
      delegationId: Type.Optional(uuidInput('尚未接受的委托编号 · The offer')),
    },
    { additionalProperties: false },
  ),
  example: { membershipId: '00000000-0000-4000-8000-000000000001' },
  output: Type.Object({ ended: Type.Boolean() }),
  run: (ctx, { membershipId, delegationId }) => {
    requirePersonId(ctx);
    return asPlatform(ctx, async (reach) => {
      const done = membershipId !== undefined ? await endMember(reach, membershipId) : await takeBack(reach, delegationId);
      if (!done) throw new Failure('resource.not-found');
      return { ended: true };
    });
  },
});

/** Only a membership of the caller's own enterprise, and of the staff only his own. */
async function endMember(ctx: Context, membershipId: string): Promise<boolean> {
  const { subjectId = '', personId, position } = ctx.principal;
  const owners = await holdOwners(ctx, subjectId);
  const found = (await listMembershipsOf(ctx, { subjectId })).find((one) => one.membershipId === membershipId);
  if (found === undefined || (position !== 'owner' && found.personId !== personId)) return false;
  if (found.position === 'owner' && owners.length === 1) throw new Failure('claims.last-owner');
  return endMembership(ctx, membershipId);
}

async function takeBack(ctx: Context, delegationId: string | undefined): Promise<boolean> {
  const { subjectId = '', position } = ctx.principal;
  if (position !== 'owner' || delegationId === undefined) return false;
  const offers = await listOffers(ctx.tx, subjectId, ctx.now);
  return offers.some((one) => one.delegationId === delegationId) && closeOffer(ctx.tx, delegationId, null, ctx.now);
}
