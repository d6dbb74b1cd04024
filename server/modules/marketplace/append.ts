import type { Context } from '../../kernel/pure/context.ts';
import { closeApplicationCase } from '../query/index.ts';
import { isEnded, type ApplicationEvent } from './model/application.ts';
import { appendEvent, type ApplicationRow, type HeldApplication } from './store/applications.ts';

/** Appends an event to a held application, closes its financing case at the end, and lets others know. */
export async function append(ctx: Context, held: HeldApplication, event: ApplicationEvent): Promise<HeldApplication> {
  const after = await appendEvent(ctx, held, event);
  const { row } = after;
  if (isEnded(row.state) && held.row.endedAt === null) await closeApplicationCase(ctx, row, endings[row.state] ?? row.state);
  await tell(ctx, row, event.kind);
  return after;
}

type Told = Pick<ApplicationRow, 'subjectId' | 'applicationId' | 'institutionNo' | 'eventCount'>;

/** The other side, whoever it is, learns of it. */
export function tell(ctx: Context, { subjectId, applicationId, institutionNo, eventCount }: Told, kind: string): Promise<void> {
  const of = { subjectId, applicationId, institutionNo, kind, seq: eventCount };
  return ctx.emit({
    name: 'marketplace.application-changed',
    payload: { ...of, role: ctx.principal.role, at: ctx.now.toISOString() },
  });
}

/** Why a case was closed, in the words that the enterprise reads among its cases. */
const endings: Readonly<Record<string, string>> = {
  granted: '已放款',
  refused: '机构未予通过',
  withdrawn: '企业撤回申请',
  expired: '逾期未答复，申请失效',
  rerouted: '改投其他产品',
};
