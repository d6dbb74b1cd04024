import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What the platform asks an authenticator for, as far as one reads it. */
type Asked = {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id?: string };
  readonly user?: { readonly id: string };
};

export type SoftwareAuthenticator = ReturnType<typeof softwareAuthenticator>;

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

/**
 * A passkey in software: it makes a real ES256 key, real CBOR and real signatures (WebAuthn 3, 6.5), so that the library that verifies them is tested too.
 * `origin`, `verified` and `counter` can be set to what an attacker's would be; with `step` 0 it counts nothing, as most of today's do not.
 */
export function softwareAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const state = { origin, verified: true, counter: 0, step: 1, userHandle: '' };
  const flags = () => USER_PRESENT | (state.verified ? USER_VERIFIED : 0);
  return {
    state,
    /** `navigator.credentials.create` */
    make: (given: unknown) => {
      const asked = given as Asked;
      state.userHandle = asked.user?.id ?? '';
      const credential = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, coseOf(publicKey)]);
      const authData = authenticatorData(asked.rp?.id ?? '', flags() | ATTESTED, state.counter, credential);
      const attestationObject = map([
        ['fmt', text('none')],
        ['attStmt', map([])],
        ['authData', bytes(authData)],
      ]);
      const clientDataJSON = clientData('webauthn.create', asked.challenge, state.origin);
      return envelope(id, {
        clientDataJSON: url(clientDataJSON),
        attestationObject: url(attestationObject),
        transports: ['internal'],
      });
    },
    /** `navigator.credentials.get` */
    use: (given: unknown) => {
      const asked = given as Asked;
      state.counter += state.step;
      const clientDataJSON = clientData('webauthn.get', asked.challenge, state.origin);
      const authData = authenticatorData(asked.rpId ?? 'localhost', flags(), state.counter, Buffer.alloc(0));
      const signature = signed(privateKey, Buffer.concat([authData, sha256(clientDataJSON)]));
      return envelope(id, {
        clientDataJSON: url(clientDataJSON),
        authenticatorData: url(authData),
        signature: url(signature),
        userHandle: state.userHandle,
      });
    },
  };
}

const envelope = <R extends object>(id: Buffer, response: R) => ({
  id: url(id),
  rawId: url(id),
  type: 'public-key' as const,
  clientExtensionResults: {},
  response,
});

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

const authenticatorData = (rpId: string, flags: number, counter: number, credential: Buffer) =>
  Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), uint32(counter), credential]);

const signed = (key: KeyObject, data: Buffer) => sign('sha256', data, key);
const sha256 = (data: Buffer) => createHash('sha256').update(data).digest();
const url = (data: Buffer) => data.toString('base64url');

/** The key as COSE_Key (RFC 9053, 7.1): kty EC2, alg ES256, curve P-256, x, y. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, 'base64url')),
  ]);
}

/** CBOR (RFC 8949), as much of it as is needed: lengths below 65 536. */
const head = (major: number, length: number) =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.concat([Buffer.from([(major << 5) | 25]), uint16(length)]);
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const text = (value: string) => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const map = (entries: readonly (readonly [string, Buffer])[]) =>
  Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, value]) => [text(key), value])]);
const uint16 = (value: number) => Buffer.from([value >> 8, value & 0xff]);
const uint32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]);
