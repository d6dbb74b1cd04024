import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Tx } from '../../../kernel/pure/context.ts';
import type { Mandate } from '../../../kernel/pure/mandate.ts';
import type { Position, Principal, Role } from '../../../kernel/pure/principal.ts';
import { named, sql, type Query } from '../../../kernel/pure/sql.ts';
import { idleSince, MAX_SESSIONS, sessionEnd } from '../model/session-life.ts';
import { holding } from './membership-store.ts';

/** By what a session was opened. */
export type Proof =
  | 'password'
  | 'password-code'
  | 'recovery-code'
  | 'passkey'
  | 'second-factor'
  | 'switch'
  | 'invitation'
  | 'demo';

export type NewSession = {
  readonly personId: string;
  readonly membershipId: string | undefined;
  readonly proof: Proof;
  /** Undefined while one factor only was proved. */
  readonly secondFactorAt: Date | undefined;
  /** When the session it follows was opened: a switch does not make it longer. */
  readonly openedAt?: Date;
};

export type SessionRow = {
  readonly sessionId: string;
  readonly personId: string;
  readonly proof: Proof;
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
};

/** Opens a session; of its token, 256 bits told once, only the digest is kept. The oldest of too many ends. */
export async function insertSession(
  tx: Tx,
  given: NewSession,
  now: Date,
): Promise<{ sessionId: string; sessionToken: string; endsAt: Date }> {
  const sessionToken = randomBytes(32).toString('base64url');
  const sessionId = randomUUID();
  const openedAt = given.openedAt ?? now;
  const endsAt = sessionEnd(openedAt);
  await tx.run(sql`insert into access.sessions (session_id, token_digest, person_id, membership_id, proof, opened_at, second_factor_at, seen_at, ends_at)
    values (${sessionId}, ${digest(sessionToken)}, ${given.personId}, ${given.membershipId ?? null}, ${given.proof}, ${openedAt}, ${given.secondFactorAt ?? null}, ${now}, ${endsAt})`);
  await tx.run(sql`update access.sessions set ended_at = ${now} where session_id in (
    select session_id from access.sessions where person_id = ${given.personId} and ended_at is null order by opened_at desc, session_id offset ${MAX_SESSIONS})`);
  return { sessionId, sessionToken, endsAt };
}

/** Who opened the session of this token, if it is not over: not ended, idle, or too old, the person not locked, the membership holding. */
export async function findSession(tx: Tx, token: string, now: Date): Promise<{ principal: Principal; seenAt: Date } | undefined> {
  const row = await tx.row<Found>(
    named(
      'session-by-token',
      sql`select s.session_id, s.person_id, p.name, s.second_factor_at, s.seen_at, m.membership_id, m.role, m.provider_no, m.institution_no,
                 m.subject_id, m.position, m.mandate
          from access.sessions s join access.people p using (person_id)
          left join access.memberships m on m.membership_id = s.membership_id
          where s.token_digest = ${digest(token)} and s.ended_at is null and s.ends_at > ${now} and s.seen_at > ${idleSince(now)} and p.locked_at is null
            and (s.membership_id is null or ${holding(now)})`,
    ),
  );
  return row && { principal: principalOf(row), seenAt: row.seen_at };
}

export async function touchSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.run(
    sql`update access.sessions set seen_at = ${now} where session_id = ${sessionId} and seen_at < ${now} and ended_at is null`,
  );
}

/** Ends sessions of a person: one, all but one, or all. Answers how many. */
export async function endSessions(
  tx: Tx,
  personId: string,
  which: { only?: string; except?: string },
  now: Date,
): Promise<number> {
  return tx.run(sql`update access.sessions set ended_at = ${now} where person_id = ${personId} and ended_at is null
    and (${which.only ?? null}::uuid is null or session_id = ${which.only ?? null}::uuid)
    and (${which.except ?? null}::uuid is null or session_id <> ${which.except ?? null}::uuid)`);
}

/** The sessions of a person, newest first; `now` shows only those that hold. */
export async function listSessions(tx: Tx, personId: string, now: Date | undefined, limit: number): Promise<SessionRow[]> {
  const open: Query = now === undefined ? sql`true` : sql`ended_at is null and ends_at > ${now} and seen_at > ${idleSince(now)}`;
  return tx.rows<SessionRow>(sql`
    select session_id as "sessionId", person_id as "personId", proof, opened_at as "openedAt", seen_at as "seenAt", ends_at as "endsAt", ended_at as "endedAt"
    from access.sessions where person_id = ${personId} and ${open} order by opened_at desc, session_id limit ${limit}`);
}

export async function findOpenedAt(tx: Tx, sessionId: string): Promise<Date | undefined> {
  return (await tx.row<{ at: Date }>(sql`select opened_at as at from access.sessions where session_id = ${sessionId}`))?.at;
}

type Found = {
  session_id: string;
  person_id: string;
  name: string;
  second_factor_at: Date | null;
  seen_at: Date;
  membership_id: string | null;
  role: Role | null;
  provider_no: number | null;
  institution_no: number | null;
  subject_id: string | null;
  position: Position | null;
  mandate: Mandate | null;
};

const digest = (token: string) => createHash('sha256').update(token).digest();

function principalOf(row: Found): Principal {
  return {
    clientId: `person:${row.person_id}`,
    name: row.name,
    role: row.role ?? 'person',
    personId: row.person_id,
    sessionId: row.session_id,
    ...(row.second_factor_at === null ? {} : { secondFactorAt: row.second_factor_at }),
    ...(row.membership_id === null ? {} : { membershipId: row.membership_id }),
    ...(row.position === null ? {} : { position: row.position }),
    ...(row.provider_no === null ? {} : { providerNo: row.provider_no }),
    ...(row.institution_no === null ? {} : { institutionNo: row.institution_no }),
    ...(row.subject_id === null ? {} : { subjectId: row.subject_id }),
    ...(row.mandate === null ? {} : { mandate: row.mandate }),
  };
}
