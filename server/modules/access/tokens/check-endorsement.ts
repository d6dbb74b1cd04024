import { decodeProtectedHeader, jwtVerify } from 'jose';
import { Failure } from '../../../kernel/pure/failure.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { claimFault } from './claim-fault.ts';
import { CLOCK_SKEW_SECONDS } from './clock-skew.ts';
import type { AssertionCheck } from './check-assertion.ts';
import { publicKeyOf } from './public-key.ts';

const ENDORSEMENT_TYPE = 'key-endorsement+jwt';
const MAX_AGE_SECONDS = 600;

/**
 * Checks that a client's own key speaks for its new one: a JWT of type `key-endorsement+jwt`, `iss` the client, `sub` the new key's
 * thumbprint, made within ten minutes. So whoever got hold of a bearer key or a token cannot settle in with a key of his own.
 * @throws `request.invalid` for the field `endorsement`.
 */
export async function checkEndorsement(
  endorsement: string | undefined,
  expected: { readonly clientId: string; readonly newKid: string },
  { findKey, now }: Pick<AssertionCheck, 'findKey' | 'now'>,
): Promise<void> {
  if (endorsement === undefined)
    throw refused('required', {
      zh: '缺少背书：由本客户端已登记的密钥签发；首个公钥由安全管理员登记',
      en: 'is missing: signed by a key of the client that is registered; the first key is registered by a security administrator',
    });
  const kid = kidIn(endorsement);
  const found = kid === undefined ? undefined : await findKey(expected.clientId, kid);
  if (found === undefined)
    throw refused('key', {
      zh: '签名密钥（kid）不是本客户端有效的密钥',
      en: 'is signed with a key (kid) that is none of this client’s now',
    });
  try {
    await jwtVerify(endorsement, (await publicKeyOf(found)).key, {
      algorithms: [found.alg],
      typ: ENDORSEMENT_TYPE,
      issuer: expected.clientId,
      subject: expected.newKid,
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: now,
    });
  } catch (error) {
    throw refused('signature', claimFault(error) ?? { zh: '签名无效', en: 'its signature is not right' });
  }
}

function kidIn(endorsement: string): string | undefined {
  try {
    return decodeProtectedHeader(endorsement).kid;
  } catch {
    return undefined;
  }
}

const refused = (rule: string, message: Bilingual) =>
  new Failure('request.invalid', { issues: [{ field: 'endorsement', rule, message }] });
