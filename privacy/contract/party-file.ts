import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { protocolParties, type ProtocolParty } from '../protocols/protocol.ts';

/** Who does what at a party. The operator runs tasks, the approver signs them, the owner answers for the data, the auditor reads the logs. */
export const partyRoles = ['operator', 'approver', 'owner', 'auditor'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** A person's key for a role: who holds it, as the party names its staff, and the Ed25519 public key (32 bytes, base64url). */
export type RoleKey = { readonly holder: string; readonly publicKey: string };

/** What a party hands its peers once, on a way they trust: nothing in it is secret. */
export type PartyFile = {
  readonly format: 'jinqiao-party/1';
  readonly party: ProtocolParty;
  readonly name: string;
  readonly roles: Readonly<Partial<Record<PartyRole, RoleKey>>>;
  /** PEM; the one certificate the peer accepts. */
  readonly certificate: string;
};

/** Reads a party file; throws TypeError at what is none. */
export function readPartyFile(text: string): PartyFile {
  const value: unknown = JSON.parse(text);
  if (!isObject(value) || value['format'] !== 'jinqiao-party/1' || !isObject(value['roles']))
    throw new TypeError('no party file');
  const { party, name, roles, certificate } = value;
  const known = protocolParties.find((one) => one === party);
  if (known === undefined || typeof name !== 'string' || name === '' || typeof certificate !== 'string')
    throw new TypeError('the party file is not complete');
  const keys = partyRoles.flatMap((role): [PartyRole, RoleKey][] => {
    const key = roles[role];
    return isRoleKey(key) ? [[role, { holder: key.holder, publicKey: key.publicKey }]] : [];
  });
  return { format: 'jinqiao-party/1', party: known, name, roles: Object.fromEntries(keys), certificate };
}

/** A fresh key for a role: the private half as PKCS #8 PEM, under a passphrase where one is given. */
export function makeRoleKey(holder: string, passphrase?: string): { readonly key: RoleKey; readonly privatePem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    ...(passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }),
  });
  return { key: { holder, publicKey: publicKeyOf(privateKey) }, privatePem: pem.toString() };
}

/** Opens a private key; throws where it is another kind or the passphrase is wrong. */
export function openPrivateKey(pem: string, passphrase?: string): KeyObject {
  const key = createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  return key;
}

/** The public half of a private key, as a role key states it. */
export function publicKeyOf(privateKey: KeyObject): string {
  return String(createPublicKey(privateKey).export({ format: 'jwk' })['x']);
}

/** The key object of a role key; throws where it is no Ed25519 key. */
export function verifyingKey(publicKey: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isRoleKey = (value: unknown): value is RoleKey =>
  isObject(value) &&
  typeof value['holder'] === 'string' &&
  value['holder'] !== '' &&
  typeof value['publicKey'] === 'string' &&
  /^[\w-]{43}$/.test(value['publicKey']);
