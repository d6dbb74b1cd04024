import { readFileSync } from 'node:fs';
import type { PrivateJwk } from '../sdk/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * The private key of a client, read again whenever it is needed, so that a long run sees one put in its place. That it can be read is seen
 * at once.
 */
export function privateKeyAt(path: string): () => PrivateJwk {
  const read = () => {
    try {
      const jwk = JSON.parse(readFileSync(path, 'utf8')) as Partial<PrivateJwk>;
      if (typeof jwk.kty === 'string' && typeof jwk.d === 'string') return jwk as PrivateJwk;
    } catch {
      // Missing, not ours to read or no JSON: for the reader it is the same.
    }
    throw new UsageError({
      zh: `${path} 不是可读的私钥文件（JWK）`,
      en: `${path} is no private key (JWK) that can be read`,
    });
  };
  read();
  return read;
}
