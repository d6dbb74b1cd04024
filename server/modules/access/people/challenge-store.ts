import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';

const CHALLENGE_MINUTES = 5;

export type Challenge = {
  readonly challenge: string;
  readonly purpose: 'add-passkey' | 'sign-in';
  /** Whose passkey is to be made; null where anyone's may prove itself. */
  readonly personId: string | null;
};

/** Keeps what an authenticator is asked to sign. */
export async function insertChallenge(tx: Tx, given: Challenge, now: Date): Promise<string> {
  const challengeId = randomUUID();
  const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000);
  await tx.run(sql`insert into access.challenges (challenge_id, challenge, purpose, person_id, expires_at)
    values (${challengeId}, ${given.challenge}, ${given.purpose}, ${given.personId}, ${expiresAt})`);
  return challengeId;
}

/** Takes a challenge: it is there once, whether what was signed turns out right or wrong, as long as the transaction ends well. */
export async function takeChallenge(
  tx: Tx,
  challengeId: string,
  purpose: Challenge['purpose'],
  now: Date,
): Promise<Challenge | undefined> {
  return tx.row<Challenge>(sql`delete from access.challenges where challenge_id = ${challengeId} and purpose = ${purpose} and expires_at > ${now}
    returning challenge, purpose, person_id as "personId"`);
}
