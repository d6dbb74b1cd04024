import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { holdPolicy, type HeldPolicy } from './policy-store.ts';

/** A policy the caller may change: the operator any, an authority its own. @throws Failure `resource.not-found` */
export async function requirePolicy({ tx, principal }: Context, policyId: string): Promise<HeldPolicy> {
  const held = await holdPolicy(tx, policyId);
  const isTheirs = held !== undefined && (principal.role === 'operator' || held.row.providerNo === principal.providerNo);
  if (!isTheirs) throw new Failure('resource.not-found');
  return held;
}
