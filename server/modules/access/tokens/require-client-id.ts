import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import type { Role } from '../../../kernel/pure/principal.ts';
import { hasClient } from '../store.ts';

/**
 * Whose keys are meant: the client named, by default the caller. Those of the roles given may name any client that exists, a manager any of his
 * organisation, which are the ones he reaches; for everybody else another's client is not there.
 * @throws `resource.not-found`.
 */
export async function requireClientId(ctx: Context, named: string | undefined, overseers: readonly Role[]): Promise<string> {
  const clientId = named ?? ctx.principal.clientId;
  if (clientId === ctx.principal.clientId) return clientId;
  const may = overseers.includes(ctx.principal.role) || ctx.principal.position === 'manager';
  if (!may || !(await hasClient(ctx.tx, clientId))) throw new Failure('resource.not-found');
  return clientId;
}
