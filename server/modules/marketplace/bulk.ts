import { Type } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { applicationStates, mayHappen, type EventKind } from './model/application.ts';
import { MAX_BULK } from './model/limits.ts';
import { isOwn } from './require-application.ts';
import { holdApplications, type HeldApplication } from './store/applications.ts';
import { applicationIdInput, orNull } from './views.ts';

export const applicationIdsInput = Type.Array(applicationIdInput, {
  minItems: 1,
  maxItems: MAX_BULK,
  uniqueItems: true,
  description: `一次至多 ${MAX_BULK} 项 · At most ${MAX_BULK} at once`,
});

/** What became of each: one that is not there or not in a fitting state leaves the others as they are. */
export const BulkOutcome = Type.Object({
  outcomes: Type.Array(
    Type.Object({
      applicationId: Type.String(),
      outcome: Type.Enum(['done', 'state.conflict', 'resource.not-found']),
      financingState: orNull(Type.Enum([...applicationStates])),
    }),
  ),
});

/** Does an act to each of some applications of the caller’s side, in one transaction. */
export async function actOnEach(
  ctx: Context,
  applicationIds: readonly string[],
  kind: Exclude<EventKind, 'submitted'>,
  act: (held: HeldApplication) => Promise<HeldApplication>,
) {
  const byId = new Map((await holdApplications(ctx.tx, applicationIds)).map((held) => [held.row.applicationId, held]));
  const outcomes = [];
  for (const applicationId of applicationIds) {
    const held = byId.get(applicationId);
    if (held === undefined || !isOwn(ctx, held.row)) {
      outcomes.push({ applicationId, outcome: 'resource.not-found' as const, financingState: null });
      continue;
    }
    const may = mayHappen(held.application, kind);
    const { row } = may ? await act(held) : held;
    outcomes.push({ applicationId, outcome: may ? ('done' as const) : ('state.conflict' as const), financingState: row.state });
  }
  return { outcomes };
}
