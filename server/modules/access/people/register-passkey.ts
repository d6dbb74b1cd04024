import { generateRegistrationOptions, verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { insertChallenge, takeChallenge } from './challenge-store.ts';
import type { NewPasskey } from './passkey-store.ts';
import { relyingParty } from './relying-party.ts';

/** Asks for a passkey that proves its holder by itself: kept on the device, and used only after a fingerprint, a face or a PIN. */
export async function startPasskeyFor(ctx: Context, personId: string, login: string, known: readonly Buffer[]) {
  const options = await generateRegistrationOptions({
    rpName: '金桥 Jinqiao',
    rpID: relyingParty(ctx.platform.publicUrl).id,
    userName: login,
    userID: new TextEncoder().encode(personId),
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id: id.toString('base64url') })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const challengeId = await insertChallenge(ctx.tx, { challenge: options.challenge, purpose: 'add-passkey', personId }, ctx.now);
  return { challengeId, options };
}

/** Checks what the authenticator made against the challenge, which was made for this person. @throws `access.passkey-refused` */
export async function checkMadePasskey(
  ctx: Context,
  personId: string,
  given: { readonly challengeId: string; readonly response: unknown },
): Promise<Omit<NewPasskey, 'name'>> {
  const challenge = await takeChallenge(ctx.tx, given.challengeId, 'add-passkey', ctx.now);
  if (challenge?.personId !== personId) throw new Failure('access.passkey-refused');
  const response = given.response as RegistrationResponseJSON;
  const { id, origins } = relyingParty(ctx.platform.publicUrl);
  const expected = {
    response,
    expectedChallenge: challenge.challenge,
    expectedOrigin: origins,
    expectedRPID: id,
    requireUserVerification: true,
  };
  const result = await verifyRegistrationResponse(expected).catch(() => ({ verified: false }) as const);
  if (!result.verified) throw new Failure('access.passkey-refused');
  const { credential, credentialDeviceType, credentialBackedUp } = result.registrationInfo;
  return {
    personId,
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    deviceType: credentialDeviceType,
    backedUp: credentialBackedUp,
    transports: credential.transports ?? [],
  };
}
