import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { mayHappen, type EventKind } from './model/application.ts';
import { holdApplication, type ApplicationRow, type HeldApplication } from './store/applications.ts';

/** An application of the caller’s side, held. @throws resource.not-found for any other; state.conflict where the event may not come now */
export async function requireApplication(
  ctx: Context,
  applicationId: string,
  kind: Exclude<EventKind, 'submitted'>,
): Promise<HeldApplication> {
  const held = await holdApplication(ctx.tx, applicationId);
  if (held === undefined || !isOwn(ctx, held.row)) throw new Failure('resource.not-found');
  if (!mayHappen(held.application, kind)) throw new Failure('state.conflict');
  ctx.concerns(held.row.subjectId);
  return held;
}

/** Row security says the same; this says it where it is read. */
export const isOwn = ({ principal }: Context, row: Pick<ApplicationRow, 'subjectId' | 'institutionNo'>): boolean =>
  principal.role === 'subject' ? principal.subjectId === row.subjectId : principal.institutionNo === row.institutionNo;
