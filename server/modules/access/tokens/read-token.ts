import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import type { PublishedKey } from '../../../kernel/pure/signing-keys.ts';
import { TOKEN_TYPE } from './make-token.ts';

/** What an access token says: whose it is, by which key of the client it was got, and the key that must sign the proofs with it. */
export type TokenClaims = { readonly clientId: string; readonly kid: string; readonly jkt: string; readonly expiresAt: number };

/** A token does not outlive the key that signed it by more than this. */
const RETIRED_SECONDS = 600;

/** Reads an access token (RFC 9068) that this platform signed; undefined where it is none, or has expired. */
export async function readToken(
  token: string,
  keys: readonly PublishedKey[],
  publicUrl: string,
  now: Date,
): Promise<TokenClaims | undefined> {
  try {
    const { kid } = decodeProtectedHeader(token);
    const key = keys.find((one) => one.kid === kid);
    if (key === undefined || (key.exp !== undefined && key.exp + RETIRED_SECONDS < now.getTime() / 1000)) return undefined;
    const { payload } = await jwtVerify(token, await importJWK(key, 'EdDSA'), {
      algorithms: ['EdDSA'],
      typ: TOKEN_TYPE,
      issuer: publicUrl,
      audience: publicUrl,
      requiredClaims: ['exp', 'client_id', 'client_kid', 'cnf'],
      currentDate: now,
    });
    const { client_id: clientId, client_kid: clientKid, cnf, exp } = payload as unknown as SignedClaims & { exp: number };
    return { clientId, kid: clientKid, jkt: cnf.jkt, expiresAt: exp * 1000 };
  } catch {
    return undefined;
  }
}

type SignedClaims = { readonly client_id: string; readonly client_kid: string; readonly cnf: { readonly jkt: string } };
