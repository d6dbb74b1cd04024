import { randomBytes } from 'node:crypto';
import { compactVerify, createLocalJWKSet } from 'jose';
import { Type } from 'typebox';
import { answerReader } from './service-answer.ts';
import { defineProof, type ProofAsk } from './proof.ts';
import { sameText } from './same-text.ts';

const readSession = answerReader(Type.Object({ url: Type.String({ maxLength: 2000 }) }));
const readKeys = answerReader(
  Type.Object({
    keys: Type.Array(
      Type.Object({
        kid: Type.String(),
        kty: Type.String(),
        crv: Type.Optional(Type.String()),
        x: Type.Optional(Type.String()),
        y: Type.Optional(Type.String()),
      }),
      { maxItems: 20 },
    ),
  }),
);

const CLOCK_SKEW_S = 60;

/**
 * The electronic business licence (电子营业执照): whoever holds the enterprise's licence on his telephone scans a code, and the licence service
 * signs that the licence was presented for this claim. The signature is checked here, with the service's published keys.
 */
export const electronicLicence = defineProof({
  name: 'electronic-licence',
  title: { zh: '电子营业执照', en: 'Electronic business licence' },
  description: {
    zh: '以电子营业执照扫码，由执照服务签名证明。',
    en: 'Scan with the electronic business licence; the licence service signs that it was presented.',
  },
  rank: 1,
  limited: false,
  lifeHours: 1,
  maxTries: 5,
  needs: { begin: [], complete: ['assertion'] },
  begin: async (ask) => {
    const nonce = randomBytes(32).toString('base64url');
    const { url } = readSession(await ask.post('/licence/sessions', { reference: ask.claimId, nonce, audience: ask.audience }));
    const instructions = {
      zh: '以本企业的电子营业执照打开或扫描此地址，完成后提交所得的签名断言（assertion）。',
      en: 'Open or scan this address with the enterprise’s electronic licence, then hand in the signed assertion.',
    };
    return { shown: { instructions, url }, kept: { nonce } };
  },
  judge: async (ask, kept, { assertion = '' }) => {
    const keys = readKeys(await ask.post('/licence/keys', {}));
    const presented = await readAssertion(assertion, createLocalJWKSet(keys));
    if (presented === undefined || !isFor(presented, ask, kept['nonce'] ?? '')) return { outcome: 'wrong' };
    return { outcome: 'proven', evidence: { assertion } };
  },
});

type Presented = Readonly<Record<string, unknown>>;

async function readAssertion(assertion: string, keys: ReturnType<typeof createLocalJWKSet>): Promise<Presented | undefined> {
  try {
    const { payload } = await compactVerify(assertion, keys, { algorithms: ['ES256', 'EdDSA'] });
    const value = JSON.parse(new TextDecoder().decode(payload)) as unknown;
    return typeof value === 'object' && value !== null ? (value as Presented) : undefined;
  } catch {
    // Not signed by the service, or no assertion at all: it proves nothing.
    return undefined;
  }
}

function isFor({ aud, nonce, code, iat, exp }: Presented, ask: ProofAsk, expected: string): boolean {
  const now = ask.now.getTime() / 1000;
  return (
    aud === ask.audience &&
    code === ask.code &&
    typeof nonce === 'string' &&
    sameText(nonce, expected) &&
    typeof iat === 'number' &&
    iat <= now + CLOCK_SKEW_S &&
    typeof exp === 'number' &&
    exp > now
  );
}
