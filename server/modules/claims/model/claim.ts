/** What happened to a claim. Events are never changed; all that is known of it follows from them. */
export type ClaimEvent =
  | { readonly kind: 'started'; readonly maxTries: number; readonly expiresAt: string }
  /** Somebody is about to offer evidence: counted before it is looked at, so that no number of callers at once has more tries. */
  | { readonly kind: 'tried' }
  /** The try is given back, because the service could not say anything. */
  | { readonly kind: 'untried' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'failed'; readonly reason: 'tries' | 'refused' | 'not-claimable' }
  /** Proof was given. `contested` where the enterprise has an owner already. */
  | { readonly kind: 'proven' | 'contested'; readonly evidenceDigest: string; readonly membershipId: string | null }
  | {
      readonly kind: 'decided';
      readonly for: 'claimant' | 'owner';
      readonly reason: string;
      readonly membershipId: string | null;
    };

/** What events made of it; that it is expired follows from the time. */
export const actStates = ['pending', 'proven', 'failed', 'contested', 'refused'] as const;
export type ActState = (typeof actStates)[number];
export const claimStates = [...actStates, 'expired'] as const;
export type ClaimState = (typeof claimStates)[number];

export type Claim = {
  readonly state: ActState;
  readonly tries: number;
  readonly maxTries: number;
  readonly expiresAt: Date;
  readonly membershipId: string | null;
};

/** The claim that events make, in their order. An order that cannot have been decided is a defect. */
export function fold(events: readonly ClaimEvent[]): Claim {
  const claim = events.reduce<Claim | undefined>(applyEvent, undefined);
  if (claim === undefined) throw new Error('a claim without events');
  return claim;
}

/** The claim after one more event. */
export function applyEvent(before: Claim | undefined, event: ClaimEvent): Claim {
  if (event.kind === 'started') {
    if (before !== undefined) throw new Error('a claim starts once');
    return { state: 'pending', tries: 0, maxTries: event.maxTries, expiresAt: new Date(event.expiresAt), membershipId: null };
  }
  if (before === undefined) throw new Error('a claim begins with its start');
  if (before.state !== (event.kind === 'decided' ? 'contested' : 'pending'))
    throw new Error(`${event.kind} after ${before.state}`);
  if (event.kind === 'tried') return { ...before, tries: before.tries + 1 };
  if (event.kind === 'untried') return { ...before, tries: before.tries - 1 };
  if (event.kind === 'wrong') return before;
  if (event.kind === 'failed') return { ...before, state: 'failed' };
  const { membershipId } = event;
  if (event.kind === 'decided') return { ...before, state: event.for === 'claimant' ? 'proven' : 'refused', membershipId };
  return { ...before, state: event.kind, membershipId };
}

/** The state at a moment. */
export function stateAt(claim: Pick<Claim, 'state' | 'expiresAt'>, at: Date): ClaimState {
  return claim.state === 'pending' && at >= claim.expiresAt ? 'expired' : claim.state;
}

export const triesLeft = ({ tries, maxTries }: Claim): number => Math.max(0, maxTries - tries);

/** Whether evidence may be offered now: the claim is open, in time, and has a try left. */
export const mayTry = (claim: Claim, at: Date): boolean => stateAt(claim, at) === 'pending' && triesLeft(claim) > 0;
