import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextOf, eachStatement } from '../../kernel/perform.ts';
import type { Job } from '../../kernel/pure/background.ts';
import { anyone, system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { seededRandom } from '../../testing/mutate.ts';
import { sampleDisclosure } from '../../testing/sample-disclosure.ts';
import { institutionOf, openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import { recordDisclosure } from '../audit/index.ts';
import { chaseNotices } from './jobs/chase-notices.ts';
import { expirePublications } from './jobs/expire-publications.ts';
import { giveNotices } from './jobs/give-notices.ts';

type Notice = {
  noticeId: string;
  institutionNo: number;
  item: string;
  key: string | null;
  reason: string;
  oldDigests: string[];
  newDigest: string | null;
  dueOn: string;
  lateDays: number;
  reminders: number;
  escalatedAt: string | null;
  acknowledgedAt: string | null;
  action: string | null;
};

const mine = '91350100M000100Y43';
const theirs = '91330100799655058B';
const nobody = '00000000-0000-4000-8000-000000000009';
const me = subjectOf(mine);
const start = '2026-09-18T02:00:00Z';
let world: World;
let provider: Principal & { providerNo: number };
let stranger: Principal & { providerNo: number };
let now = new Date(start);
let deliveries = 0;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  provider = await world.provider(['penalties', 'honours']);
  stranger = await world.provider(['penalties']);
});
afterAll(() => world.close());
beforeEach(() => {
  now = new Date(start);
});

const penalty = (key: string, more: object = {}) => ({
  unifiedCode: mine,
  documentNo: key,
  content: '罚款人民币三万元',
  authority: '示例市应急管理局',
  decidedOn: '2026-05-12',
  severityClass: 'ordinary',
  publicationStatus: 'published',
  ...more,
});
async function deliver(records: object[], who: Principal = provider) {
  deliveries++;
  await world.call(who, 'collection.deliver-records', { item: 'penalties', deliveryKey: `n${deliveries}`, records });
  await world.settle();
}
async function digestOf(key: string, who: Principal = me): Promise<string> {
  type File = { sections: { records: { key: string; source: { digest: string } }[] }[] };
  const file = await world.call<File>(who, 'records.read-file', { code: mine, items: ['penalties'] });
  return file.sections[0]!.records.find((one) => one.key === key)!.source.digest;
}
/** What an institution was given, as a use records it. */
const given = (institutionNo: number, digests: string[], more: object = {}) =>
  world.database.transaction(system, async (tx) =>
    recordDisclosure(
      tx,
      sampleDisclosure({
        subjectId: mine,
        institutionNo,
        at: now,
        providerNos: [provider.providerNo],
        items: [{ item: 'penalties', fields: ['content'], recordDigests: digests, providerNos: [provider.providerNo] }],
        ...more,
      }),
      now,
    ),
  );
const list = async (who: Principal, more: object = {}) =>
  (await world.call<{ notices: Notice[] }>(who, 'rights.list-notices', { limit: 500, ...more })).notices;
const of = async (key: string, who: Principal = me) =>
  (await list(who)).filter((one) => one.key === key).toSorted((a, b) => a.institutionNo - b.institutionNo);
const acknowledge = (who: Principal, noticeId: string, action = 'deleted') =>
  world.call(who, 'rights.acknowledge-notice', { noticeId, action });
const runJob = (job: Job) =>
  job.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), crypto.randomUUID()),
  );
const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    ({ code, info }) => JSON.stringify({ code, info }),
  );
async function correct(key: string, content: string) {
  const { objectionId } = await world.call<{ objectionId: string }>(me, 'rights.object', {
    item: 'penalties',
    key,
    text: '示例：金额有误',
  });
  await deliver([penalty(key, { content })]);
  await world.call(provider, 'rights.answer-objection', { objectionId, outcome: 'corrected', reason: '示例' });
  await world.call(operator, 'rights.decide-objection', { objectionId, decision: 'corrected', reason: '示例' });
  await world.settle();
}

describe('a correction', () => {
  test('reaches by the real way a bank that asked, with the digest it got and the one that took its place', async () => {
    await deliver([penalty('c1')]);
    const bank = await admittedBank(world, 'notice-bank', { items: ['penalties'] });
    const validTo = '2026-10-18T00:00:00Z';
    const asked = {
      subjectCode: mine,
      purpose: 'loan-review',
      items: [{ item: 'penalties' }],
      dataFrom: '2026-01',
      dataTo: '2026-09',
    };
    const { authorisationId } = await world.call<{ authorisationId: string }>(bank, 'consent.request', { ...asked, validTo });
    await world.call(me, 'consent.grant', { authorisationId });
    await world.call(bank, 'query.open-case', { code: mine, caseNo: 'XD-1', kind: 'application' });
    const question = { authorisationId, code: mine, purpose: 'loan-review', caseNo: 'XD-1' };
    await world.call(bank, 'query.ask', { ...question, items: [{ item: 'penalties' }] });
    const old = await digestOf('c1');
    await correct('c1', '罚款人民币二万元');
    const notices = await list(bank);
    expect(notices).toMatchObject([
      {
        item: 'penalties',
        key: 'c1',
        reason: 'corrected',
        oldDigests: [old],
        newDigest: await digestOf('c1'),
        acknowledgedAt: null,
      },
    ]);
    expect(JSON.stringify(notices)).not.toContain('罚款');
  });

  test('reaches every institution that received the old value and nobody else, once, however many look for recipients at once', async () => {
    const random = seededRandom(7);
    const keys = ['p1', 'p2', 'p3', 'p4'];
    await deliver(keys.map((key) => penalty(key)));
    const old = new Map(await Promise.all(keys.map(async (key) => [key, await digestOf(key)] as const)));
    const received = new Set<string>();
    for (let use = 0; use < 60; use++) {
      const institutionNo = 100 + Math.floor(random() * 12);
      const some = keys.filter(() => random() < 0.3);
      await given(
        institutionNo,
        some.map((key) => old.get(key)!),
      );
      for (const key of some) received.add(`${institutionNo} ${key}`);
    }
    // Another enterprise, the same provider and an institution that asked for another record.
    await given(200, [old.get('p1')!], { subjectId: theirs });
    await given(201, ['0'.repeat(32)]);
    await given(202, [old.get('p1')!], {
      items: [{ item: 'honours', fields: [], recordDigests: [old.get('p1')!], providerNos: [provider.providerNo] }],
    });
    for (const key of keys) await correct(key, '罚款人民币一万元');
    for (const key of keys) await given(300, [await digestOf(key)]);
    await Promise.all(Array.from({ length: 6 }, () => runJob(giveNotices)));
    const told = (await list(me)).filter(({ key }) => keys.includes(key!)).map((one) => `${one.institutionNo} ${one.key}`);
    expect(received.size).toBeGreaterThan(20);
    expect(told.toSorted()).toEqual([...received].toSorted());
  });

  test('reaches a use that was under way at its time and was committed after the first look', async () => {
    await deliver([penalty('c2')]);
    const old = await digestOf('c2');
    await correct('c2', '罚款人民币二万元');
    expect(await of('c2')).toEqual([]);
    await given(400, [old]);
    now = new Date('2026-09-18T02:11:00Z');
    await Promise.all([runJob(giveNotices), runJob(giveNotices)]);
    expect(await of('c2')).toMatchObject([{ institutionNo: 400 }]);
    const left = await world.database.transaction(system, (tx) =>
      tx.rows(sql`select from rights.revisions where record_key = 'c2'`),
    );
    expect(left).toEqual([]);
  });

  test('reaches those who received what was delivered between the objection and the right version, but an ordinary update nobody', async () => {
    await deliver([penalty('c3')]);
    const before = await digestOf('c3');
    await given(500, [before]);
    await deliver([penalty('c3', { content: '罚款人民币九万元' })]);
    await given(501, [await digestOf('c3')]);
    await runJob(giveNotices);
    expect(await of('c3')).toEqual([]);
    const { objectionId } = await world.call<{ objectionId: string }>(me, 'rights.object', {
      item: 'penalties',
      key: 'c3',
      text: '有误',
    });
    await deliver([penalty('c3', { content: '罚款人民币八万元' })]);
    await given(502, [await digestOf('c3')]);
    await deliver([penalty('c3', { content: '罚款人民币一万元' })]);
    for (const [who, name, key] of [
      [provider, 'rights.answer-objection', 'outcome'],
      [operator, 'rights.decide-objection', 'decision'],
    ] as const)
      await world.call(who, name, { objectionId, [key]: 'corrected', reason: '示例' });
    await world.settle();
    expect((await of('c3')).map((one) => one.institutionNo)).toEqual([501, 502]);
  });
});

describe('what may not be used any more', () => {
  test('is told as gone: withdrawn, repaired, expired and not verifiable', async () => {
    await deliver([penalty('g1'), penalty('g2'), penalty('g3', { maxPublishUntil: '2026-09-20' }), penalty('g4')]);
    for (const key of ['g1', 'g2', 'g3', 'g4']) await given(600, [await digestOf(key)]);
    await deliver([{ ...penalty('g1'), operation: 'withdraw' }]);
    const proofDigest = 'a'.repeat(64);
    const repair = { item: 'penalties', key: 'g2', commitment: '示例承诺', proofDigest };
    const { repairId } = await world.call<{ repairId: string }>(me, 'rights.apply-repair', repair);
    await world.call(provider, 'rights.accept-repair', { repairId, accepted: true, reason: '示例' });
    await world.call(provider, 'rights.decide-repair', { repairId, decision: 'granted', reason: '示例' });
    const { objectionId } = await world.call<{ objectionId: string }>(me, 'rights.object', {
      item: 'penalties',
      key: 'g4',
      text: '示例',
    });
    await world.call(provider, 'rights.answer-objection', { objectionId, outcome: 'not-verifiable', reason: '示例' });
    await world.call(operator, 'rights.decide-objection', { objectionId, decision: 'not-verifiable', reason: '示例' });
    await world.settle();
    now = new Date('2026-09-21T02:00:00Z');
    await runJob(expirePublications);
    await runJob(expirePublications);
    await Promise.all([runJob(giveNotices), runJob(giveNotices)]);
    const notices = (await list(institutionOf(600))).toSorted((a, b) => a.key!.localeCompare(b.key!));
    expect(notices.map(({ key, reason, newDigest }) => [key, reason, newDigest])).toEqual([
      ['g1', 'withdrawn', null],
      ['g2', 'repaired', null],
      ['g3', 'expired', null],
      ['g4', 'not-verifiable', null],
    ]);
    expect(await problemOf(acknowledge(institutionOf(600), notices[0]!.noticeId, 'updated'))).toContain('request.invalid');
    await acknowledge(institutionOf(600), notices[0]!.noticeId, 'deleted');
  });

  test('is told once where a withdrawal then closes an objection, and again to who received it anew', async () => {
    await deliver([penalty('g5')]);
    await given(610, [await digestOf('g5')]);
    const { objectionId } = await world.call<{ objectionId: string }>(me, 'rights.object', {
      item: 'penalties',
      key: 'g5',
      text: '示例',
    });
    await deliver([{ ...penalty('g5'), operation: 'withdraw' }]);
    await world.call(provider, 'rights.answer-objection', { objectionId, outcome: 'corrected', reason: '示例' });
    await world.call(operator, 'rights.decide-objection', { objectionId, decision: 'corrected', reason: '示例' });
    await world.settle();
    expect((await of('g5')).map(({ reason }) => reason)).toEqual(['withdrawn']);
    now = new Date('2026-09-19T02:00:00Z');
    await deliver([penalty('g5')]);
    await given(610, [await digestOf('g5')]);
    await deliver([{ ...penalty('g5'), operation: 'withdraw' }]);
    expect((await of('g5')).map(({ reason }) => reason)).toEqual(['withdrawn', 'withdrawn']);
  });

  test('does not name the record to an institution that only had claims verified', async () => {
    await deliver([penalty('g6')]);
    const old = await digestOf('g6');
    await given(620, [old], { operation: 'query.verify' });
    await deliver([{ ...penalty('g6'), operation: 'withdraw' }]);
    expect(await list(institutionOf(620))).toMatchObject([{ key: null, oldDigests: [old] }]);
    expect(await of('g6')).toMatchObject([{ key: 'g6', institutionNo: 620 }]);
  });
});

describe('a notice', () => {
  test('is reminded of by working days until it is acknowledged, and told to the operator when long overdue', async () => {
    await deliver([penalty('r1')]);
    await given(700, [await digestOf('r1')]);
    await given(701, [await digestOf('r1')]);
    await deliver([{ ...penalty('r1'), operation: 'withdraw' }]);
    const [first, second] = await of('r1');
    // Five working days from Friday 18 September over the worked Sunday and the Mid-Autumn holidays.
    expect(first).toMatchObject({ dueOn: '2026-09-24', reminders: 0, escalatedAt: null });
    await acknowledge(institutionOf(701), second!.noticeId);
    const state = async (day: string) => {
      now = new Date(`${day}T16:20:00Z`);
      await runJob(chaseNotices);
      await runJob(chaseNotices);
      const [one, other] = await of('r1');
      expect([other!.reminders, other!.action, other!.lateDays]).toEqual([0, 'deleted', 0]);
      return [one!.reminders, one!.escalatedAt !== null];
    };
    // The job runs in the first minutes of the next day in China.
    expect(await state('2026-09-23')).toEqual([0, false]);
    expect(await state('2026-09-24')).toEqual([1, false]);
    expect(await state('2026-09-29')).toEqual([1, false]);
    expect(await state('2026-09-30')).toEqual([2, false]);
    expect((await list(operator, { escalated: true })).map(({ noticeId }) => noticeId)).not.toContain(first!.noticeId);
    expect(await state('2026-10-09')).toEqual([3, true]);
    expect((await list(operator, { escalated: true })).map(({ noticeId }) => noticeId)).toContain(first!.noticeId);
    await acknowledge(institutionOf(700), first!.noticeId, 'not-used');
    expect(await state('2026-12-30')).toEqual([3, true]);
    expect(await problemOf(acknowledge(institutionOf(700), first!.noticeId))).toContain('state.conflict');
  });

  test('is seen by its institution, the enterprise, the provider and the operator; to all others it is not there', async () => {
    await deliver([penalty('s1')]);
    await given(800, [await digestOf('s1')]);
    await deliver([{ ...penalty('s1'), operation: 'withdraw' }]);
    const [notice] = await of('s1');
    const ids = async (who: Principal) => (await list(who)).map(({ noticeId }) => noticeId);
    for (const who of [institutionOf(800), me, provider, operator]) expect(await ids(who)).toContain(notice!.noticeId);
    for (const who of [institutionOf(801), subjectOf(theirs), stranger]) expect(await ids(who)).toEqual([]);
    const missing = await problemOf(acknowledge(institutionOf(801), nobody));
    expect(await problemOf(acknowledge(institutionOf(801), notice!.noticeId))).toBe(missing);
    expect(missing).toBe('{"code":"resource.not-found","info":{}}');
    const count = async (who: Principal, table: string) =>
      (await world.database.transaction(who, (tx) => tx.rows({ text: `select from ${table}`, values: [] }))).length;
    for (const who of [institutionOf(801), subjectOf(theirs), stranger, anyone])
      expect(await count(who, 'rights.notices')).toBe(0);
    for (const who of [me, provider, operator, institutionOf(800)]) expect(await count(who, 'rights.revisions')).toBe(0);
    const forge = world.database.transaction(me, (tx) =>
      tx.run(sql`update rights.notices set action = 'deleted', acknowledged_at = now()`),
    );
    expect(await forge).toBe(0);
  });

  test('is listed page by page without repeating or losing one', async () => {
    const all = (await list(operator)).map(({ noticeId }) => noticeId);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const input = { limit: 7, ...(cursor === null ? {} : { cursor }) };
      const page: { notices: Notice[]; next: string | null } = await world.call(operator, 'rights.list-notices', input);
      paged.push(...page.notices.map(({ noticeId }) => noticeId));
      cursor = page.next;
    } while (cursor !== null);
    expect(all.length).toBeGreaterThan(20);
    expect(paged).toEqual(all);
  });
});
