import { calculateJwkThumbprint, importJWK, type CryptoKey } from 'jose';
import type { ClientJwk } from '../model/client-jwk.ts';

/** A public key ready for use, with its thumbprint (RFC 7638). */
export type PublicKey = { readonly key: CryptoKey; readonly thumbprint: string };

const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, PublicKey>();

/** Makes ready a key that was read by `readClientJwk`; those used before are remembered. @throws where it is no point of its curve. */
export async function publicKeyOf({ jwk, alg }: ClientJwk): Promise<PublicKey> {
  const name = `${jwk['kty']} ${jwk['x'] ?? jwk['n']} ${jwk['y'] ?? ''}`;
  const known = remembered.get(name);
  if (known) return known;
  const made = { key: (await importJWK(jwk, alg)) as CryptoKey, thumbprint: await calculateJwkThumbprint(jwk) };
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(name, made);
  return made;
}
