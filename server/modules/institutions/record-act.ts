import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import type { Act } from './model/institution-event.ts';
import { admissionState, applicationState, fold, type InstitutionState } from './model/institution-state.ts';
import { refusalOf } from './model/refusal-of.ts';
import { appendEvent, listEvents, lockInstitution } from './store-admission.ts';

/**
 * Does an act to an institution: it becomes an event when its state, the checklist and the rule of four eyes allow it. Acts on one
 * institution come one after the other.
 * @throws resource.not-found, state.conflict, policy.four-eyes, request.invalid
 */
export async function recordAct(ctx: Context, institutionNo: number, act: Act): Promise<InstitutionState> {
  const { tx, now, principal } = ctx;
  const row = await lockInstitution(tx, institutionNo);
  if (row === undefined) throw new Failure('resource.not-found');
  const events = await listEvents(tx, institutionNo, 0, row.eventCount);
  const refusal = refusalOf(fold(events), act, principal.clientId, chinaDay(now));
  if (refusal !== undefined) throw new Failure(refusal.code, refusal.info);
  const event = { ...act, at: now.toISOString(), clientId: principal.clientId, role: principal.role };
  const after = fold([...events, event]);
  await appendEvent(tx, institutionNo, row.eventCount + 1, event, after);
  return after;
}

/** What is answered to every act. */
export const actAnswer = (institutionNo: number, state: InstitutionState) => ({
  institutionNo,
  admissionState: admissionState(state),
  applicationState: applicationState(state),
});
