import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { listEndings } from '../consent/index.ts';
import { findAdmission } from '../institutions/index.ts';
import { findReport, type ReportRow } from './store.ts';

export type HeldReport = ReportRow & { readonly document: string };

/**
 * A report of the caller's own that may still be used. One whose time is over is gone, and one whose authorisation was revoked is given to
 * nobody from that moment on, whoever holds an earlier copy.
 */
export async function requireReport(ctx: Context, number: string): Promise<HeldReport> {
  await requireNotSuspended(ctx);
  const row = await findReport(ctx.tx, number);
  if (row === undefined) throw new Failure('resource.not-found');
  const { document, subjectId, authorisationId } = row;
  if (document === null || row.expiresAt <= ctx.now) throw new Failure('state.conflict', { detail: over });
  if (authorisationId !== null) {
    const [ending] = await listEndings(ctx.tx, [{ subjectId, authorisationId }]);
    if (ending?.refusedAt !== null) throw new Failure('consent.revoked');
  }
  return { ...row, document };
}

async function requireNotSuspended({ tx, principal: { institutionNo } }: Context): Promise<void> {
  const admission = institutionNo === undefined ? undefined : await findAdmission(tx, institutionNo);
  if (admission?.state === 'suspended') throw new Failure('policy.suspended');
}

const over = { zh: '报告保存期已满，内容已删除', en: 'the time for which the report may be kept is over' };
