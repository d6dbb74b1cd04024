import type { Client } from '../../../../sdk/index.ts';
import { fromBase64, type LogKey } from '../../../../sdk/log/index.ts';

/** The keys by which the platform signs its log, as it publishes them. */
export async function fetchLogKeys(platform: Client): Promise<readonly LogKey[]> {
  const { keys } = await platform.publicKeys();
  return keys.flatMap(({ kty, crv, x }) => {
    if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') return [];
    const bytes = fromBase64(padded(x.replaceAll('-', '+').replaceAll('_', '/')));
    return bytes === undefined ? [] : [{ publicKey: bytes }];
  });
}

const padded = (text: string) => text.padEnd(Math.ceil(text.length / 4) * 4, '=');
