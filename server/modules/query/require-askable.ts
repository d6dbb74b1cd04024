import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findSubjectId, presumedSubjectId } from '../subjects/index.ts';
import { findCase, type CaseKind } from './store.ts';

/**
 * The subject of a use and that it is asked for an open financing case. An enterprise that is not there and one without a case look the
 * same, so nobody learns who is on file.
 */
export async function requireAskable(
  ctx: Context,
  institutionNo: number,
  { code, caseNo }: { readonly code: string; readonly caseNo: string },
): Promise<{ readonly subjectId: string; readonly caseKind: CaseKind }> {
  const presumed = presumedSubjectId(code);
  // Nearly every code is the subject's own: its case is asked for along with where the code leads.
  const [subjectId, likely] = await Promise.all([
    findSubjectId(ctx.tx, code),
    presumed === undefined ? undefined : findCase(ctx.tx, presumed, institutionNo, caseNo),
  ]);
  const otherCase = () => (subjectId === undefined ? undefined : findCase(ctx.tx, subjectId, institutionNo, caseNo));
  const found = subjectId === presumed ? likely : await otherCase();
  if (subjectId === undefined || found === undefined) throw new Failure('policy.no-case');
  if (found.closedAt !== null) throw new Failure('policy.no-case', { detail: closed });
  return { subjectId, caseKind: found.kind };
}

const closed = { zh: '该融资事项已办结', en: 'the financing case is closed' };
