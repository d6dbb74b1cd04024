import { randomUUID } from 'node:crypto';
import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import type { Mandate } from '../../../kernel/pure/mandate.ts';
import type { Position } from '../../../kernel/pure/principal.ts';
import { sql, type Query } from '../../../kernel/pure/sql.ts';
import { isOffice, type MemberRole } from '../model/offices.ts';

/** The organisation a membership is of: one number or code, or none for the platform itself and the supervisor. */
export type Organisation = { readonly providerNo?: number; readonly institutionNo?: number; readonly subjectId?: string };

export type NewMembership = Organisation & {
  readonly personId: string;
  readonly role: MemberRole;
  readonly position: Position;
  readonly mandate?: Mandate;
  /** The last day in China on which it holds, `YYYY-MM-DD`. */
  readonly endsOn?: string;
};

export type Membership = {
  readonly membershipId: string;
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly providerNo: number | null;
  readonly institutionNo: number | null;
  readonly subjectId: string | null;
  readonly position: Position;
  readonly mandate: Mandate | null;
  readonly grantedBy: string;
  readonly grantedAt: Date;
  readonly endsOn: string | null;
  readonly endedAt: Date | null;
};

/** More than any organisation has; a listing that goes on is paged by the caller. */
const MAX_MEMBERS = 500;

/**
 * Makes a person a member. @throws `policy.administrators-apart` where he holds an office of the platform already and this is one;
 * `state.conflict` where he is the same member already. Row security says who may: see migration 0014.
 */
export async function addMembership(ctx: Context, given: NewMembership): Promise<string> {
  const membershipId = randomUUID();
  const added = await ctx.tx.run(sql`
    insert into access.memberships (membership_id, person_id, role, provider_no, institution_no, subject_id, position, mandate, granted_by, granted_at, ends_on)
    values (${membershipId}, ${given.personId}, ${given.role}, ${given.providerNo ?? null}, ${given.institutionNo ?? null}, ${given.subjectId ?? null},
            ${given.position}, ${given.mandate === undefined ? null : JSON.stringify(given.mandate)}::jsonb, ${ctx.principal.clientId}, ${ctx.now}, ${given.endsOn ?? null})
    on conflict do nothing`);
  if (added === 1) return membershipId;
  throw new Failure(isOffice(given.role) ? 'policy.administrators-apart' : 'state.conflict', {
    detail: isOffice(given.role)
      ? { zh: '该人员已担任平台的一个岗位', en: 'This person holds an office of the platform already' }
      : { zh: '该人员已是本单位成员', en: 'This person is a member already' },
  });
}

/** Ends a membership that the caller reaches; its sessions stop within a second. Answers whether there was one to end. */
export async function endMembership(ctx: Context, membershipId: string): Promise<boolean> {
  const ended = await ctx.tx.run(sql`
    update access.memberships set ended_at = ${ctx.now}, ended_by = ${ctx.principal.clientId}
    where membership_id = ${membershipId} and ended_at is null`);
  return ended === 1;
}

/** The members of one organisation that hold now, oldest first, as far as the caller reaches them. */
export async function listMembershipsOf(ctx: Context, organisation: Organisation): Promise<Membership[]> {
  return listWhere(
    ctx.tx,
    sql`m.provider_no is not distinct from ${organisation.providerNo ?? null}
    and m.institution_no is not distinct from ${organisation.institutionNo ?? null} and m.subject_id is not distinct from ${organisation.subjectId ?? null}
    and ${holding(ctx.now)}`,
  );
}

/** What a person is now, oldest first. */
export async function listMembershipsOfPerson(tx: Tx, personId: string, now: Date): Promise<Membership[]> {
  return listWhere(tx, sql`m.person_id = ${personId} and ${holding(now)}`);
}

export async function findMembership(tx: Tx, membershipId: string): Promise<Membership | undefined> {
  return (await listWhere(tx, sql`m.membership_id = ${membershipId}`))[0];
}

/** A membership that has not been ended and whose last day in China is not over. */
export const holding = (now: Date): Query =>
  sql`m.ended_at is null and (m.ends_on is null or m.ends_on >= (${now}::timestamptz at time zone 'Asia/Shanghai')::date)`;

function listWhere(tx: Tx, condition: Query): Promise<Membership[]> {
  return tx.rows<Membership>(sql`
    select m.membership_id as "membershipId", m.person_id as "personId", p.login, p.name, m.role, m.provider_no as "providerNo",
           m.institution_no as "institutionNo", m.subject_id as "subjectId", m.position, m.mandate, m.granted_by as "grantedBy",
           m.granted_at as "grantedAt", m.ends_on as "endsOn", m.ended_at as "endedAt"
    from access.memberships m join access.people p using (person_id)
    where ${condition} order by m.granted_at, m.membership_id limit ${MAX_MEMBERS}`);
}
