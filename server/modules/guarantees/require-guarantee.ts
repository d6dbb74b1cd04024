import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findAdmission } from '../institutions/index.ts';
import { mayFollow, type GuaranteeEventKind } from './model/guarantee.ts';
import { findGuarantee, holdGuarantee, type GuaranteeRow, type HeldGuarantee } from './store.ts';
import { findStanding } from './terms-store.ts';

/** Row security says the same; this says it where it is read. */
const isOwn = ({ principal }: Context, row: Pick<GuaranteeRow, 'subjectId' | 'guarantorNo'>): boolean =>
  principal.role === 'subject' ? principal.subjectId === row.subjectId : principal.institutionNo === row.guarantorNo;

/** A guarantee of the caller’s side. @throws resource.not-found for any other */
export async function requireReadable(ctx: Context, guaranteeId: string): Promise<GuaranteeRow> {
  const row = await findGuarantee(ctx.tx, guaranteeId);
  if (row === undefined || !isOwn(ctx, row)) throw new Failure('resource.not-found');
  ctx.concerns(row.subjectId);
  return row;
}

/** A guarantee of the caller’s side, held. @throws resource.not-found for any other; state.conflict where the event may not come now */
export async function requireGuarantee(
  ctx: Context,
  guaranteeId: string,
  kind: Exclude<GuaranteeEventKind, 'asked'>,
): Promise<HeldGuarantee> {
  const held = await holdGuarantee(ctx.tx, guaranteeId);
  if (held === undefined || !isOwn(ctx, held.row)) throw new Failure('resource.not-found');
  if (!mayFollow(held.guarantee, kind)) throw new Failure('state.conflict');
  ctx.concerns(held.row.subjectId);
  return held;
}

/** The guarantor in whose name the caller acts: it is one, and admitted now. @throws policy.not-admitted, policy.suspended, access.not-granted */
export async function requireGuarantor(ctx: Context): Promise<number> {
  const { institutionNo } = ctx.principal;
  if (institutionNo === undefined) throw new Failure('access.not-granted');
  const [admission, standing] = await Promise.all([findAdmission(ctx.tx, institutionNo), findStanding(ctx.tx, institutionNo)]);
  if (admission?.state === 'suspended') throw new Failure('policy.suspended');
  if (admission?.state !== 'admitted' || (admission.admittedUntil ?? '') < chinaDay(ctx.now))
    throw new Failure('policy.not-admitted');
  if (standing?.kind !== 'guarantor') throw new Failure('access.not-granted', { detail: noGuarantor });
  return institutionNo;
}

const noGuarantor = { zh: '本机构不是担保机构', en: 'this institution is no guarantor' };
