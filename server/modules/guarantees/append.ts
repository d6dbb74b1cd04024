import type { Context } from '../../kernel/pure/context.ts';
import type { GuarantorPart } from '../marketplace/index.ts';
import { closeApplicationCase } from '../query/index.ts';
import { isOver, type GuaranteeEvent, type GuaranteeEventKind } from './model/guarantee.ts';
import { appendEvent, type GuaranteeRow, type HeldGuarantee } from './store.ts';
import { findStanding } from './terms-store.ts';

/** Appends an event to a held guarantee, closes its financing case at the end, and lets others know. */
export async function append(ctx: Context, held: HeldGuarantee, event: GuaranteeEvent): Promise<HeldGuarantee> {
  const after = await appendEvent(ctx, held, event);
  const { row } = after;
  if (isOver(row.state) && held.row.endedAt === null)
    await closeApplicationCase(ctx, { ...row, institutionNo: row.guarantorNo }, endings[row.state] ?? row.state);
  await tell(ctx, row, event.kind);
  return after;
}

type Told = Pick<GuaranteeRow, 'subjectId' | 'guaranteeId' | 'applicationId' | 'guarantorNo' | 'askedAt' | 'eventCount'> &
  Partial<Pick<GuaranteeRow, 'undertaking'>>;

/** Whoever has a part in it learns of it: the other side, and the application it is for. */
export async function tell(ctx: Context, row: Told, kind: GuaranteeEventKind): Promise<void> {
  const { subjectId, guaranteeId, applicationId, guarantorNo, askedAt, eventCount: seq } = row;
  const standing = await findStanding(ctx.tx, guarantorNo);
  if (standing === undefined) throw new Error('a guarantor that is no institution');
  const part: GuarantorPart = {
    guaranteeId,
    askedAt: askedAt.toISOString(),
    seq,
    guarantorNo,
    guarantorName: standing.name,
    undertaking: kind === 'given' ? (row.undertaking ?? null) : null,
  };
  await ctx.emit({
    name: 'guarantees.changed',
    payload: { subjectId, applicationId, kind, role: ctx.principal.role, at: ctx.now.toISOString(), part },
  });
}

/** Why a case was closed, in the words that the enterprise reads among its cases. */
const endings: Readonly<Record<string, string>> = {
  refused: '担保机构未予同意',
  withdrawn: '企业撤回担保申请',
  'in-force': '担保已生效',
  lapsed: '担保申请失效',
};
