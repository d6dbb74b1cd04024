/** GB/T 22239—2019 8.1.4.1 wants sessions to end by themselves; half an hour without use, and a working day at most (compare NIST SP 800-63B 4.2.3). */
const SESSION_IDLE_MINUTES = 30;
const SESSION_HOURS = 12;
/** More than a person has screens; the oldest ends when another is opened. */
export const MAX_SESSIONS = 10;
/** How old the second factor may be for what changes how a person proves himself or others are let in. */
const FRESH_PROOF_MINUTES = 15;

export const sessionEnd = (openedAt: Date): Date => new Date(openedAt.getTime() + SESSION_HOURS * 3_600_000);

/** Sessions last used before this moment are over. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - SESSION_IDLE_MINUTES * 60_000);

export const isFreshProof = (secondFactorAt: Date | undefined, now: Date): boolean =>
  secondFactorAt !== undefined && now.getTime() - secondFactorAt.getTime() <= FRESH_PROOF_MINUTES * 60_000;
