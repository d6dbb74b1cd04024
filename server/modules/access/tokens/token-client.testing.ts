import { createHash, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { security, type World } from '../../../testing/world.ts';

/** A key pair of a machine client, for tests. */
export type TestKey = { readonly alg: string; readonly kid: string; readonly jwk: JWK; readonly privateKey: CryptoKey };
/** What a test changes of a good JWT: undefined leaves a member out. */
export type Changes = {
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
  readonly by?: TestKey;
};

export async function testKey(alg = 'EdDSA', modulusLength = 2048): Promise<TestKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true, modulusLength });
  const jwk = await exportJWK(publicKey);
  return { alg, kid: await calculateJwkThumbprint(jwk), jwk, privateKey };
}

/** A client of an institution with one registered key, and how it asks. */
export async function openTokenClient(world: World, clientId: string, now: () => Date) {
  const made = await world.call<{ key: string }>(security, 'access.create-client', {
    clientId,
    name: '示例机构客户端',
    role: 'institution',
    institutionNo: 7,
  });
  const key = await testKey();
  const proofKey = await testKey('ES256');
  await world.call(security, 'access.register-client-key', { clientId, jwk: key.jwk });
  const { publicUrl } = world.pipeline;
  const seconds = () => Math.floor(now().getTime() / 1000);
  let nonce = '';

  const assertion = (changes: Changes = {}) => {
    const by = changes.by ?? key;
    const claims = { iss: clientId, sub: clientId, aud: publicUrl, iat: seconds(), exp: seconds() + 60, jti: randomUUID() };
    return sign({ alg: by.alg, kid: by.kid }, claims, { ...changes, by });
  };
  const proof = (htm: string, path: string, changes: Changes = {}) => {
    const by = changes.by ?? proofKey;
    const claims = { htm, htu: `${publicUrl}${path}`, iat: seconds(), jti: randomUUID(), nonce };
    return sign({ alg: by.alg, typ: 'dpop+jwt', jwk: by.jwk }, claims, { ...changes, by });
  };
  const send = async (path: string, headers: Record<string, string>, payload: string) => {
    const answer = await world.http.inject({ method: 'POST', url: path, headers, payload });
    nonce = String(answer.headers['dpop-nonce'] ?? nonce);
    return answer;
  };
  const ask = async (given: { assertion?: string; proof?: string; form?: Record<string, string> } = {}) =>
    send(
      '/oauth/token',
      {
        'content-type': 'application/x-www-form-urlencoded',
        ...(given.proof === '' ? {} : { dpop: given.proof ?? (await proof('POST', '/oauth/token')) }),
      },
      formOf(given.assertion ?? (await assertion()), given.form),
    );
  const token = async (given: { assertion?: string; proof?: string } = {}): Promise<string> => {
    const answer = await ask(given);
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
    return answer.json<{ access_token: string }>().access_token;
  };
  const callProof = (accessToken: string, changes: Changes = {}, operation = 'access.who-am-i') =>
    proof('POST', `/v1/${operation}`, { ...changes, claims: { ath: athOf(accessToken), ...changes.claims } });
  const call = async (accessToken: string, given: { proof?: string; operation?: string; input?: object } = {}) =>
    send(
      `/v1/${given.operation ?? 'access.who-am-i'}`,
      {
        'content-type': 'application/json',
        authorization: `DPoP ${accessToken}`,
        dpop: given.proof ?? (await callProof(accessToken, {}, given.operation)),
      },
      JSON.stringify(given.input ?? {}),
    );
  return { clientId, key, proofKey, bearer: made.key, assertion, proof, ask, token, callProof, call, nonce: () => nonce };
}

const formOf = (assertion: string, changes: Record<string, string> = {}) =>
  new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...changes,
  }).toString();

export const athOf = (accessToken: string) => createHash('sha256').update(accessToken).digest('base64url');

/** Signs a JWT with some members changed. */
export async function sign(header: object, claims: object, changes: Changes & { by: TestKey }): Promise<string> {
  const whole = without({ ...header, ...changes.header });
  if (whole['alg'] === 'none') return `${encode(whole)}.${encode(without({ ...claims, ...changes.claims }))}.`;
  return new SignJWT(without({ ...claims, ...changes.claims }))
    .setProtectedHeader(whole as { alg: string })
    .sign(changes.by.privateKey);
}

const without = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
