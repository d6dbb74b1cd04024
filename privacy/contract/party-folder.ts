import { randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CsvSource } from '../matching/read-csv.ts';
import type { ProtocolParty } from '../protocols/protocol.ts';
import { selfSigned } from '../transport/self-signed.ts';
import { commitTable, SALT_BYTES } from './commit-table.ts';
import type { Contract, InputCommitment } from './contract.ts';
import type { TaskInput } from './open-task.ts';
import { makeRoleKey, openPrivateKey, readPartyFile, type PartyFile, type PartyRole } from './party-file.ts';

const LOCK_BYTES = 32;
const ROOT_DIGITS = 64;

/**
 * What a party keeps: `party.json` for its peers, `tls.key`, `lock.key` for the secrets of tasks under way, `<role>.pem` of those whose key was made here,
 * `inputs/` with the salts of what it committed to, `quotas.ledger`, `tasks/`. Nothing of it but `party.json` leaves the party.
 */
export type PartyFolder = {
  readonly path: string;
  readonly file: PartyFile;
  readonly tlsKey: string;
  readonly lockKey: Uint8Array;
  readonly ledger: string;
};

/** Makes the folder of a party with its certificate and keys that no person holds. Throws where there is one. */
export function createPartyFolder(path: string, party: ProtocolParty, name: string, now: Date): PartyFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { certificate, key } = selfSigned(name, now);
  const file: PartyFile = { format: 'jinqiao-party/1', party, name, roles: {}, certificate };
  writeSecret(join(path, 'tls.key'), key);
  writeSecret(join(path, 'lock.key'), randomBytes(LOCK_BYTES).toString('hex'));
  writeFileSync(join(path, 'party.json'), jsonOf(file), { flag: 'wx' });
  return openPartyFolder(path);
}

export function openPartyFolder(path: string): PartyFolder {
  const read = (name: string) => readFileSync(join(path, name), 'utf8');
  const lockKey = Buffer.from(read('lock.key'), 'hex');
  return {
    path,
    file: readPartyFile(read('party.json')),
    tlsKey: read('tls.key'),
    lockKey,
    ledger: join(path, 'quotas.ledger'),
  };
}

/** Makes a key for a role; the private half goes to `to`, which need not lie in the folder: an approver's is his own. Throws where it exists. */
export function addRole(
  folder: PartyFolder,
  role: PartyRole,
  holder: string,
  to: string = join(folder.path, `${role}.pem`),
  passphrase?: string,
): PartyFolder {
  const { key, privatePem } = makeRoleKey(holder, passphrase);
  writeSecret(to, privatePem);
  const file: PartyFile = { ...folder.file, roles: { ...folder.file.roles, [role]: key } };
  const path = join(folder.path, 'party.json');
  writeFileSync(`${path}.new`, jsonOf(file));
  renameSync(`${path}.new`, path);
  return { ...folder, file };
}

/** Opens a role's private key. */
export function openRoleKey(path: string, passphrase?: string): KeyObject {
  return openPrivateKey(readFileSync(path, 'utf8'), passphrase);
}

/** Commits to a table under a fresh salt, which is kept, as is where the table lies. */
export async function commitInput(
  folder: PartyFolder,
  source: CsvSource,
  dataset: string,
  columns: readonly string[],
): Promise<InputCommitment> {
  const salt = randomBytes(SALT_BYTES);
  const { rows, root } = await commitTable(source, salt);
  mkdirSync(join(folder.path, 'inputs'), { recursive: true, mode: 0o700 });
  writeSecret(join(folder.path, 'inputs', `${root}.json`), jsonOf({ salt: salt.toString('hex'), source }));
  return { party: folder.file.name, dataset, columns, rows, root };
}

/** This party's tables of a contract, in its order, as they were committed to. Throws RangeError where one was not committed to here. */
export function inputsOf(folder: PartyFolder, { inputs }: Contract): readonly TaskInput[] {
  const own = inputs.filter(({ party }) => party === folder.file.name);
  return own.map(({ root, dataset }) => {
    // The contract came from outside: what it says is no path.
    const path = join(folder.path, 'inputs', `${/^[0-9a-f]+$/.test(root) && root.length === ROOT_DIGITS ? root : 'none'}.json`);
    if (!existsSync(path)) throw new RangeError(`${dataset}: not committed to by this party`);
    const { salt, source } = JSON.parse(readFileSync(path, 'utf8')) as { readonly salt: string; readonly source: CsvSource };
    return { salt: Buffer.from(salt, 'hex'), source };
  });
}

const jsonOf = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function writeSecret(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
}
