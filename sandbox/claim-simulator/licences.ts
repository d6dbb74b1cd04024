import { randomUUID } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import type { ClaimFault } from './claim-simulator.ts';

type Body = Readonly<Record<string, unknown>>;

const VALID_S = 300;

/** The licence office: opens sessions, and signs that a licence was presented to one. Its keys are made at each start. */
export function openLicences() {
  const sessions = new Map<string, Body>();
  const keys = Promise.all([newKey('licence-1'), newKey('licence-unknown')]);
  return {
    services: {
      '/licence/sessions': ({ reference, nonce, audience }: Body) => {
        sessions.set(String(reference), { nonce, audience });
        return { url: `https://licence.example.cn/scan/${String(reference)}` };
      },
      '/licence/keys': async () => ({ keys: [(await keys)[0].jwk] }),
    },
    own: {
      // What the telephone with the licence of an enterprise does.
      '/sandbox/scan': async ({ reference, code }: Body, fault: ClaimFault) => {
        const [known, unknown] = await keys;
        const iat = Math.floor(Date.now() / 1000);
        const { nonce, audience } = sessions.get(String(reference)) ?? {};
        const presented = { aud: audience, nonce, code, iat, exp: iat + VALID_S, jti: randomUUID() };
        const assertion = await new CompactSign(new TextEncoder().encode(JSON.stringify(presented)))
          .setProtectedHeader({ alg: 'ES256', kid: known.jwk.kid })
          .sign((fault === 'wrong-key' ? unknown : known).privateKey);
        return { assertion };
      },
    },
  };
}

async function newKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid } };
}
