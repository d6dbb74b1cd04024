import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../kernel/pure/canonical-json.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { verifySigned } from '../../kernel/signing.ts';
import { softwareAuthenticator, type SoftwareAuthenticator } from '../../testing/software-authenticator.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { insertPerson } from '../access/index.ts';
import { insertPasskey } from '../access/people/passkey-store.ts';
import { relyingParty } from '../access/people/relying-party.ts';
import { asked, bank, populate, subjectId, type State } from './consent.testing.ts';
import type { SubjectSignature } from './store/acts.ts';

let now = new Date('2026-01-01T01:00:00Z');
let world: World;
let device: SoftwareAuthenticator;
let person: Principal;
/** COSE keys of P-256 as the authenticator makes them: eight bytes of head, x, one label, y. */
const COSE_BYTES = 77;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  await populate(world);
  const { origins } = relyingParty(world.pipeline.publicUrl);
  device = softwareAuthenticator(origins[0]!);
  const made = device.make({ challenge: 'AAAA', rp: { id: 'localhost' }, user: { id: '' } });
  const personId = await world.database.transaction(system, async (tx) => {
    const id = (await insertPerson(tx, { login: 'signer', name: '示例负责人' }, now))!;
    const credentialId = Buffer.from(made.id, 'base64url');
    const publicKey = Buffer.from(made.response.attestationObject, 'base64url').subarray(-COSE_BYTES);
    await insertPasskey(
      tx,
      {
        credentialId,
        personId: id,
        publicKey,
        counter: 0,
        deviceType: 'singleDevice',
        backedUp: false,
        transports: [],
        name: 'x',
      },
      now,
    );
    return id;
  });
  device.state.userHandle = Buffer.from(personId).toString('base64url');
  person = {
    clientId: `person:${personId}`,
    name: 'x',
    role: 'subject',
    subjectId,
    personId,
    position: 'owner',
    membershipId: personId,
    secondFactorAt: now,
  };
});
afterAll(() => world.close());

type Preview = {
  readonly at: string;
  readonly challenge: string;
  readonly digest: string;
  readonly document: Record<string, unknown>;
};
const request = async () => ({ authorisationId: (await world.call<State>(bank, 'consent.request', asked)).authorisationId });
const preview = (input: object) => world.call<Preview>(person, 'consent.preview', input);
const grant = (input: object, at: string, assertion: unknown, who = person) =>
  world.call<State>(who, 'consent.grant', { ...input, signature: { at, assertion } });

type Version = { readonly digest: string; readonly jws: string; readonly subjectSignature: SubjectSignature | null };
const versionOf = async (authorisationId: string) =>
  (await world.call<{ versions: Version[] }>(bank, 'consent.get-authorisation', { authorisationId })).versions[0]!;

/** What an outsider does with the artefact and nothing else: the digest in the challenge, and the signature over it. */
function verifiesOffline(document: string, signature: SubjectSignature): boolean {
  const clientData = Buffer.from(signature.clientDataJson, 'base64url');
  const { challenge } = JSON.parse(clientData.toString()) as { challenge: string };
  if (challenge !== createHash('sha256').update(document).digest('base64url')) return false;
  const cose = Buffer.from(signature.publicKey, 'base64url');
  const [x, y] = [cose.subarray(10, 42), cose.subarray(45, 77)].map((part) => part.toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
  const signed = Buffer.concat([
    Buffer.from(signature.authenticatorData, 'base64url'),
    createHash('sha256').update(clientData).digest(),
  ]);
  return verify('sha256', signed, key, Buffer.from(signature.signature, 'base64url'));
}

test('the person’s passkey signs exactly the document that was shown, and any changed byte of it breaks the signature', async () => {
  const input = { ...(await request()), maxUses: 1 };
  const shown = await preview(input);
  now = new Date(now.getTime() + 60_000);
  await grant(input, shown.at, device.use({ challenge: shown.challenge }));
  const { digest, jws, subjectSignature } = await versionOf(input.authorisationId);
  expect(digest).toBe(shown.digest);
  const { keys } = await world.pipeline.signer.publicKeys();
  const document = canonicalJson(await verifySigned(jws, keys));
  expect(document).toBe(canonicalJson(shown.document));
  expect(verifiesOffline(document, subjectSignature!)).toBe(true);
  for (let at = 0; at < document.length; at++) {
    const changed = document.slice(0, at) + (document[at] === 'x' ? 'y' : 'x') + document.slice(at + 1);
    expect(verifiesOffline(changed, subjectSignature!)).toBe(false);
  }
});

test('what a subject gives of its own accord is signed too, once', async () => {
  const input = {
    institutionNo: 2,
    purpose: 'pre-screening',
    items: [{ item: 'tax-payments' }],
    dataFrom: '2025-06',
    dataTo: '2025-12',
    validTo: '2026-01-05T00:00:00Z',
  };
  const shown = await preview(input);
  const assertion = device.use({ challenge: shown.challenge });
  const { authorisationId } = await grant(input, shown.at, assertion);
  expect(shown.document['authorisationId']).toBe(authorisationId);
  await expect(grant(input, shown.at, assertion)).rejects.toMatchObject({ code: 'state.conflict' });
});

test.each([
  ['over another document', async () => device.use({ challenge: (await preview(await request())).challenge })],
  ['over nothing of ours', async () => device.use({ challenge: Buffer.alloc(32).toString('base64url') })],
  [
    'by another device',
    async (challenge: string) => {
      const another = softwareAuthenticator(device.state.origin);
      another.state.userHandle = device.state.userHandle;
      return another.use({ challenge });
    },
  ],
  [
    'without the person verified',
    async (challenge: string) => {
      device.state.verified = false;
      const assertion = device.use({ challenge });
      device.state.verified = true;
      return assertion;
    },
  ],
])('a signature %s refuses the grant, and nothing is given', async (_what, assert) => {
  const input = await request();
  const { at, challenge } = await preview(input);
  await expect(grant(input, at, await assert(challenge))).rejects.toMatchObject({ code: 'access.passkey-refused' });
  expect(await versionOf(input.authorisationId)).toBeUndefined();
});

test('a signature over narrower terms is none over wider ones, and none of another person', async () => {
  const input = await request();
  const { at, challenge } = await preview({ ...input, maxUses: 1 });
  const assertion = device.use({ challenge });
  await expect(grant(input, at, assertion)).rejects.toMatchObject({ code: 'access.passkey-refused' });
  const other = { ...person, personId: crypto.randomUUID() };
  await expect(grant({ ...input, maxUses: 1 }, at, assertion, other)).rejects.toMatchObject({ code: 'access.passkey-refused' });
});

test('a document is signed within ten minutes after it was shown', async () => {
  const input = await request();
  const { at, challenge } = await preview(input);
  now = new Date(now.getTime() + 11 * 60_000);
  await expect(grant(input, at, device.use({ challenge }))).rejects.toMatchObject({
    code: 'request.invalid',
    info: { issues: [{ field: 'signature.at' }] },
  });
});

test('without a passkey an authorisation is given all the same', async () => {
  const input = await request();
  await world.call(person, 'consent.grant', input);
  expect((await versionOf(input.authorisationId)).subjectSignature).toBeNull();
});
