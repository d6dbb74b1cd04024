import { createPrivateKey, sign as signWith } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { canonicalJson } from './pure/canonical-json.ts';

export type Signer = {
  /** A compact JWS (RFC 7515, EdDSA) over the canonical JSON of the document. */
  readonly sign: (document: object) => Promise<string>;
  /** The public keys as a JWK set (RFC 7517): all that is needed to check a signature. */
  readonly publicKeys: () => Promise<{ keys: JWK[] }>;
  /** An Ed25519 signature (RFC 8032) over the bytes as they are, for formats that are no JWS. */
  readonly signBytes: (bytes: Uint8Array) => Uint8Array;
  /** The 32 bytes of the public key (RFC 8032), and its thumbprint (RFC 7638) by which JWS name it. */
  readonly publicKey: Uint8Array;
  readonly keyId: string;
};

/** Opens the node's signing key in the folder, making one at the first start. The private key never leaves the file. */
export async function openSigner(folder: string): Promise<Signer> {
  const path = join(folder, 'signing-key.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const jwk = (await readKey(path)) ?? (await makeKey(path));
  const key = await importJWK(jwk, 'EdDSA');
  const { d: _private, ...open } = jwk;
  const kid = await calculateJwkThumbprint(open);
  const rawKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    sign: (document) =>
      new CompactSign(new TextEncoder().encode(canonicalJson(document))).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key),
    publicKeys: async () => ({ keys: [{ ...open, kid, use: 'sig', alg: 'EdDSA' }] }),
    signBytes: (bytes) => signWith(null, bytes, rawKey),
    publicKey: Buffer.from(jwk.x ?? '', 'base64url'),
    keyId: kid,
  };
}

/** Checks a JWS against a key set and answers the document. Throws where the signature or the key is not right. */
export async function verifySigned(jws: string, keys: readonly JWK[]): Promise<unknown> {
  const { kid } = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as { kid?: string };
  const jwk = keys.find((key) => key.kid === kid);
  if (!jwk) throw new Error('signed with an unknown key');
  const { payload } = await compactVerify(jws, await importJWK(jwk, 'EdDSA'));
  return JSON.parse(new TextDecoder().decode(payload));
}

async function readKey(path: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function makeKey(path: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = await exportJWK(privateKey);
  await writeFile(path, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  await chmod(path, 0o600);
  return jwk;
}
