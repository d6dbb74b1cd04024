import type { Artefact } from './artefact.ts';
import { stateAt, type AuthorisationState } from './authorisation-state.ts';
import { termsOf, type Authorisation, type AuthorisationEvent } from './authorisation.ts';
import { widenedTerm, type TermName } from './widened-term.ts';

/** What somebody wants to do to an authorisation. Terms are complete: what was left open has been filled in. */
export type Command =
  | { readonly kind: 'draft' | 'request'; readonly terms: Artefact; readonly renews: string | null }
  | { readonly kind: 'grant' | 'reserve' | 'amend'; readonly terms: Artefact }
  | { readonly kind: 'release' }
  | { readonly kind: 'refuse' | 'pause' | 'resume' | 'revoke'; readonly reason: string | null };

/** When it is decided, and what was used until then. */
export type Moment = { readonly at: Date; readonly usedTotal: number };

export type Decision =
  | { readonly event: AuthorisationEvent }
  | { readonly fault: 'state.conflict'; readonly state: AuthorisationState | 'none' }
  | { readonly fault: 'consent.widening'; readonly term: TermName };

/** The states in which a command is possible; `none` is before anything happened. */
const allowed: Readonly<Record<Command['kind'], readonly (AuthorisationState | 'none')[]>> = {
  draft: ['none', 'draft'],
  request: ['none', 'draft'],
  grant: ['none', 'awaiting'],
  reserve: ['none'],
  release: ['reserved'],
  refuse: ['awaiting'],
  amend: ['active', 'paused'],
  pause: ['active'],
  resume: ['paused'],
  // What is used up is still an authorisation to keep what was received: it can be taken back as well.
  revoke: ['reserved', 'active', 'paused', 'exhausted'],
};

/** What follows from a command: one event, or why not. Nothing a subject gives is ever wider than what it was asked for or gave before. */
export function decide(before: Authorisation | undefined, command: Command, moment: Moment): Decision {
  const state = before === undefined ? 'none' : currentState(before, moment);
  if (!allowed[command.kind].includes(state)) return { fault: 'state.conflict', state };
  if (command.kind === 'release') return { event: { kind: 'granted', terms: termsOf(before!) } };
  // Its institution never knew of it, and does not learn of it by its end.
  if (command.kind === 'revoke' && state === 'reserved') return { event: { ...command, kind: 'dropped' } };
  if ('renews' in command) return { event: { ...command, kind: eventKinds[command.kind] } };
  if ('terms' in command) return give(eventKinds[command.kind], before, command.terms);
  return { event: { ...command, kind: eventKinds[command.kind] } };
}

const eventKinds = {
  draft: 'drafted',
  request: 'requested',
  grant: 'granted',
  reserve: 'reserved',
  release: 'granted',
  amend: 'amended',
  refuse: 'refused',
  pause: 'paused',
  resume: 'resumed',
  revoke: 'revoked',
} as const satisfies Record<Command['kind'], AuthorisationEvent['kind']>;

/** The state at a moment, of an authorisation that may have ended by time or use. */
export function currentState(authorisation: Authorisation, { at, usedTotal }: Moment): AuthorisationState {
  const { validity, count } = termsOf(authorisation);
  return stateAt({ state: authorisation.state, validTo: validity.to, maxUses: count.maxUses, usedTotal }, at);
}

function give(kind: 'granted' | 'reserved' | 'amended', before: Authorisation | undefined, terms: Artefact): Decision {
  const term = before === undefined ? undefined : widenedTerm(termsOf(before), terms);
  return term === undefined ? { event: { kind, terms } } : { fault: 'consent.widening', term };
}
