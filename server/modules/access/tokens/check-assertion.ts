import { createHash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import { Failure } from '../../../kernel/pure/failure.ts';
import type { ClientJwk } from '../model/client-jwk.ts';
import { claimFault } from './claim-fault.ts';
import { CLOCK_SKEW_SECONDS } from './clock-skew.ts';
import { publicKeyOf } from './public-key.ts';
import { tokenEndpoint } from './token-endpoint.ts';

export type Assertion = {
  readonly clientId: string;
  /** The key it was signed with. */
  readonly kid: string;
  /** What makes it good for one use only, and until when that must be remembered. */
  readonly ticket: Uint8Array;
  readonly forgetAt: Date;
};

export type AssertionCheck = {
  readonly publicUrl: string;
  readonly now: Date;
  /** The key of a client by its name, where it holds at this moment. */
  readonly findKey: (clientId: string, kid: string) => Promise<ClientJwk | undefined>;
};

const MAX_LIFE_SECONDS = 300;
const MAX_ID_CHARACTERS = 200;

/**
 * Checks the JWT by which a client proves who it is (RFC 7523, `private_key_jwt`): signed by one of its keys with that key's only algorithm,
 * `iss` and `sub` the client, `aud` this platform or its token endpoint and nobody else, to end within five minutes, with a `jti`. That it is
 * used once is for the caller to see to. @throws `access.invalid-client`; what is wrong is told only to those who hold the key.
 */
export async function checkAssertion(assertion: string, check: AssertionCheck): Promise<Assertion> {
  const { clientId, kid, alg } = namesIn(assertion);
  const found = await check.findKey(clientId, kid);
  if (found === undefined || found.alg !== alg) throw refused();
  const claims = await verified(assertion, found, clientId, check);
  const { exp = 0, jti, aud } = claims;
  const single = typeof aud === 'string' || aud?.length === 1;
  if (!single) throw refused({ zh: 'aud 只能是本平台', en: 'aud must be this platform alone' });
  const now = Math.floor(check.now.getTime() / 1000);
  if (exp - now > MAX_LIFE_SECONDS + CLOCK_SKEW_SECONDS)
    throw refused({ zh: `exp 不得晚于签发后 ${MAX_LIFE_SECONDS} 秒`, en: `exp must be within ${MAX_LIFE_SECONDS} seconds` });
  if (claims.iat !== undefined && claims.iat - now > CLOCK_SKEW_SECONDS)
    throw refused({ zh: 'iat 晚于平台时间，请校准时钟', en: 'iat is in the future; set the clock' });
  if (typeof jti !== 'string' || jti === '' || jti.length > MAX_ID_CHARACTERS)
    throw refused({ zh: 'jti 应为 1 至 200 个字符', en: 'jti must have 1 to 200 characters' });
  const ticket = createHash('sha256')
    .update(JSON.stringify(['assertion', clientId, jti]))
    .digest();
  return { clientId, kid, ticket, forgetAt: new Date((exp + CLOCK_SKEW_SECONDS) * 1000) };
}

/** Whom it says it is of, before anything is checked. */
function namesIn(assertion: string): { clientId: string; kid: string; alg: string } {
  try {
    const { kid, alg } = decodeProtectedHeader(assertion);
    const { sub } = decodeJwt(assertion);
    if (typeof kid === 'string' && typeof alg === 'string' && typeof sub === 'string') return { clientId: sub, kid, alg };
  } catch {
    // No JWT at all: refused like every other.
  }
  throw refused();
}

async function verified(assertion: string, found: ClientJwk, clientId: string, check: AssertionCheck): Promise<JWTPayload> {
  try {
    const { key } = await publicKeyOf(found);
    const { payload } = await jwtVerify(assertion, key, {
      algorithms: [found.alg],
      issuer: clientId,
      subject: clientId,
      audience: [check.publicUrl, tokenEndpoint(check.publicUrl)],
      requiredClaims: ['exp', 'jti'],
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: check.now,
    });
    return payload;
  } catch (error) {
    throw refused(claimFault(error));
  }
}

const refused = (detail?: { zh: string; en: string }) =>
  new Failure('access.invalid-client', detail === undefined ? {} : { detail });
