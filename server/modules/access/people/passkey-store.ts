import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';

export type Passkey = {
  readonly credentialId: Buffer;
  readonly personId: string;
  /** COSE (RFC 9052). */
  readonly publicKey: Buffer;
  readonly counter: number;
};

export type NewPasskey = Passkey & {
  readonly deviceType: string;
  readonly backedUp: boolean;
  readonly transports: readonly string[];
  readonly name: string;
};

/** Answers false where the credential is somebody's already. */
export async function insertPasskey(tx: Tx, key: NewPasskey, now: Date): Promise<boolean> {
  const added = await tx.run(sql`
    insert into access.passkeys (credential_id, person_id, public_key, counter, device_type, backed_up, transports, name, added_at)
    values (${key.credentialId}, ${key.personId}, ${key.publicKey}, ${key.counter}, ${key.deviceType}, ${key.backedUp}, ${key.transports}, ${key.name}, ${now})
    on conflict do nothing`);
  return added === 1;
}

/** A passkey that may be used; held until the transaction ends, so that its counter is judged by one at a time. */
export async function lockPasskey(tx: Tx, credentialId: Buffer): Promise<Passkey | undefined> {
  return tx.row<Passkey>(sql`
    select credential_id as "credentialId", person_id as "personId", public_key as "publicKey", counter
    from access.passkeys where credential_id = ${credentialId} and refused_at is null for update`);
}

export async function recordUse(tx: Tx, credentialId: Buffer, counter: number, backedUp: boolean, now: Date): Promise<void> {
  await tx.run(
    sql`update access.passkeys set counter = ${counter}, backed_up = ${backedUp}, last_used_at = ${now} where credential_id = ${credentialId}`,
  );
}

/** Its counter went back, so there may be a copy: it is not taken any more. */
export async function refusePasskey(tx: Tx, credentialId: Buffer, now: Date): Promise<void> {
  await tx.run(sql`update access.passkeys set refused_at = ${now} where credential_id = ${credentialId}`);
}

export type PasskeyRow = {
  readonly credentialId: Buffer;
  readonly name: string;
  readonly backedUp: boolean;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
  readonly refusedAt: Date | null;
};

export async function listPasskeys(tx: Tx, personId: string): Promise<PasskeyRow[]> {
  return tx.rows<PasskeyRow>(sql`select credential_id as "credentialId", name, backed_up as "backedUp", added_at as "addedAt", last_used_at as "lastUsedAt",
    refused_at as "refusedAt" from access.passkeys where person_id = ${personId} order by added_at`);
}

export async function deletePasskey(tx: Tx, personId: string, credentialId: Buffer): Promise<boolean> {
  return (await tx.run(sql`delete from access.passkeys where person_id = ${personId} and credential_id = ${credentialId}`)) === 1;
}
