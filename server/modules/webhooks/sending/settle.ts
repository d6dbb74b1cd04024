import type { Context } from '../../../kernel/pure/context.ts';
import { noteFailed, noteTaken, stopEndpoint, type Taken } from '../delivery-store.ts';
import { isGone, type Outcome } from '../model/outcome.ts';
import { pauseAfter } from '../model/retry-schedule.ts';
import { noteEvent } from '../note-event.ts';

/**
 * Keeps what an attempt came to: taken, to be sent again, or given up. With the last attempt the endpoint is stopped too, unless it has taken other
 * messages meanwhile; one that answers 410 is stopped at once. Whoever has another endpoint is told there.
 */
export async function settle(ctx: Context, taken: Taken, outcome: Outcome): Promise<void> {
  const { tx, now } = ctx;
  if (outcome.fault === null) return noteTaken(tx, taken, outcome, now);
  const gone = isGone(outcome);
  const pause = taken.once || gone ? undefined : pauseAfter(taken.attempts, Math.random(), outcome.askedMs);
  await noteFailed(tx, taken, outcome, pause === undefined ? null : new Date(now.getTime() + pause));
  if (pause !== undefined || (taken.once && !gone)) return;
  const { endpointId, institutionNo } = taken;
  if (!(await stopEndpoint(tx, taken, gone ? 'gone' : 'failing', now))) return;
  const cause = `stopped ${endpointId} ${now.toISOString()}`;
  await noteEvent(ctx, { institutionNo, kind: 'webhook.stopped', at: now, data: { endpointId }, cause }, endpointId);
}
