/** What an authorisation was last brought into by an act of somebody. */
export const actStates = ['draft', 'awaiting', 'reserved', 'active', 'paused', 'revoked', 'refused', 'dropped'] as const;
export type ActState = (typeof actStates)[number];

/** What it is at a moment: time and use end it as well. A version that was superseded by the next is `amended`. */
export const authorisationStates = [...actStates, 'expired', 'exhausted'] as const;
export type AuthorisationState = (typeof authorisationStates)[number];

type Standing = { readonly state: ActState; readonly validTo: Date; readonly maxUses: number; readonly usedTotal: number };

/** The state at a moment. What was refused, revoked or dropped stays so; what time has ended is expired, even where it is used up as well. */
export function stateAt(standing: Standing, at: Date): AuthorisationState {
  const { state } = standing;
  if (state === 'revoked' || state === 'refused' || state === 'dropped' || state === 'draft') return state;
  if (at.getTime() >= standing.validTo.getTime()) return 'expired';
  if (state === 'awaiting') return state;
  return standing.usedTotal >= standing.maxUses ? 'exhausted' : state;
}
