import type { Tx } from '../../../kernel/pure/context.ts';
import type { Principal } from '../../../kernel/pure/principal.ts';
import { named, sql } from '../../../kernel/pure/sql.ts';
import type { ClientAlgorithm, ClientJwk } from '../model/client-jwk.ts';
import { principalOf, type ClientIdentity } from '../store.ts';

export type ClientKeyRow = {
  readonly clientId: string;
  readonly kid: string;
  readonly alg: ClientAlgorithm;
  readonly notBefore: Date;
  readonly retireAt: Date | null;
  readonly registeredBy: string;
  readonly registeredAt: Date;
};

export type NewClientKey = ClientJwk & {
  readonly clientId: string;
  readonly kid: string;
  readonly notBefore: Date;
  readonly retireAt: Date | null;
};

const columns = sql`client_id as "clientId", kid, alg, not_before as "notBefore", retire_at as "retireAt",
  registered_by as "registeredBy", registered_at as "registeredAt"`;

/** Two who change the keys of one client do so one after the other, so that no count of keys is out of date. */
export const holdKeysOf = (tx: Tx, clientId: string): Promise<unknown> =>
  tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('access.client_keys ' || ${clientId}, 0))`);

/** Answers false where the key is there already. */
export async function insertClientKey(tx: Tx, key: NewClientKey, by: string, now: Date): Promise<boolean> {
  return (
    (await tx.run(sql`insert into access.client_keys (client_id, kid, alg, jwk, not_before, retire_at, registered_by, registered_at)
      values (${key.clientId}, ${key.kid}, ${key.alg}, ${JSON.stringify(key.jwk)}, ${key.notBefore}, ${key.retireAt}, ${by}, ${now})
      on conflict do nothing`)) === 1
  );
}

/** Answers false where there is no such key, or it is retired by then. */
export async function setRetirement(tx: Tx, key: { clientId: string; kid: string }, at: Date, now: Date): Promise<boolean> {
  return (
    (await tx.run(sql`update access.client_keys set retire_at = ${at}
      where client_id = ${key.clientId} and kid = ${key.kid} and (retire_at is null or retire_at > ${now})`)) === 1
  );
}

/** The keys that are good now or will be, oldest first. */
export function findLiveKeys(tx: Tx, clientId: string, now: Date): Promise<ClientKeyRow[]> {
  return tx.rows<ClientKeyRow>(sql`select ${columns} from access.client_keys
    where client_id = ${clientId} and (retire_at is null or retire_at > ${now}) order by registered_at, kid`);
}

export function listKeys(tx: Tx, clientId: string, after: string, limit: number): Promise<ClientKeyRow[]> {
  return tx.rows<ClientKeyRow>(sql`select ${columns} from access.client_keys
    where client_id = ${clientId} and kid > ${after} order by kid limit ${limit}`);
}

/** The key to check a signature with; undefined where it is not good at this moment. */
export function findGoodKey(tx: Tx, clientId: string, kid: string, now: Date): Promise<ClientJwk | undefined> {
  return tx.row<ClientJwk>(sql`select alg, jwk from access.client_keys
    where client_id = ${clientId} and kid = ${kid} and not_before <= ${now} and (retire_at is null or retire_at > ${now})`);
}

/** Who a client is, as long as neither it nor the key named is ended. */
export async function findPrincipalByKey(tx: Tx, clientId: string, kid: string, now: Date): Promise<Principal | undefined> {
  const row = await tx.row<ClientIdentity>(
    named(
      'client-by-own-key',
      sql`select c.client_id, c.name, c.role, c.provider_no, c.institution_no, c.subject_id
          from access.clients c join access.client_keys k using (client_id)
          where c.client_id = ${clientId} and k.kid = ${kid} and c.revoked_at is null
            and k.not_before <= ${now} and (k.retire_at is null or k.retire_at > ${now})`,
    ),
  );
  return row && principalOf(row);
}

/** Answers false where there is no such client. */
export async function setBearer(tx: Tx, clientId: string, bearer: boolean): Promise<boolean> {
  return (
    (await tx.run(sql`update access.clients set bearer = ${bearer} where client_id = ${clientId} and revoked_at is null`)) === 1
  );
}

/** Uses tickets up. Answers false where one of them was used before: of any number at once one gets true. */
export async function useTickets(tx: Tx, tickets: readonly Uint8Array[], expiresAt: Date): Promise<boolean> {
  const used = await tx.run(sql`insert into access.used_tickets (ticket, expires_at)
    select ticket, ${expiresAt} from unnest(${tickets.map((ticket) => Buffer.from(ticket))}::bytea[]) ticket
    order by ticket on conflict do nothing`);
  return used === tickets.length;
}

export const forgetTickets = (tx: Tx, now: Date): Promise<number> =>
  tx.run(sql`delete from access.used_tickets where expires_at < ${now}`);
