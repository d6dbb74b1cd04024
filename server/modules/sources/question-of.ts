import type { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import type { SourceQuestion } from './connector.ts';

/** What a source is told of a use: whom and what it is about, and on what ground it is asked. */
export const questionOf = (ctx: Context, basis: Basis, item: string): SourceQuestion => ({
  requestId: ctx.requestId,
  subjectId: basis.subjectId,
  item,
  basis: {
    authorisationId: basis.authorisationId,
    artefactDigest: basis.artefactDigest,
    institutionNo: basis.institutionNo,
    purpose: basis.purpose,
  },
});
