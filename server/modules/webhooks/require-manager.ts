import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { requireFreshProof } from '../access/index.ts';
import { lockEndpoint, type Endpoint } from './endpoint-store.ts';

/**
 * The institution in whose name its manager calls, who has proved both factors lately: where messages go is decided as who may sign in is.
 * @throws access.managers-only, access.proof-too-old
 */
export function requireManager(ctx: Context): number {
  const { position, institutionNo } = ctx.principal;
  if (position !== 'manager' || institutionNo === undefined) throw new Failure('access.managers-only');
  requireFreshProof(ctx);
  return institutionNo;
}

/** The endpoint a manager names, held until the end of the transaction. @throws as `requireManager`, resource.not-found */
export async function requireEndpoint(
  ctx: Context,
  endpointId: string,
): Promise<Omit<Endpoint, 'waiting'> & { readonly institutionNo: number }> {
  const institutionNo = requireManager(ctx);
  const endpoint = await lockEndpoint(ctx.tx, endpointId);
  if (endpoint === undefined) throw new Failure('resource.not-found');
  return { ...endpoint, institutionNo };
}
