import type { Artefact } from './artefact.ts';
import type { ActState } from './authorisation-state.ts';

/** What happened to an authorisation. Events are never changed; all that is known of it follows from them. */
export type AuthorisationEvent =
  | { readonly kind: 'drafted' | 'requested'; readonly terms: Artefact; readonly renews: string | null }
  /** Given and signed beforehand, for a case that may never come: it holds only once it is granted, and until then its institution does not know of it. */
  | { readonly kind: 'reserved'; readonly terms: Artefact }
  | { readonly kind: 'granted' | 'amended'; readonly terms: Artefact }
  /** What was reserved is dropped where the case did not come. */
  | { readonly kind: 'refused' | 'paused' | 'resumed' | 'revoked' | 'dropped'; readonly reason: string | null };

export type EventKind = AuthorisationEvent['kind'];

export type Authorisation = {
  readonly state: ActState;
  /** What the institution asked for, or the subject gave for a case to come; null for one that the subject gave by itself. */
  readonly asked: Artefact | null;
  /** What the subject gave, as last amended; null until then. */
  readonly granted: Artefact | null;
  /** 1 for what was granted, one more with each amendment, 0 before. */
  readonly version: number;
  /** The authorisation that this one is to follow. */
  readonly renews: string | null;
};

/** The authorisation that events make, in their order; undefined for none. An order that cannot have been decided is a defect. */
export function fold(events: readonly AuthorisationEvent[]): Authorisation | undefined {
  return events.reduce<Authorisation | undefined>(applyEvent, undefined);
}

/** The authorisation after one more event. */
export function applyEvent(before: Authorisation | undefined, event: AuthorisationEvent): Authorisation {
  if (event.kind === 'drafted' || event.kind === 'requested') {
    const state = event.kind === 'drafted' ? 'draft' : 'awaiting';
    return { state, asked: event.terms, granted: null, version: 0, renews: event.renews };
  }
  if (event.kind === 'reserved') return { state: 'reserved', asked: event.terms, granted: null, version: 0, renews: null };
  if (event.kind === 'granted') {
    const asked = before?.state === 'reserved' ? null : (before?.asked ?? null);
    return { renews: null, ...before, asked, state: 'active', granted: event.terms, version: 1 };
  }
  const held = known(before);
  if (event.kind === 'amended') return { ...held, granted: event.terms, version: held.version + 1 };
  return { ...held, state: event.kind === 'resumed' ? 'active' : event.kind };
}

function known(before: Authorisation | undefined): Authorisation {
  if (before === undefined) throw new Error('an authorisation begins with a request or a grant');
  return before;
}

/** The terms that hold, or are asked for as long as nothing was given. */
export function termsOf({ granted, asked }: Authorisation): Artefact {
  const terms = granted ?? asked;
  if (terms === null) throw new Error('an authorisation without terms');
  return terms;
}
