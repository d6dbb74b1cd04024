import { randomUUID } from 'node:crypto';
import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';

export type Person = { readonly personId: string; readonly login: string; readonly name: string; readonly lockedAt: Date | null };

/** Makes a person unless the login is taken; answers undefined then. Only the platform itself may. */
export async function insertPerson(
  tx: Tx,
  given: { readonly login: string; readonly name: string; readonly personId?: string },
  now: Date,
): Promise<string | undefined> {
  const { personId = randomUUID() } = given;
  const added = await tx.run(sql`insert into access.people (person_id, login, name, created_at)
    values (${personId}, ${loginKey(given.login)}, ${given.name}, ${now}) on conflict (login) do nothing`);
  return added === 1 ? personId : undefined;
}

/** The person who calls, undefined for a program. */
export async function findPersonOf(ctx: Context): Promise<Person | undefined> {
  return ctx.principal.personId === undefined ? undefined : findPerson(ctx.tx, ctx.principal.personId);
}

export async function findPerson(tx: Tx, personId: string): Promise<Person | undefined> {
  return tx.row<Person>(
    sql`select person_id as "personId", login, name, locked_at as "lockedAt" from access.people where person_id = ${personId}`,
  );
}

export async function findPersonByLogin(tx: Tx, login: string): Promise<Person | undefined> {
  return tx.row<Person>(
    sql`select person_id as "personId", login, name, locked_at as "lockedAt" from access.people where login = ${loginKey(login)}`,
  );
}

/** A login is the same whichever letters are large. */
export const loginKey = (login: string): string => login.toLowerCase();

/** Locks a person out of everything at once, or lets him in again. Answers whether that changed anything. */
export async function setLocked(
  tx: Tx,
  personId: string,
  lock: { readonly at: Date; readonly by: string } | undefined,
): Promise<boolean> {
  const changed = await tx.run(sql`update access.people set locked_at = ${lock?.at ?? null}, locked_by = ${lock?.by ?? null}
    where person_id = ${personId} and (locked_at is null) = ${lock !== undefined}`);
  return changed === 1;
}

/** All people by login, with what they are now. */
export async function listPeople(
  tx: Tx,
  after: string,
  limit: number,
): Promise<(Person & { createdAt: Date; roles: string[] })[]> {
  return tx.rows(sql`
    select p.person_id as "personId", p.login, p.name, p.locked_at as "lockedAt", p.created_at as "createdAt",
           array(select distinct m.role from access.memberships m where m.person_id = p.person_id and m.ended_at is null order by m.role) as roles
    from access.people p where p.login > ${after} order by p.login limit ${limit}`);
}
