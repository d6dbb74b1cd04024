import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { verifySigned } from '../../kernel/signing.ts';
import { institutionOf, openWorld, type World } from '../../testing/world.ts';
import { asked, bank, given, other, populate, rival, subject, subjectId, use, type State } from './consent.testing.ts';

const START = new Date('2026-01-01T01:00:00Z');
let now = START;
let world: World;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  await populate(world);
});
beforeEach(() => {
  now = START;
});
afterAll(() => world.close());

type Got = {
  readonly authorisation: { readonly state: string; readonly usedTotal: number };
  readonly granted: Record<string, unknown> | null;
  readonly screenText: { readonly zh: string; readonly en: string };
  readonly versions: readonly { version: number; state: string; digest: string; jws: string; terms: object }[];
  readonly events: readonly { kind: string; reason: string | null }[];
};
const get = (who: typeof bank, authorisationId: string) => world.call<Got>(who, 'consent.get-authorisation', { authorisationId });
const fails = (code: string) => expect.objectContaining({ code });

describe('a request and its answer', () => {
  test('the subject reads the text, accepts a part, and what it gave is signed together with that text', async () => {
    const { authorisationId, state } = await world.call<State>(bank, 'consent.request', asked);
    expect(state).toBe('awaiting');
    await expect(use(world, { authorisationId })).rejects.toMatchObject({ code: 'consent.missing' });
    const preview = (await get(subject, authorisationId)).screenText;
    expect(preview.zh).toContain('示例银行1');
    expect(preview.zh).toContain('税款申报与缴纳信息（税种、税款所属期起）');
    expect(preview.zh + preview.en).not.toMatch(/[{}]/);
    const narrower = { items: [{ item: 'tax-payments', fields: ['taxKind'] }], maxUses: 2, validTo: '2026-01-11T00:00:00Z' };
    expect(await world.call(subject, 'consent.grant', { authorisationId, ...narrower })).toMatchObject({
      state: 'active',
      version: 1,
    });
    const got = await get(bank, authorisationId);
    expect(got.granted).toMatchObject({ type: 'jinqiao.items.v1', items: narrower.items, maxUses: 2, identifier: subjectId });
    const { keys } = await world.pipeline.signer.publicKeys();
    const document = (await verifySigned(got.versions[0]!.jws, keys)) as Record<string, unknown>;
    expect(document).toMatchObject({
      authorisationId,
      version: 1,
      authorizationDetails: [got.granted],
      screenText: got.screenText,
    });
    expect(digestOf(document)).toBe(got.versions[0]!.digest);
    expect(got.screenText.zh).toMatch(/最多2次.*税款申报与缴纳信息（税种）/s);
    const basis = await use(world, { authorisationId });
    expect(basis).toMatchObject({
      kind: 'authorisation',
      artefactDigest: got.versions[0]!.digest,
      banded: false,
      retentionDays: 90,
    });
    await expect(use(world, { authorisationId, items: [{ item: 'gas-bills', fields: null }] })).rejects.toMatchObject({
      code: 'consent.outside',
      info: { detail: { en: expect.stringContaining('items') } },
    });
  });

  test.each([
    ['items', { items: [{ item: 'registration' }] }],
    ['fields', { items: [{ item: 'tax-payments', fields: ['taxKind', 'periodTo'] }] }],
    ['all fields', { items: [{ item: 'tax-payments' }] }],
    ['a longer validity', { validTo: '2026-01-22T00:00:00Z' }],
    ['an earlier validity', { validFrom: '2025-12-31T00:00:00Z' }],
    ['older data', { dataFrom: '2024-12' }],
    ['more uses', { maxUses: 3 }],
    ['another mode', { modes: ['query', 'verify'] }],
    ['another channel', { channels: ['api', 'portal'] }],
    ['another place', { places: ['440300'] }],
    ['a longer retention', { retentionDays: 90 }],
    ['no filter', { filters: [] }],
  ])('no more is given than was asked: %s', async (_what, wider) => {
    const filters = [{ item: 'tax-payments', filter: 'within-period' }];
    const narrow = { ...asked, maxUses: 2, modes: ['query'], channels: ['api'], places: ['330100'], retentionDays: 30, filters };
    const { authorisationId } = await world.call<State>(bank, 'consent.request', narrow);
    await expect(world.call(subject, 'consent.grant', { authorisationId, ...wider })).rejects.toMatchObject({
      code: 'consent.widening',
    });
    await world.call(subject, 'consent.grant', { authorisationId });
    await expect(world.call(subject, 'consent.amend', { authorisationId, ...wider })).rejects.toMatchObject({
      code: 'consent.widening',
    });
  });

  test.each([
    ['longer than the purpose', { validTo: '2026-02-01T00:00:00Z' }],
    ['further back than the purpose', { dataFrom: '2022-12' }],
    ['more often than the purpose', { maxUses: 4 }],
    ['in a mode that the purpose has not', { modes: ['model'] }],
    [
      'bands only, of an item that is not for pre-screening',
      { purpose: 'pre-screening', items: [{ item: 'permits' }], validTo: '2026-01-05T00:00:00Z' },
    ],
    ['what is compute-only', { items: [{ item: 'sales-summaries', fields: ['topCustomersPercent'] }] }],
    ['what is past already', { validFrom: '2025-12-01T00:00:00Z', validTo: '2025-12-20T00:00:00Z' }],
  ])('a purpose cannot be stretched: %s', async (_what, more) => {
    await expect(world.call(bank, 'consent.request', { ...asked, ...more })).rejects.toMatchObject({
      code: 'consent.beyond-purpose',
    });
  });

  test('an enterprise that is not known and one that cannot be look the same', async () => {
    const answers = await Promise.allSettled(
      ['91330100MA2XXXXXX0', 'ZZZZZZZZZZZZZZZZZZ'].map((subjectCode) =>
        world.call(bank, 'consent.request', { ...asked, subjectCode }),
      ),
    );
    expect(answers.map((one) => (one.status === 'rejected' ? one.reason : one))).toEqual([
      fails('resource.not-found'),
      fails('resource.not-found'),
    ]);
  });

  test('a draft is the institution’s alone until it is sent', async () => {
    const draft = await world.call<State>(bank, 'consent.request', { ...asked, draft: true });
    expect(draft.state).toBe('draft');
    await expect(get(subject, draft.authorisationId)).rejects.toMatchObject({ code: 'resource.not-found' });
    await expect(world.call(subject, 'consent.grant', { authorisationId: draft.authorisationId })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
    await world.call(bank, 'consent.request', { ...asked, draftId: draft.authorisationId, maxUses: 1 });
    const got = await get(subject, draft.authorisationId);
    expect([got.authorisation.state, got.events.map((one) => one.kind)]).toEqual(['awaiting', ['requested']]);
    await world.call(subject, 'consent.grant', { authorisationId: draft.authorisationId });
  });

  test('a refusal is final and says why', async () => {
    const { authorisationId } = await world.call<State>(bank, 'consent.request', asked);
    await world.call(subject, 'consent.refuse', { authorisationId, reason: '已向他行贷款' });
    expect((await get(bank, authorisationId)).events.at(-1)).toMatchObject({ kind: 'refused', reason: '已向他行贷款' });
    await expect(world.call(subject, 'consent.grant', { authorisationId })).rejects.toMatchObject({ code: 'state.conflict' });
  });
});

describe('the life of an authorisation', () => {
  test('each end has its own reason at the very next use, and a renewal links back', async () => {
    const authorisationId = await given(world, { maxUses: 2 });
    const at = { authorisationId };
    const outcome = () =>
      use(world, at).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect(await outcome()).toBe('done');
    await world.call(subject, 'consent.pause', at);
    expect(await outcome()).toBe('consent.paused');
    await world.call(subject, 'consent.resume', at);
    expect(await outcome()).toBe('done');
    expect(await outcome()).toBe('consent.exhausted');
    const renewed = await world.call<State>(bank, 'consent.renew', { ...at, validTo: '2026-01-25T00:00:00Z' });
    const { authorisations } = await world.call<{ authorisations: { authorisationId: string; renews: string; state: string }[] }>(
      subject,
      'consent.list-authorisations',
      { state: 'awaiting' },
    );
    expect(authorisations).toContainEqual(
      expect.objectContaining({ authorisationId: renewed.authorisationId, renews: authorisationId }),
    );
    await world.call(subject, 'consent.grant', { authorisationId: renewed.authorisationId });
    now = new Date('2026-01-24T23:59:59.999Z');
    await use(world, { authorisationId: renewed.authorisationId });
    now = new Date('2026-01-25T00:00:00Z');
    await expect(use(world, { authorisationId: renewed.authorisationId })).rejects.toMatchObject({ code: 'consent.expired' });
    expect((await get(bank, renewed.authorisationId)).authorisation.state).toBe('expired');
  });

  test('amending keeps every version, and holds at the next use', async () => {
    const authorisationId = await given(world);
    await world.call(subject, 'consent.amend', { authorisationId, items: [{ item: 'gas-bills' }] });
    await expect(use(world, { authorisationId })).rejects.toMatchObject({ code: 'consent.outside' });
    const got = await get(subject, authorisationId);
    expect(got.versions.map(({ version, state }) => [version, state])).toEqual([
      [1, 'amended'],
      [2, 'current'],
    ]);
    expect(new Set(got.versions.map((one) => one.digest)).size).toBe(2);
  });

  test('a subject may authorise of its own accord, within the purpose', async () => {
    const terms = {
      institutionNo: 2,
      purpose: 'pre-screening',
      items: [{ item: 'tax-payments' }],
      dataFrom: '2025-06',
      dataTo: '2025-12',
    };
    const own = await world.call<State>(subject, 'consent.grant', { ...terms, validTo: '2026-01-07T00:00:00Z' });
    expect(
      await use(world, { authorisationId: own.authorisationId, institutionNo: 2, purpose: 'pre-screening' }, rival),
    ).toMatchObject({ banded: true });
    await expect(world.call(subject, 'consent.grant', { ...terms, validTo: '2026-02-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'consent.beyond-purpose',
    });
    const unknown = { ...terms, institutionNo: 99, validTo: '2026-01-07T00:00:00Z' };
    await expect(world.call(subject, 'consent.grant', unknown)).rejects.toMatchObject({ code: 'resource.not-found' });
  });

  test('an institution learns the names of those it deals with, and of nobody else', async () => {
    await given(world);
    const subjectIds = [subjectId, '91350100M000100Y4X'];
    const names = (who: typeof bank) => world.call(who, 'consent.list-names', { subjectIds });
    expect(await names(bank)).toEqual({ names: [{ subjectId, name: `示例${subjectId}公司` }] });
    expect(await names(institutionOf(3))).toEqual({ names: [] });
  });

  test('what is another’s and what is not there look the same, whatever is done to it', async () => {
    const authorisationId = await given(world);
    const missing = '00000000-0000-4000-8000-000000000009';
    for (const verb of ['grant', 'refuse', 'amend', 'pause', 'resume', 'revoke', 'get-authorisation'])
      for (const id of [authorisationId, missing])
        await expect(world.call(other, `consent.${verb}`, { authorisationId: id }), verb).rejects.toEqual(
          fails('resource.not-found'),
        );
    for (const [verb, more] of [
      ['renew', { validTo: asked.validTo }],
      ['report-deletion', {}],
      ['get-authorisation', {}],
    ] as const)
      for (const id of [authorisationId, missing])
        await expect(world.call(rival, `consent.${verb}`, { authorisationId: id, ...more }), verb).rejects.toEqual(
          fails('resource.not-found'),
        );
    const { authorisations } = await world.call<{ authorisations: unknown[] }>(other, 'consent.list-authorisations', {
      subjectId,
    });
    expect(authorisations).toEqual([]);
  });
});
