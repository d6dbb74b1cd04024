import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findLoan } from '../loans/index.ts';
import { findSubjectId } from '../subjects/index.ts';

/** A loan the institution reported, as it holds now. @throws Failure `resource.not-found` where it reported none such. */
export async function requireLoan(ctx: Context, code: string, institutionNo: number, contractNo: string) {
  const subjectId = await findSubjectId(ctx.tx, code);
  const loan = subjectId === undefined ? undefined : await findLoan(ctx.tx, subjectId, institutionNo, contractNo);
  if (subjectId === undefined || loan === undefined) throw new Failure('resource.not-found');
  return { subjectId, loan };
}
