import { randomUUID } from 'node:crypto';
import type { Context } from '../../kernel/pure/context.ts';
import { closeApplicationCase } from './application-cases.ts';
import { insertCase } from './store.ts';

type Reviewed = { readonly subjectId: string; readonly institutionNo: number };

/**
 * Does `work` for a review of a customer, in a financing case of its own that is opened for it and closed when it is done: one use, and no more. Answers
 * what the work answers.
 */
export async function inReviewCase<T>(
  ctx: Context,
  { subjectId, institutionNo }: Reviewed,
  work: (caseNo: string) => Promise<T>,
): Promise<T> {
  const one = { subjectId, institutionNo, caseNo: `YS-${randomUUID()}` };
  await insertCase(ctx.tx, { ...one, kind: 'customer-review', amountFen: null, openedAt: ctx.now }, ctx.principal.clientId);
  const result = await work(one.caseNo);
  await closeApplicationCase(ctx, one, '预筛已完成');
  return result;
}
