import type { Context } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';

/**
 * Runs a piece of work in a transaction with the platform's own reach, in the name of the person who calls: he may not see the owners, secrets and
 * counters that decide about him, and every event and membership it makes names him all the same.
 */
export const asPlatform = <T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> =>
  ctx.platform.transaction(system, (reach) => work({ ...reach, principal: ctx.principal }));
