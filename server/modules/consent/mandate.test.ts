import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifySigned } from '../../kernel/signing.ts';
import type { Mandate } from '../../kernel/pure/mandate.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { artefacts } from './model/artefact.testing.ts';
import { mandateFault } from './model/mandate-fault.ts';
import { asked, bank, populate, subject, subjectId, type State } from './consent.testing.ts';

const DAY_MS = 86_400_000;
const START = new Date('2026-01-01T01:00:00Z');
let now = START;
let world: World;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  await populate(world);
});
afterAll(() => world.close());

const personId = randomUUID();
const delegate = (mandate: Partial<Mandate>): Principal => ({
  clientId: `person:${personId}`,
  name: 'delegate',
  role: 'subject',
  subjectId,
  personId,
  membershipId: '00000000-0000-4000-8000-0000000000aa',
  position: 'staff',
  mandate: { items: 'all', maxDays: 366, acts: ['authorise'], ...mandate },
  secondFactorAt: START,
});
const request = async () => (await world.call<State>(bank, 'consent.request', asked)).authorisationId;

describe('the mandate', () => {
  const items = fc.subarray(['registration', 'tax-payments', 'gas-bills', 'permits']);
  test('lets a delegate give exactly what it covers, whatever the mandate and the terms', () => {
    fc.assert(
      fc.property(
        artefacts,
        items,
        items,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 * 24 }),
        (any, mine, wanted, maxDays, hours) => {
          const from = new Date('2026-01-01T00:00:00Z');
          const terms = {
            ...any,
            items: wanted.map((item) => ({ item, fields: null })),
            validity: { from, to: new Date(from.getTime() + hours * 3_600_000) },
          };
          const fault = mandateFault({ items: mine, maxDays, acts: ['authorise'] }, 'grant', terms);
          const beyond = wanted.filter((item) => !mine.includes(item));
          const within = beyond.length === 0 && hours <= maxDays * 24;
          expect(fault === undefined).toBe(within);
          if (beyond.length > 0) expect(fault).toEqual({ code: 'mandate.items', items: beyond });
          else if (!within) expect(fault).toEqual({ code: 'mandate.days', days: Math.ceil(hours / 24), maxDays });
        },
      ),
    );
  });
});

describe('a delegate', () => {
  test('is refused outside his mandate for every act and term, and the refusal names it', async () => {
    const authorisationId = await request();
    const outside: readonly [Partial<Mandate>, object][] = [
      [
        { items: ['gas-bills'] },
        {
          code: 'mandate.items',
          info: { issues: [{ field: 'items', message: { en: expect.stringContaining('tax-payments') } }] },
        },
      ],
      [
        { maxDays: 19 },
        {
          code: 'mandate.days',
          info: { issues: [{ field: 'validTo', message: { en: 'lasts 20 days, the mandate allows 19' } }] },
        },
      ],
      [{ acts: ['view-file', 'object', 'self-report'] }, { code: 'mandate.act' }],
    ];
    for (const [mandate, refusal] of outside) {
      await expect(world.call(delegate(mandate), 'consent.grant', { authorisationId })).rejects.toMatchObject(refusal);
      await expect(world.call(delegate(mandate), 'consent.preview', { authorisationId })).rejects.toMatchObject(refusal);
    }
    await expect(world.call(delegate({ items: ['gas-bills'] }), 'consent.refuse', { authorisationId })).rejects.toMatchObject({
      code: 'mandate.items',
    });
    await world.call(subject, 'consent.grant', { authorisationId });
    for (const [mandate, refusal] of outside)
      await expect(world.call(delegate(mandate), 'consent.amend', { authorisationId, maxUses: 1 })).rejects.toMatchObject(
        refusal,
      );
    for (const verb of ['pause', 'revoke'])
      await expect(world.call(delegate({ items: [] }), `consent.${verb}`, { authorisationId }), verb).rejects.toMatchObject({
        code: 'mandate.items',
      });
    const own = {
      institutionNo: 2,
      purpose: 'pre-screening',
      items: [{ item: 'tax-payments' }],
      dataFrom: '2025-06',
      dataTo: '2025-12',
    };
    const given = { ...own, validTo: new Date(START.getTime() + 5 * DAY_MS).toISOString() };
    await expect(world.call(delegate({ maxDays: 4 }), 'consent.grant', given)).rejects.toMatchObject({ code: 'mandate.days' });
    await expect(world.call(delegate({ items: ['permits'] }), 'consent.grant', given)).rejects.toMatchObject({
      code: 'mandate.items',
    });
  });

  test('gives within his mandate, and the signed artefact and the event name him and it', async () => {
    const authorisationId = await request();
    const who = delegate({ items: ['tax-payments', 'gas-bills'], maxDays: 20 });
    await world.call(who, 'consent.grant', { authorisationId });
    const got = await world.call<{ versions: { jws: string }[]; events: { kind: string; clientId: string }[] }>(
      bank,
      'consent.get-authorisation',
      {
        authorisationId,
      },
    );
    const { keys } = await world.pipeline.signer.publicKeys();
    expect(await verifySigned(got.versions[0]!.jws, keys)).toMatchObject({
      actor: { clientId: `person:${personId}`, mandateId: who.membershipId },
    });
    expect(got.events.at(-1)).toMatchObject({ kind: 'granted', clientId: `person:${personId}` });
    await world.call(who, 'consent.revoke', { authorisationId });
  });
});
