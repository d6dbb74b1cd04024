import { Type } from 'typebox';

const bytes = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+={0,2}$' });
const common = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: Type.Literal('public-key'),
  authenticatorAttachment: Type.Optional(Type.Enum(['platform', 'cross-platform'])),
  clientExtensionResults: Type.Object({}),
};

/** What a browser answers when a passkey was made: RegistrationResponseJSON of WebAuthn 3, 5.1.8. */
export const madePasskey = Type.Object({
  ...common,
  response: Type.Object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(40_000),
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 20 }), { maxItems: 8 })),
  }),
});

/** What a browser answers when a passkey proved itself: AuthenticationResponseJSON of WebAuthn 3, 5.1.8. */
export const usedPasskey = Type.Object({
  ...common,
  response: Type.Object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    // ML-DSA-87, the longest of those in use, has 4,627 bytes (FIPS 204).
    signature: bytes(6200),
    userHandle: Type.Optional(bytes(200)),
  }),
});

export const passkeyExample = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
} as const;

export const passkeyName = Type.String({ minLength: 1, maxLength: 60, description: '便于辨认的名称 A name to know it by' });
