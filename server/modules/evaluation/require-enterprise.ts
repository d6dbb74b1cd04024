import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { requireReachable } from '../records/index.ts';
import { findDivisions } from './fact-store.ts';

/** The enterprise a caller asks for: an enterprise only itself, the operator one that is on file. */
export async function requireEnterprise(ctx: Context, code: string | undefined): Promise<string> {
  const subjectId = await requireReachable(ctx, code);
  if (subjectId !== ctx.principal.subjectId && !(await findDivisions(ctx.tx, [subjectId])).has(subjectId))
    throw new Failure('resource.not-found');
  return subjectId;
}
