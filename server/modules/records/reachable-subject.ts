import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findSubjectId } from '../subjects/index.ts';

/** An enterprise may ask for itself only; any other code looks to it like one that is not there. */
export async function requireReachable(ctx: Context, code: string | undefined): Promise<string> {
  if (code === undefined) return ownSubject(ctx);
  const subjectId = await findSubjectId(ctx.tx, code);
  if (subjectId === undefined || (ctx.principal.role === 'subject' && subjectId !== ctx.principal.subjectId))
    throw new Failure('resource.not-found');
  return subjectId;
}

function ownSubject(ctx: Context): string {
  if (ctx.principal.subjectId !== undefined) return ctx.principal.subjectId;
  throw new Failure('request.invalid', {
    issues: [{ field: 'code', rule: 'required', message: { zh: '缺少该字段', en: 'is missing' } }],
  });
}
