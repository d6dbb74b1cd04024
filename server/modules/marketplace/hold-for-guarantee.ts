import type { Context } from '../../kernel/pure/context.ts';
import type { LoanTerms } from './model/application.ts';
import type { DemandPurpose } from './model/choices.ts';
import { requireApplication } from './require-application.ts';
import { eventOf, listEvents, type ApplicationRow } from './store/applications.ts';

/** What a guarantor has to know of an application that it is asked to stand behind. */
export type ApplicationForGuarantee = Pick<
  ApplicationRow,
  'subjectId' | 'subjectName' | 'applicationId' | 'institutionNo' | 'productId' | 'productVersion' | 'amountFen' | 'termMonths'
> & {
  readonly purpose: DemandPurpose;
  readonly offer: LoanTerms | null;
  readonly offerSeq: number;
};

/**
 * An application of the caller's that is under way, held so that it does not end meanwhile. @throws resource.not-found for any other; state.conflict
 * where it has ended
 */
export async function holdForGuarantee(ctx: Context, applicationId: string): Promise<ApplicationForGuarantee> {
  const { row, application } = await requireApplication(ctx, applicationId, 'guarantee-asked');
  const events = await listEvents(ctx.tx, row);
  const submitted = events.map(eventOf).find((event) => event.kind === 'submitted');
  if (submitted === undefined) throw new Error('an application that was not submitted');
  const offerSeq = events.findLast(({ kind }) => kind === 'offered')?.seq ?? 0;
  return { ...row, purpose: submitted.wish.purpose, offer: application.offer, offerSeq };
}
