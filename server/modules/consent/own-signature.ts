import { Type, type Static } from 'typebox';
import { digestOf } from '../../kernel/digest.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { Moment } from '../../kernel/pure/moment.ts';
import { usedPasskey, verifyAssertion } from '../access/index.ts';
import type { SubjectSigned } from './sign-version.ts';

/** How long after it was shown a document may still be signed. */
const SIGN_WITHIN_MINUTES = 10;

/** The signature of the calling person's passkey over the digest that `consent.preview` gave. */
export const OwnSignature = Type.Object(
  {
    at: Moment,
    assertion: usedPasskey,
  },
  {
    additionalProperties: false,
    description:
      'consent.preview 给出的 at，及以其 challenge 取得的通行密钥断言 · at as consent.preview gave it, and the passkey’s assertion over its challenge',
  },
);

/**
 * What makes a signed grant: the document is made again of the moment at which it was shown, so the signature is over exactly what is kept. An assertion
 * over anything else, or one given before, is refused: the document names the authorisation and its version, which come once.
 * @throws request.invalid where it was shown too long ago
 */
export function signedBy(ctx: Context, { at, assertion }: Static<typeof OwnSignature>): SubjectSigned {
  const moment = new Date(at);
  const minutes = (ctx.now.getTime() - moment.getTime()) / 60_000;
  if (minutes < 0 || minutes > SIGN_WITHIN_MINUTES) throw new Failure('request.invalid', { issues: [tooOld] });
  return {
    at: moment,
    check: async (digest) => {
      const { credentialId, publicKey } = await verifyAssertion(ctx, { challenge: challengeOf(digest), assertion });
      const { authenticatorData, clientDataJSON, signature } = assertion.response;
      // verifyAssertion takes the caller's own passkeys only, so there is a person.
      const personId = ctx.principal.personId!;
      return { personId, credentialId, publicKey, authenticatorData, clientDataJson: clientDataJSON, signature };
    },
  };
}

/**
 * The number of an authorisation that is given unasked and signed: the same for the document shown and the one given. Made of who gives and when, so
 * that nobody can choose the number of another's.
 */
export function draftId({ principal }: Context, at: Date): string {
  const hex = digestOf({ subjectId: principal.subjectId, clientId: principal.clientId, at: at.toISOString() });
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The bytes of the digest, as WebAuthn wants a challenge. */
export const challengeOf = (digest: string): string => Buffer.from(digest, 'hex').toString('base64url');

const tooOld = {
  field: 'signature.at',
  rule: 'recent',
  message: {
    zh: `须在预览后 ${SIGN_WITHIN_MINUTES} 分钟内签名，请重新预览`,
    en: `has to be within ${SIGN_WITHIN_MINUTES} minutes after the preview; preview it again`,
  },
};
