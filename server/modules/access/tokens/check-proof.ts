import { createHash } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify, type CryptoKey, type JWTPayload } from 'jose';
import { Failure } from '../../../kernel/pure/failure.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { readClientJwk, type ClientJwk } from '../model/client-jwk.ts';
import { claimFault } from './claim-fault.ts';
import { CLOCK_SKEW_SECONDS } from './clock-skew.ts';
import { publicKeyOf, type PublicKey } from './public-key.ts';

export type Proof = {
  /** The thumbprint of the key that signed it. */
  readonly jkt: string;
  /** What makes it good for one use only, and until when that must be remembered. */
  readonly ticket: Uint8Array;
  readonly forgetAt: Date;
  readonly nonce: unknown;
};

export type ProofCheck = {
  readonly method: string;
  /** The address of the request as seen from outside, without its query. */
  readonly url: string;
  readonly now: Date;
  /** The token it goes with, where there is one already. */
  readonly accessToken?: string;
};

const MAX_CHARACTERS = 4096;
const MAX_ID_CHARACTERS = 200;

/**
 * Checks a DPoP proof (RFC 9449, 4.3): a JWT of type `dpop+jwt`, signed by the key in its own header, for this method, this address and this
 * token, made within a minute of now. That it is used once, that its nonce is ours and its key that of the token is for the caller to see to.
 * @throws `access.invalid-proof`, with the claim that is wrong: nothing in it is a secret of ours.
 */
export async function checkProof(proof: string, check: ProofCheck): Promise<Proof> {
  const jwk = keyIn(proof);
  const { key, thumbprint } = await readyKey(jwk);
  const claims = await verified(proof, jwk, key, check.now);
  const { iat, jti, htm, htu, ath, nonce } = claims;
  if (htm !== check.method) throw refused({ zh: `htm 应为 ${check.method}`, en: `htm must be ${check.method}` });
  if (!isAddress(htu, check.url)) throw refused({ zh: `htu 应为 ${check.url}`, en: `htu must be ${check.url}` });
  const now = check.now.getTime() / 1000;
  if (typeof iat !== 'number' || Math.abs(iat - now) > CLOCK_SKEW_SECONDS)
    throw refused({
      zh: `iat 与平台时间相差超过 ${CLOCK_SKEW_SECONDS} 秒，请校准时钟`,
      en: `iat is more than ${CLOCK_SKEW_SECONDS} seconds from our time; set the clock`,
    });
  if (typeof jti !== 'string' || jti === '' || jti.length > MAX_ID_CHARACTERS)
    throw refused({ zh: 'jti 应为 1 至 200 个字符', en: 'jti must have 1 to 200 characters' });
  if (check.accessToken !== undefined && ath !== digestOf(check.accessToken).toString('base64url'))
    throw refused({ zh: 'ath 不是所附令牌的摘要', en: 'ath is not the digest of the token' });
  const ticket = digestOf(JSON.stringify(['proof', thumbprint, jti]));
  return { jkt: thumbprint, ticket, forgetAt: new Date((iat + 2 * CLOCK_SKEW_SECONDS) * 1000), nonce };
}

function keyIn(proof: string): ClientJwk {
  if (proof.length > MAX_CHARACTERS) throw refused({ zh: '证明过长', en: 'the proof is too long' });
  let header: ReturnType<typeof decodeProtectedHeader>;
  try {
    header = decodeProtectedHeader(proof);
  } catch {
    throw refused({ zh: '不是 JWT', en: 'it is no JWT' });
  }
  if (typeof header.jwk !== 'object') throw refused({ zh: '头部缺少 jwk', en: 'its header has no jwk' });
  const read = readClientJwk(header.jwk);
  if ('fault' in read) throw refused({ zh: `jwk ${read.fault.zh}`, en: `jwk ${read.fault.en}` });
  if (header.alg === read.alg) return read;
  throw refused({ zh: `该 jwk 的 alg 应为 ${read.alg}`, en: `alg must be ${read.alg} for this jwk` });
}

async function readyKey(jwk: ClientJwk): Promise<PublicKey> {
  try {
    return await publicKeyOf(jwk);
  } catch {
    throw refused({ zh: 'jwk 不是有效的公钥', en: 'jwk is no valid key' });
  }
}

async function verified(proof: string, { alg }: ClientJwk, key: CryptoKey, now: Date): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(proof, key, {
      algorithms: [alg],
      typ: 'dpop+jwt',
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    throw refused(claimFault(error) ?? { zh: '签名无效', en: 'the signature is not right' });
  }
}

/** The same address, however it is written; its query and fragment do not count (RFC 9449, 4.3). */
function isAddress(given: unknown, url: string): boolean {
  if (given === url) return true;
  if (typeof given !== 'string' || !URL.canParse(given)) return false;
  const [one, other] = [new URL(given), new URL(url)];
  return one.origin === other.origin && one.pathname === other.pathname && one.username === '' && one.password === '';
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();
const refused = (detail: Bilingual) => new Failure('access.invalid-proof', { detail });
