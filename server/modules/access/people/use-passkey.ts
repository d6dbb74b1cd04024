import { verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { lockPasskey, recordUse, refusePasskey, type Passkey } from './passkey-store.ts';
import { relyingParty } from './relying-party.ts';

/**
 * The passkey that signed the challenge, its holder verified by the device; undefined when it did not. One whose counter did not go forward is refused from
 * now on (WebAuthn 3, 6.1.1), which the caller has to commit.
 */
export async function checkUsedPasskey(ctx: Context, challenge: string, given: unknown): Promise<Passkey | undefined> {
  const response = given as AuthenticationResponseJSON;
  const passkey = await lockPasskey(ctx.tx, Buffer.from(response.id, 'base64url'));
  if (!passkey || !isHolder(response, passkey)) return undefined;
  const { id, origins } = relyingParty(ctx.platform.publicUrl);
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: id,
    requireUserVerification: true,
    // The counter is judged below, where a step back is told from every other fault.
    credential: { id: response.id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
  }).catch(() => undefined);
  if (!result?.verified) return undefined;
  const { newCounter, credentialBackedUp } = result.authenticationInfo;
  if ((newCounter > 0 || passkey.counter > 0) && newCounter <= passkey.counter) {
    await refusePasskey(ctx.tx, passkey.credentialId, ctx.now);
    return undefined;
  }
  await recordUse(ctx.tx, passkey.credentialId, newCounter, credentialBackedUp, ctx.now);
  return passkey;
}

/** What is signed with a passkey over a document: the parts by which it can be checked without us (WebAuthn 3, 7.2). */
type SignedByPasskey = {
  readonly credentialId: string;
  /** COSE (RFC 9052), base64url. */
  readonly publicKey: string;
};

/**
 * Checks that the calling person signed `challenge` (base64url) with a passkey of his own, his presence verified by the device. The challenge must be bound to
 * what is signed, so that a signature over one document is none over another.
 * @throws `access.passkey-refused`
 */
export async function verifyAssertion(
  ctx: Context,
  given: { readonly challenge: string; readonly assertion: unknown },
): Promise<SignedByPasskey> {
  const passkey = await checkUsedPasskey(ctx, given.challenge, given.assertion);
  if (!passkey || passkey.personId !== ctx.principal.personId) throw new Failure('access.passkey-refused');
  return { credentialId: passkey.credentialId.toString('base64url'), publicKey: passkey.publicKey.toString('base64url') };
}

/** The handle was given to the device when the passkey was made (WebAuthn 3, 7.2 step 6). */
function isHolder({ response }: AuthenticationResponseJSON, passkey: Passkey): boolean {
  return response.userHandle === undefined || Buffer.from(response.userHandle, 'base64url').toString() === passkey.personId;
}
