import { createPrivateKey, sign as signWith, type KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import { compactVerify, importJWK, type JWK } from 'jose';
import { openRing, readRing, ringPath, rotateRing, type KeyRing } from './key-ring.ts';
import { canonicalJson } from './pure/canonical-json.ts';
import type { PublishedKey, SigningKeys } from './pure/signing-keys.ts';

export type Signer = {
  /** A compact JWS (RFC 7515, EdDSA) over the canonical JSON of the document; `typ` says what it is where that matters (RFC 8725 3.11). */
  readonly sign: (document: object, typ?: string) => Promise<string>;
  /** The public keys as a JWK set (RFC 7517): the one that signs first, the next one, then those retired. */
  readonly publicKeys: () => Promise<{ keys: PublishedKey[] }>;
  /** An Ed25519 signature (RFC 8032) over the bytes as they are, for formats that are no JWS. */
  readonly signBytes: (bytes: Uint8Array) => Uint8Array;
  /** The 32 bytes of the public key that signs (RFC 8032), and its thumbprint (RFC 7638) by which JWS name it. */
  readonly publicKey: Uint8Array;
  readonly keyId: string;
  /** The thumbprint of the node's first key, by which its disclosure log is called whichever key signs. */
  readonly originKeyId: string;
  /** As the file has them now, whichever process wrote it. */
  readonly keys: () => SigningKeys;
  /** Makes the next key the one that signs, at once in this process and within a second in every other. One caller at a time. */
  readonly rotate: (now: Date) => Promise<SigningKeys>;
  /** Stops looking for rotations by other processes. */
  readonly close: () => void;
};

/** How soon a rotation by another process is seen. Until then it signs with the key before, which stays published. */
const LOOK_MS = 500;

/**
 * Opens the node's signing keys in the folder, making them at the first start. The private keys never leave the file. Processes on several
 * machines share the folder, whose changes many file systems do not announce: so each looks at the file twice a second. That happens
 * between two turns of the event loop only, so the getters agree with one another within a turn.
 */
export async function openSigner(folder: string, now: Date = new Date()): Promise<Signer> {
  let held = hold(await openRing(folder, now));
  let seen = stampOf(folder);
  const look = () => {
    try {
      const stamp = stampOf(folder);
      if (stamp === undefined || stamp === seen) return;
      held = hold(readRing(folder));
      seen = stamp;
    } catch {
      // A disk that does not answer for a moment: the keys at hand stay good, and the next look mends it.
    }
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return {
    sign: async (document, typ) => {
      const header = { alg: 'EdDSA', kid: held.ring.current.kid, ...(typ === undefined ? {} : { typ }) };
      const signed = [JSON.stringify(header), canonicalJson(document)].map(toBase64url).join('.');
      // At once: the way to another thread and back takes longer than the signature.
      return `${signed}.${signWith(null, Buffer.from(signed), held.key).toString('base64url')}`;
    },
    publicKeys: async () => ({ keys: held.published }),
    signBytes: (bytes) => signWith(null, bytes, held.key),
    get publicKey() {
      return Buffer.from(held.ring.current.jwk.x ?? '', 'base64url');
    },
    get keyId() {
      return held.ring.current.kid;
    },
    get originKeyId() {
      return held.ring.origin;
    },
    keys: () => keysOf(readRing(folder)),
    rotate: async (at) => {
      held = hold(await rotateRing(folder, at));
      seen = stampOf(folder);
      return keysOf(held.ring);
    },
    close: () => clearInterval(timer),
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

const toBase64url = (text: string) => Buffer.from(text).toString('base64url');

type Held = { readonly ring: KeyRing; readonly key: KeyObject; readonly published: PublishedKey[] };

function hold(ring: KeyRing): Held {
  return { ring, key: createPrivateKey({ key: ring.current.jwk, format: 'jwk' }), published: publishedOf(ring) };
}

/** With the dates of OpenID Federation 1.0, 8.7: `iat` when a key began to sign, `exp` when it ended. */
function publishedOf({ current, next, retired }: KeyRing): PublishedKey[] {
  const open = ({ kid, jwk: { d: _private, ...jwk } }: { kid: string; jwk: JWK }) =>
    ({ ...jwk, kid, use: 'sig', alg: 'EdDSA' }) as const;
  return [
    { ...open(current), iat: seconds(current.since) },
    open(next),
    ...retired.map((key) => ({ ...open(key), iat: seconds(key.since), exp: seconds(key.until) })),
  ];
}

const keysOf = ({ current, next, retired }: KeyRing): SigningKeys => ({
  current: { keyId: current.kid, since: new Date(current.since) },
  next: { keyId: next.kid, since: new Date(next.since) },
  retired: retired.length,
});

const seconds = (moment: string) => Math.floor(Date.parse(moment) / 1000);

/** What changes whenever the file is replaced; undefined while it cannot be looked at, which the next look mends. */
function stampOf(folder: string): string | undefined {
  const stat = statSync(ringPath(folder), { throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.mtimeMs}`;
}
