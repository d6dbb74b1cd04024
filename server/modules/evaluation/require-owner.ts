import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findAdmission, standingFault } from '../institutions/index.ts';

/** Whose models a caller makes and moves, null for the platform's. Only an institution that is admitted now works on any. @throws policy.* */
export async function requireOwner({ principal, tx, now }: Context): Promise<number | null> {
  const { institutionNo } = principal;
  if (institutionNo === undefined) return null;
  const fault = standingFault(await findAdmission(tx, institutionNo), now);
  if (fault !== undefined) throw new Failure(fault);
  return institutionNo;
}
