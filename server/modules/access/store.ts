import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../../kernel/pure/context.ts';
import type { Principal, Role } from '../../kernel/pure/principal.ts';
import { named, sql } from '../../kernel/pure/sql.ts';

export type NewClient = {
  readonly clientId: string;
  readonly name: string;
  readonly role: Exclude<Role, 'anyone' | 'system'>;
  readonly providerNo?: number;
  readonly institutionNo?: number;
  readonly subjectId?: string;
};

/** Makes a client and its key. The key is told once and cannot be read again; only its digest is kept. */
export async function insertClient(tx: Tx, client: NewClient, now: Date): Promise<string> {
  const key = newKey();
  await tx.run(sql`insert into access.clients (client_id, name, role, provider_no, institution_no, subject_id, key_digest, created_at)
    values (${client.clientId}, ${client.name}, ${client.role}, ${client.providerNo ?? null}, ${client.institutionNo ?? null}, ${client.subjectId ?? null}, ${digest(key)}, ${now})`);
  return key;
}

/** Gives an existing client a new key; the old one stops at once. Answers undefined where there is no such client. */
export async function replaceKey(tx: Tx, clientId: string): Promise<string | undefined> {
  const key = newKey();
  const changed = await tx.run(
    sql`update access.clients set key_digest = ${digest(key)} where client_id = ${clientId} and revoked_at is null`,
  );
  return changed === 1 ? key : undefined;
}

export async function revokeClient(tx: Tx, clientId: string, now: Date): Promise<boolean> {
  return (
    (await tx.run(sql`update access.clients set revoked_at = ${now} where client_id = ${clientId} and revoked_at is null`)) === 1
  );
}

export async function hasClient(tx: Tx, clientId: string): Promise<boolean> {
  return (await tx.rows(sql`select from access.clients where client_id = ${clientId}`)).length > 0;
}

export type ClientRow = {
  clientId: string;
  name: string;
  role: string;
  providerNo: number | null;
  institutionNo: number | null;
  subjectId: string | null;
  createdAt: Date;
  revokedAt: Date | null;
};

export async function listClients(tx: Tx, after: string, limit: number): Promise<ClientRow[]> {
  return tx.rows<ClientRow>(sql`
    select client_id as "clientId", name, role, provider_no as "providerNo", institution_no as "institutionNo", subject_id as "subjectId",
           created_at as "createdAt", revoked_at as "revokedAt"
    from access.clients where client_id > ${after} order by client_id limit ${limit}`);
}

/** The principal a key stands for, or undefined. A revoked or unknown key is nobody, and so is that of a client without bearer keys. */
export async function findPrincipal(tx: Tx, key: string): Promise<Principal | undefined> {
  const row = await tx.row<ClientIdentity>(
    named(
      'client-by-key',
      sql`select client_id, name, role, provider_no, institution_no, subject_id from access.clients
          where key_digest = ${digest(key)} and revoked_at is null and bearer`,
    ),
  );
  return row && principalOf(row);
}

export type ClientIdentity = {
  client_id: string;
  name: string;
  role: Role;
  provider_no: number | null;
  institution_no: number | null;
  subject_id: string | null;
};

export function principalOf(row: ClientIdentity): Principal {
  return {
    clientId: row.client_id,
    name: row.name,
    role: row.role,
    ...(row.provider_no === null ? {} : { providerNo: row.provider_no }),
    ...(row.institution_no === null ? {} : { institutionNo: row.institution_no }),
    ...(row.subject_id === null ? {} : { subjectId: row.subject_id }),
  };
}

const newKey = () => `jq_${randomBytes(32).toString('base64url')}`;
const digest = (key: string) => createHash('sha256').update(key).digest();
