import type { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { askAhead, confirmUse, takeUse } from '../consent/index.ts';
import { presumedSubjectId } from '../subjects/index.ts';
import type { Asked } from './answer-items.ts';
import { requireAskable } from './require-askable.ts';
import { requireInstitution } from './views.ts';

export type UseInput = {
  readonly authorisationId: string;
  readonly code: string;
  readonly purpose: string;
  readonly caseNo: string;
};

export type WantedUse = {
  readonly items: readonly Asked[];
  readonly mode: 'query' | 'verify';
  /** The basis of a use that was counted before something had to be waited for: it is confirmed, and not counted again. */
  readonly taken?: Basis | undefined;
};

/**
 * Every use: open case, admission and the twelve terms, the use counted, and `work` done on its basis. What has to be known is asked at
 * once, on the presumption that the code is the subject's own, and `work` reads along with the counting: a packet to the database costs
 * more than most statements in it. `work` may be repeated (see `takeUse`).
 */
export async function useFor<T>(
  ctx: Context,
  input: UseInput,
  { items, mode, taken }: WantedUse,
  work: (basis: Basis) => Promise<T>,
): Promise<T> {
  const institutionNo = requireInstitution(ctx);
  const { authorisationId, purpose, caseNo } = input;
  const presumed = presumedSubjectId(input.code);
  const ahead =
    presumed === undefined || taken !== undefined
      ? undefined
      : askAhead(ctx, { subjectId: presumed, institutionNo, authorisationId });
  const { subjectId, caseKind } = await requireAskable(ctx, institutionNo, input);
  const wanted = { authorisationId, institutionNo, subjectId, purpose, caseNo, caseKind, items, mode, channel: 'api' } as const;
  return taken === undefined ? takeUse(ctx, wanted, work, ahead) : work(await confirmUse(ctx, wanted, taken));
}
