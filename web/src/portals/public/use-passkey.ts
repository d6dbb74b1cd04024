import type { Client, Operations } from '../../../../sdk/index.ts';

type Used = Operations['access.sign-in-with-passkey']['input']['response'];
type Browser = {
  readonly parseRequestOptionsFromJSON?: (options: object) => PublicKeyCredentialRequestOptions;
};

/** Whether the browser can hold passkeys and speaks the JSON of WebAuthn 3. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in window && (PublicKeyCredential as unknown as Browser).parseRequestOptionsFromJSON !== undefined;

/** Signs in with a passkey of the device: the browser asks for a finger, a face or a PIN. @throws when the person declines. */
export async function signInWithPasskey(platform: Client): Promise<Operations['access.sign-in-with-passkey']['output']> {
  const { challengeId, options } = await platform.call('access.start-passkey-sign-in', {});
  const publicKey = (PublicKeyCredential as unknown as Required<Browser>).parseRequestOptionsFromJSON(options);
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
  if (credential === null) throw new Error('declined');
  return platform.call('access.sign-in-with-passkey', { challengeId, response: credential.toJSON() as unknown as Used });
}
