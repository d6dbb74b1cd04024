import type { Tx } from '../../kernel/pure/context.ts';
import { foldApplication, type ApplicationState, type LoanTerms } from './model/application.ts';
import { eventOf, findApplicationRow, listEvents } from './store/applications.ts';

/** Where an application stands, for whoever follows it in the platform's own name. */
export type WhereItStands = {
  readonly state: ApplicationState;
  /** The newest offer, and which of the events made it. */
  readonly offer: LoanTerms | null;
  readonly offerSeq: number;
  /** The contract of the loan that was reported for it. */
  readonly contractNo: string | null;
};

/** Within the caller's reach; undefined for none. */
export async function whereItStands(tx: Tx, applicationId: string): Promise<WhereItStands | undefined> {
  const row = await findApplicationRow(tx, applicationId);
  if (row === undefined) return undefined;
  const events = await listEvents(tx, row);
  const { state, offer, contractNos } = foldApplication(events.map(eventOf));
  const offerSeq = events.findLast(({ kind }) => kind === 'offered')?.seq ?? 0;
  return { state, offer, offerSeq, contractNo: contractNos.at(-1) ?? null };
}
