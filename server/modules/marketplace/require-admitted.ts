import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findAdmission } from '../institutions/index.ts';
import { requireInstitution } from './views.ts';

/**
 * The institution in whose name the caller offers and deals with applications: it is admitted now. @throws policy.not-admitted, policy.suspended
 */
export async function requireAdmitted(ctx: Context): Promise<number> {
  const institutionNo = requireInstitution(ctx);
  const admission = await findAdmission(ctx.tx, institutionNo);
  if (admission?.state === 'suspended') throw new Failure('policy.suspended');
  if (admission?.state !== 'admitted' || (admission.admittedUntil ?? '') < chinaDay(ctx.now))
    throw new Failure('policy.not-admitted');
  return institutionNo;
}
