import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../kernel/perform.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { auditor, institutionOf, openWorld, regulator, type World } from '../../testing/world.ts';
import { recordDisclosure } from '../audit/index.ts';
import { insertCase } from '../query/store.ts';
import { reconcileDay } from './reconcile-day.ts';

type Counts = { counts: { period: string; key: string | null; uses: number }[] };
type Overview = {
  openFindings: { severity: string; findingState: string; findings: number; late: number }[];
  explanationsWaiting: number;
  proposalsWaiting: number;
  deletionsMissing: number;
  nights: { day: string; finishedAt: string | null; uses: number; atFault: number }[];
  log: { sealed: number; toSeal: number; sealedUntil: string };
};

const subject = '91350100M000100Y43';
let world: World;
const now = new Date('2026-03-05T01:00:00Z');
let bank: Principal & { institutionNo: number };
const rival = institutionOf(77);

async function use(at: string, caseNo: string, items: readonly string[], who: Principal = bank, purpose = 'loan-review') {
  const disclosureId = randomUUID();
  const given = {
    disclosureId,
    requestId: randomUUID(),
    at: new Date(at),
    subjectId: subject,
    institutionNo: who.institutionNo ?? null,
    clientId: who.clientId,
    providerNos: [1],
    operation: 'query.ask',
    purpose,
    caseNo,
    authorisationId: null,
    artefactDigest: null,
    items: items.map((item) => ({ item, fields: ['x'], recordDigests: [], providerNos: [1] })),
    requestDigest: 'x',
    ruleVersion: 'catalogue 1',
  };
  await world.database.transaction(who, async (tx) => recordDisclosure(tx, given, given.at));
  return disclosureId;
}
const reconcile = (day: string) =>
  reconcileDay(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, world.pipeline.database.reads(system), 'test').platform,
    day,
  );
const count = async (input: object) =>
  (await world.call<Counts>(regulator, 'oversight.count-uses', { from: '2026-03-01', to: '2026-03-31', step: 'day', ...input }))
    .counts;
const overview = () => world.call<Overview>(regulator, 'oversight.show-overview', {});

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  bank = await admittedBank(world, 'bank-one', { items: ['registration', 'tax-payments'] });
  const one = {
    subjectId: subject,
    institutionNo: bank.institutionNo,
    caseNo: 'A',
    kind: 'application' as const,
    amountFen: null,
  };
  await world.database.transaction(bank, (tx) => insertCase(tx, { ...one, openedAt: new Date('2026-02-20T00:00:00Z') }, 'test'));
});
afterAll(() => world.close());

test('before anything happened the overview is empty, and the log is sealed until now', async () => {
  const { openFindings, nights, log, deletionsMissing } = await overview();
  expect({ openFindings, nights, deletionsMissing }).toEqual({ openFindings: [], nights: [], deletionsMissing: 0 });
  expect(log.sealedUntil).toBe(now.toISOString());
});

test('uses are counted by the day of China, by institution, purpose, item and verdict', async () => {
  await use('2026-03-02T16:30:00Z', 'A', ['registration', 'tax-payments']);
  await use('2026-03-03T01:00:00Z', 'NOWHERE', ['tax-payments']);
  await use('2026-03-04T01:00:00Z', 'A', ['registration'], rival, 'pre-screening');
  const bankNo = String(bank.institutionNo);
  expect(await count({ by: 'institution' })).toEqual([
    { period: '2026-03-03', key: bankNo, uses: 2 },
    { period: '2026-03-04', key: '77', uses: 1 },
  ]);
  expect(await count({ by: 'item', step: 'month' })).toEqual([
    { period: '2026-03', key: 'registration', uses: 2 },
    { period: '2026-03', key: 'tax-payments', uses: 2 },
  ]);
  expect(await count({ by: 'whole', item: 'tax-payments' })).toEqual([{ period: '2026-03-03', key: '', uses: 2 }]);
  expect(await count({ by: 'purpose', institutionNo: 77 })).toEqual([{ period: '2026-03-04', key: 'pre-screening', uses: 1 }]);
  await reconcile('2026-03-03');
  expect(await count({ by: 'verdict' })).toEqual([
    { period: '2026-03-03', key: 'in-order', uses: 1 },
    { period: '2026-03-03', key: 'unknown-case', uses: 1 },
    { period: '2026-03-04', key: null, uses: 1 },
  ]);
});

test('an institution counts its own uses, and asking for another’s finds none', async () => {
  const seen = async (who: Principal, input: object) =>
    (
      await world.call<Counts>(who, 'oversight.count-uses', {
        from: '2026-03-01',
        to: '2026-03-31',
        step: 'month',
        by: 'purpose',
        ...input,
      })
    ).counts;
  expect(await seen(bank, {})).toEqual([{ period: '2026-03', key: 'loan-review', uses: 2 }]);
  expect(await seen(rival, {})).toEqual([{ period: '2026-03', key: 'pre-screening', uses: 1 }]);
  expect(await seen(bank, { institutionNo: 77 })).toEqual([]);
});

test('a day that was missed is shown as not reconciled, and what is not sealed yet says until when the log is', async () => {
  const { nights, log } = await overview();
  expect(nights).toEqual([
    { day: '2026-03-04', finishedAt: null, uses: 0, atFault: 0 },
    { day: '2026-03-03', finishedAt: expect.any(String), uses: 2, atFault: 1 },
  ]);
  expect(log).toEqual({ sealed: 0, toSeal: 3, sealedUntil: '2026-03-02T16:30:00.000Z' });
});

test('findings, explanations and deletions that wait are counted, and what waits too long is told apart', async () => {
  await world.database.transaction(system, async (tx) => {
    for (const [rule, severity, dueOn] of [
      ['volume', 'grave', '2026-03-04'],
      ['hours', 'grave', '2026-03-20'],
      ['probing', 'minor', '2026-03-20'],
    ])
      await tx.run(sql`insert into oversight.findings (finding_id, rule, institution_no, day, severity, measured, disclosure_ids, state, found_at, due_on)
        values (${randomUUID()}::uuid, ${rule}, 77, '2026-03-03', ${severity}, '{}', '{}', 'open', ${now}, ${dueOn}::date)`);
    await tx.run(sql`insert into consent.findings (subject_id, authorisation_id, due_at, institution_no, found_at)
      values (${subject}, ${randomUUID()}::uuid, ${now}, 77, ${now})`);
  });
  const { disclosureId } = (
    await world.call<{ foundUses: { disclosureId: string }[] }>(regulator, 'oversight.search-uses', { atFault: true })
  ).foundUses[0]!;
  await world.call(bank, 'oversight.explain-use', { disclosureId, text: '示例：事项编号录错' });
  expect(await overview()).toMatchObject({
    openFindings: [
      { severity: 'grave', findingState: 'open', findings: 2, late: 1 },
      { severity: 'minor', findingState: 'open', findings: 1, late: 0 },
    ],
    explanationsWaiting: 1,
    proposalsWaiting: 0,
    deletionsMissing: 1,
  });
});

test('a deletion that is missing is seen by the regulator and by its institution alone', async () => {
  const seen = async (who: Principal) =>
    (await world.call<{ missing: { institutionNo: number }[] }>(who, 'consent.list-missing-deletions', { open: true })).missing;
  expect(await seen(regulator)).toMatchObject([{ institutionNo: 77, subjectId: subject, closedAt: null }]);
  expect(await seen(auditor)).toHaveLength(1);
  expect(await seen(bank)).toEqual([]);
});

test('a period longer than the platform counts at a time is refused', async () => {
  for (const given of [{ from: '2026-01-01', to: '2026-04-04' }, { step: 'month', from: '2020-01-01' }, { from: '2026-04-01' }])
    await expect(count({ by: 'whole', ...given })).rejects.toMatchObject({ code: 'request.invalid' });
});
