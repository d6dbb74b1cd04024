import type { Client, Operations } from '../../../sdk/index.ts';

type Used = Operations['access.sign-in-with-passkey']['input']['response'];
type Made = Operations['access.finish-passkey']['input']['response'];
/** As the standard says (WebAuthn 3, 5.1.9 and 5.1.10); not every browser has them yet. */
type Browser = {
  readonly parseRequestOptionsFromJSON: (options: object) => PublicKeyCredentialRequestOptions;
  readonly parseCreationOptionsFromJSON: (options: object) => PublicKeyCredentialCreationOptions;
};

const browser = () => PublicKeyCredential as unknown as Browser;

/** Whether the browser can hold passkeys and speaks the JSON of WebAuthn 3. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in window && (browser() as Partial<Browser>).parseRequestOptionsFromJSON !== undefined;

/** Has a passkey of the device prove itself: the browser asks for a finger, a face or a PIN. @throws when the person declines. */
export async function passkeyAssertion(options: object): Promise<Used> {
  const credential = await navigator.credentials.get({ publicKey: browser().parseRequestOptionsFromJSON(options) });
  return jsonOf(credential) as Used;
}

/** Makes a passkey on the device. @throws when the person declines. */
export async function newPasskey(options: object): Promise<Made> {
  const credential = await navigator.credentials.create({ publicKey: browser().parseCreationOptionsFromJSON(options) });
  return jsonOf(credential) as Made;
}

/** Signs in with a passkey. */
export async function signInWithPasskey(platform: Client): Promise<Operations['access.sign-in-with-passkey']['output']> {
  const { challengeId, options } = await platform.call('access.start-passkey-sign-in', {});
  return platform.call('access.sign-in-with-passkey', { challengeId, response: await passkeyAssertion(options) });
}

function jsonOf(credential: Credential | null): unknown {
  if (credential === null) throw new Error('declined');
  return (credential as PublicKeyCredential).toJSON();
}
