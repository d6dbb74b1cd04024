import type { Bilingual } from '../../../kernel/pure/text.ts';

/** Signature algorithms machine clients may use: those of FAPI 2.0 Security Profile, 5.4.1. */
export const CLIENT_ALGORITHMS = ['EdDSA', 'ES256', 'PS256'] as const;
export type ClientAlgorithm = (typeof CLIENT_ALGORITHMS)[number];

/** A public key reduced to the members that make it one, and the only algorithm it is used with (RFC 8725 3.1). */
export type ClientJwk = { readonly alg: ClientAlgorithm; readonly jwk: Readonly<Record<string, string>> };

/** 2048 bits, of which the first is set, in base64url. */
const MIN_MODULUS_CHARACTERS = 342;
const MAX_MODULUS_CHARACTERS = 1366;
const COORDINATE = /^[A-Za-z0-9_-]{43}$/;
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Reads a public JWK (RFC 7517): Ed25519, P-256 or RSA of 2048 bits and more. Otherwise says what is wrong with it. */
export function readClientJwk(given: Readonly<Record<string, unknown>>): ClientJwk | { readonly fault: Bilingual } {
  if (PRIVATE_MEMBERS.some((member) => member in given)) {
    return {
      fault: {
        zh: '含有私钥成分；只提交公钥，该私钥已外泄，请作废并另行生成',
        en: 'holds a private key; send the public part only, and make another key, for this one has been told',
      },
    };
  }
  const { kty, crv, x, y, n, e } = given;
  if (kty === 'OKP' && crv === 'Ed25519' && isCoordinate(x)) return { alg: 'EdDSA', jwk: { kty, crv, x } };
  if (kty === 'EC' && crv === 'P-256' && isCoordinate(x) && isCoordinate(y)) return { alg: 'ES256', jwk: { kty, crv, x, y } };
  if (kty === 'RSA' && isModulus(n) && e === 'AQAB') return { alg: 'PS256', jwk: { kty, n, e } };
  return {
    fault: {
      zh: '应为 Ed25519、P-256 或 2048 位以上 RSA 的公钥（JWK）',
      en: 'is no public JWK of Ed25519, P-256 or RSA with 2048 bits or more',
    },
  };
}

const isCoordinate = (value: unknown): value is string => typeof value === 'string' && COORDINATE.test(value);
const isModulus = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length >= MIN_MODULUS_CHARACTERS &&
  value.length <= MAX_MODULUS_CHARACTERS &&
  /^[A-Za-z0-9_-]+$/.test(value);
