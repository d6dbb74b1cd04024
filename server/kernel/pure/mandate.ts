import type { Operation } from './operation.ts';
import type { Principal } from './principal.ts';

/** What an act under a mandate may be. */
export const mandateActs = ['view-file', 'authorise', 'object', 'self-report', 'finance'] as const;

export type MandateAct = (typeof mandateActs)[number];

/** What an enterprise's owner lets a member of his staff do in the enterprise's name. The owner himself has none: he may do all. */
export type Mandate = {
  /** The names of the items he may authorise. */
  readonly items: readonly string[] | 'all';
  /** How many days an authorisation given by him may last at most. */
  readonly maxDays: number;
  readonly acts: readonly MandateAct[];
};

/**
 * Whether a caller may not call an operation because he is of an enterprise's staff and his mandate does not say so. What no mandate reaches is the
 * owner's alone, unless a person who speaks for nobody may call it too: then it is the person's own matter.
 */
export function isOutsideMandate(principal: Principal, operation: Pick<Operation, 'roles' | 'mandate'>): boolean {
  if (principal.role !== 'subject' || principal.position !== 'staff' || operation.roles.includes('person')) return false;
  const acts = principal.mandate?.acts ?? [];
  return !(operation.mandate ?? []).some((act) => acts.includes(act));
}
