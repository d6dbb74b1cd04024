import type { Context } from '../../kernel/pure/context.ts';
import { addMembership, endMembership, listMembershipsOf, type Membership } from '../access/index.ts';
import { holdEnterprise } from './store/settings.ts';

/** The owners of an enterprise as they are now, held until the end of the transaction. */
export async function holdOwners(ctx: Context, subjectId: string): Promise<Membership[]> {
  await holdEnterprise(ctx.tx, subjectId);
  return (await listMembershipsOf(ctx, { subjectId })).filter(({ position }) => position === 'owner');
}

/**
 * Makes a person the owner in the place of everybody there: whom the owners before had charged with something was their choice, so nobody stays but by
 * the new owner's. Answers the membership.
 */
export async function takeOver(ctx: Context, subjectId: string, personId: string): Promise<string> {
  await holdEnterprise(ctx.tx, subjectId);
  for (const { membershipId } of await listMembershipsOf(ctx, { subjectId })) await endMembership(ctx, membershipId);
  return addMembership(ctx, { personId, role: 'subject', position: 'owner', subjectId });
}
