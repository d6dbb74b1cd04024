import type { Context, Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { newSecret } from './sign-message.ts';

export const endpointStates = ['active', 'paused', 'failing', 'gone'] as const;
export type EndpointState = (typeof endpointStates)[number];

export type Endpoint = {
  readonly endpointId: string;
  readonly url: string;
  readonly note: string | null;
  readonly kinds: readonly string[];
  readonly state: EndpointState;
  readonly stateAt: Date;
  readonly answeredAt: Date | null;
  readonly secretAt: Date;
  readonly formerUntil: Date | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly waiting: number;
};

const columns = sql`endpoint_id as "endpointId", url, note, kinds, state, state_at as "stateAt", answered_at as "answeredAt", secret_at as "secretAt",
  former_until as "formerUntil", made_by as "madeBy", made_at as "madeAt"`;

/** The caller's, in the order in which they were registered; they are few. `waiting` are the messages not taken yet. */
export function listEndpoints(tx: Tx): Promise<Endpoint[]> {
  return tx.rows(sql`select ${columns}, (select count(*) from webhooks.deliveries d where d.endpoint_id = e.endpoint_id and d.state = 'waiting') as waiting
    from webhooks.endpoints e order by made_at, endpoint_id`);
}

/** An endpoint of the caller's, held against other changes until the transaction ends. */
export function lockEndpoint(tx: Tx, endpointId: string): Promise<Omit<Endpoint, 'waiting'> | undefined> {
  return tx.row(sql`select ${columns} from webhooks.endpoints where endpoint_id = ${endpointId}::uuid for update`);
}

/** How many an institution has. Of several that register at once each counts those before it. */
export async function countEndpoints(tx: Tx, institutionNo: number): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('webhooks.endpoints'), ${institutionNo})`);
  const row = await tx.row<{ endpoints: number }>(
    sql`select count(*) as endpoints from webhooks.endpoints where institution_no = ${institutionNo}`,
  );
  return row!.endpoints;
}

type NewEndpoint = Pick<Endpoint, 'endpointId' | 'url' | 'note' | 'kinds'> & { readonly institutionNo: number };

export async function insertEndpoint({ tx, now, principal }: Context, one: NewEndpoint): Promise<void> {
  await tx.run(sql`insert into webhooks.endpoints (endpoint_id, institution_no, url, note, kinds, state, state_at, secret_at, made_by, made_at)
    values (${one.endpointId}::uuid, ${one.institutionNo}, ${one.url}, ${one.note}, ${one.kinds}::text[], 'active', ${now}, ${now}, ${principal.clientId}, ${now})`);
}

/** Keeps a new secret, sealed, and answers it: it cannot be read back by anybody but the sender. */
export async function putSecret({ tx, now, platform }: Context, endpointId: string, institutionNo: number): Promise<string> {
  const secret = newSecret();
  await tx.run(sql`insert into webhooks.secrets (endpoint_id, institution_no, made_at, sealed)
    values (${endpointId}::uuid, ${institutionNo}, ${now}, ${platform.seal(secret, sealedFor(endpointId))})`);
  return secret;
}

/** What the secrets of an endpoint are sealed for: in another row they do not open. */
export const sealedFor = (endpointId: string): string => `webhook ${endpointId}`;

export async function noteRotation(tx: Tx, endpointId: string, secretAt: Date, formerUntil: Date | null): Promise<void> {
  await tx.run(
    sql`update webhooks.endpoints set secret_at = ${secretAt}, former_until = ${formerUntil} where endpoint_id = ${endpointId}::uuid`,
  );
}

export async function changeEndpoint(tx: Tx, endpointId: string, note: string | null, wanted: readonly string[]): Promise<void> {
  await tx.run(
    sql`update webhooks.endpoints set note = ${note}, kinds = ${wanted}::text[] where endpoint_id = ${endpointId}::uuid`,
  );
}

export async function setEndpointState(tx: Tx, endpointId: string, state: EndpointState, at: Date): Promise<void> {
  await tx.run(sql`update webhooks.endpoints set state = ${state}, state_at = ${at} where endpoint_id = ${endpointId}::uuid`);
}

/** Takes an endpoint away with its secrets and messages; answers whether there was one of the caller's. */
export async function removeEndpoint(tx: Tx, endpointId: string): Promise<boolean> {
  return (await tx.run(sql`delete from webhooks.endpoints where endpoint_id = ${endpointId}::uuid`)) === 1;
}

/** Destroys secrets that sign nothing any more. */
export function forgetSecrets(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from webhooks.secrets s using webhooks.endpoints e
    where e.endpoint_id = s.endpoint_id and s.made_at < e.secret_at and coalesce(e.former_until, '-infinity') <= ${now}`);
}
