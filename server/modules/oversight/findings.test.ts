import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../kernel/perform.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { auditor, openWorld, type World } from '../../testing/world.ts';
import { recordDisclosure } from '../audit/index.ts';
import { bank, given, populate, rival, subject, subjectId } from '../consent/consent.testing.ts';
import { reconcileYesterday } from './jobs/reconcile-yesterday.ts';
import { watchFindings } from './jobs/watch-findings.ts';

type Misuse = {
  rule: string;
  institutionNo: number;
  day: string;
  severity: string;
  disclosureIds: string[];
  escalatedAt: string | null;
};

let world: World;
let clock = new Date('2026-01-10T02:00:00Z');
beforeAll(async () => {
  world = await openWorld({ now: () => clock });
  await populate(world);
});
afterAll(() => world.close());

/** A use of two in the afternoon, as a transaction that went past the platform's own checks would leave it. */
async function useOn(
  day: string,
  who: Principal,
  authorisationId: string | null = null,
  clientId = who.clientId,
): Promise<string> {
  const at = new Date(`${day}T06:00:00Z`);
  const disclosureId = randomUUID();
  const one = {
    disclosureId,
    requestId: randomUUID(),
    at,
    subjectId,
    institutionNo: who.institutionNo ?? null,
    clientId,
    providerNos: [1],
    operation: 'query.ask',
    purpose: 'loan-review',
    caseNo: 'A',
    authorisationId,
    artefactDigest: null,
    items: [],
    requestDigest: 'x',
    ruleVersion: 'catalogue 1',
  };
  await world.database.transaction(who, async (tx) => recordDisclosure(tx, one, at));
  return disclosureId;
}

const run = (job: typeof watchFindings) =>
  world.database.transaction(system, (tx) =>
    job.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, randomUUID())),
  );
const found = async (rule: string) =>
  (await world.call<{ misuses: Misuse[] }>(auditor, 'oversight.list-findings', { rule })).misuses;

test('uses after an authorisation was revoked or has expired are a grave finding, those before it none, and missed nights are made up for', async () => {
  const expired = await given(world);
  const revoked = await given(world);
  await useOn('2026-01-13', bank, expired);
  await useOn('2026-01-13', bank, revoked);
  clock = new Date('2026-01-14T02:00:00Z');
  await world.call(subject, 'consent.revoke', { authorisationId: revoked });
  const afterRevocation = await useOn('2026-01-19', bank, revoked);
  await useOn('2026-01-19', bank, expired);
  const afterExpiry = await useOn('2026-01-22', rival, expired);
  clock = new Date('2026-01-23T18:00:00Z');
  await run(reconcileYesterday);
  const evidence = (await found('use-after-refusal')).map(({ day, severity, disclosureIds }) => [day, severity, disclosureIds]);
  expect(evidence.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
    ['2026-01-19', 'grave', [afterRevocation]],
    ['2026-01-22', 'grave', [afterExpiry]],
  ]);
});

test('a person who looks up an enterprise of which he is a member is found, one who is not is not', async () => {
  const [member, stranger] = [randomUUID(), randomUUID()];
  await world.database.transaction(system, async (tx) => {
    for (const personId of [member, stranger])
      await tx.run(
        sql`insert into access.people (person_id, login, name, created_at) values (${personId}::uuid, ${personId.slice(0, 8)}, '示例', ${clock})`,
      );
    await tx.run(sql`insert into access.memberships (membership_id, person_id, role, subject_id, position, granted_by, granted_at)
      values (${randomUUID()}::uuid, ${member}::uuid, 'subject', ${subjectId}, 'owner', 'test', '2026-01-01')`);
  });
  const own = await useOn('2026-01-26', bank, null, `person:${member}`);
  await useOn('2026-01-26', bank, null, `person:${stranger}`);
  clock = new Date('2026-01-27T02:00:00Z');
  await world.call(auditor, 'oversight.reconcile', { day: '2026-01-26' });
  expect((await found('own-lookups')).map(({ disclosureIds }) => disclosureIds)).toEqual([[own]]);
});

test('a finding that nobody decides in ten working days is marked as late, and not a day before', async () => {
  // Ten working days after Tuesday 27 January end with Tuesday 10 February.
  clock = new Date('2026-02-10T02:00:00Z');
  await run(watchFindings);
  expect((await found('own-lookups'))[0]!.escalatedAt).toBeNull();
  clock = new Date('2026-02-10T17:00:00Z');
  await run(watchFindings);
  expect((await found('own-lookups'))[0]!.escalatedAt).not.toBeNull();
});

test('a day that is not over is not reconciled', async () => {
  const today = { day: '2026-02-11' };
  await expect(world.call(auditor, 'oversight.reconcile', today)).rejects.toMatchObject({ code: 'request.invalid' });
});
