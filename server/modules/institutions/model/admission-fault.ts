import { chinaDay } from '../../../kernel/pure/china-day.ts';
import type { FailureCode } from '../../../kernel/pure/failure.ts';
import type { Admission } from './admission.ts';
import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import type { Purpose } from './purpose.ts';

/** One use that an institution wants to make. Without a division the place of the enterprise is not judged. */
export type AdmittedUse = {
  readonly now: Date;
  readonly item: string;
  readonly purpose: Purpose;
  readonly divisionCode?: string;
};

export type AdmissionFault = Extract<FailureCode, 'policy.not-admitted' | 'policy.suspended' | 'policy.outside-scope'>;

/**
 * Why an institution may not make a use, or undefined when its admission covers it. An enterprise whose division is not known ('')
 * lies outside every scope but the whole country.
 */
export function admissionFault(admission: Admission | undefined, use: AdmittedUse): AdmissionFault | undefined {
  const fault = standingFault(admission, use.now);
  if (fault !== undefined || admission === undefined) return fault;
  return covers(admission, use) ? undefined : 'policy.outside-scope';
}

/** Why an institution may use nothing at all now, or undefined when it is admitted. */
export function standingFault(admission: Admission | undefined, now: Date): AdmissionFault | undefined {
  if (admission?.state === 'suspended') return 'policy.suspended';
  return admission?.state !== 'admitted' || isExpired(admission, now) ? 'policy.not-admitted' : undefined;
}

/** An admission holds to the end of its last day in China. */
const isExpired = ({ admittedUntil }: Admission, now: Date) => admittedUntil === null || chinaDay(now) > admittedUntil;

function covers({ items, purposes, divisions }: Admission, { item, purpose, divisionCode }: AdmittedUse): boolean {
  if (!items.includes(item) || !purposes.includes(purpose)) return false;
  if (divisionCode === undefined || divisions.length === 0) return true;
  return divisions.some((outer) => divisionCovers(outer, divisionCode));
}
