import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findSubjectId } from '../subjects/index.ts';

/** An enterprise may ask for itself only; any other code looks to it like one that is not there. */
export async function requireReachable(ctx: Context, code: string): Promise<string> {
  const subjectId = await findSubjectId(ctx.tx, code);
  if (subjectId === undefined || (ctx.principal.role === 'subject' && subjectId !== ctx.principal.subjectId))
    throw new Failure('resource.not-found');
  return subjectId;
}
