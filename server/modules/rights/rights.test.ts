import * as fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextOf } from '../../kernel/perform.ts';
import { addDays } from '../../kernel/pure/china-day.ts';
import type { Job } from '../../kernel/pure/background.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { eachStatement } from '../../kernel/perform.ts';
import { institutionOf, openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import { expirePublications } from './jobs/expire-publications.ts';
import { watchClocks } from './jobs/watch-clocks.ts';
import { publicationEnd } from './model/repair-rules.ts';

type Opened = { objectionId: string; repairId: string; phase: string; dueOn: string; hardStopOn: string; holidaysKnown: boolean };
type Listed = { objectionId: string; phase: string; dueOn: string | null; lateDays: number; escalated: boolean };
type File = {
  sections: { item: string; records: { key: string; disputed: boolean; withheld: boolean; repaired: boolean }[] }[];
};

const mine = '91350100M000100Y43';
const theirs = '91330100799655058B';
const nobody = '00000000-0000-4000-8000-000000000009';
const me = subjectOf(mine);
let world: World;
let provider: Principal & { providerNo: number };
let stranger: Principal & { providerNo: number };
let now = new Date('2026-09-18T02:00:00Z');
let deliveries = 0;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  provider = await world.provider(['penalties', 'dishonest-debtors']);
  stranger = await world.provider(['penalties']);
});
afterAll(() => world.close());
beforeEach(() => {
  now = new Date('2026-09-18T02:00:00Z');
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
async function deliver(records: object[], more: object = {}) {
  deliveries++;
  await world.call(provider, 'collection.deliver-records', {
    item: 'penalties',
    deliveryKey: `k${deliveries}`,
    records,
    ...more,
  });
  await world.settle();
}
const object = (key: string, who: Principal = me) =>
  world.call<Opened>(who, 'rights.object', { item: 'penalties', key, text: '示例：罚款金额有误' });
const answer = (objectionId: string, outcome: string, who: Principal = provider) =>
  world.call<Opened>(who, 'rights.answer-objection', { objectionId, outcome, reason: '示例' });
const decide = (objectionId: string, decision: string) =>
  world.call<Opened>(operator, 'rights.decide-objection', { objectionId, decision, reason: '示例' });
const apply = (key: string, item = 'penalties') =>
  world.call<Opened>(me, 'rights.apply-repair', { item, key, commitment: '示例承诺', proofDigest: 'a'.repeat(64) });
async function recordOf(key: string, who: Principal = me) {
  const file = await world.call<File>(who, 'records.read-file', { code: mine, items: ['penalties'] });
  return file.sections[0]!.records.find((one) => one.key === key);
}
const list = async (who: Principal, more: object = {}) =>
  (await world.call<{ objections: Listed[] }>(who, 'rights.list-objections', { limit: 500, ...more })).objections;
async function runJob(job: Job) {
  await job.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), crypto.randomUUID()),
  );
}
const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    ({ code, info }) => JSON.stringify({ code, info }),
  );

describe('an objection', () => {
  test('marks the record in the very next answer to the subject, the provider and the operator, until it is decided', async () => {
    await deliver([penalty('a1')]);
    expect(await recordOf('a1')).toMatchObject({ disputed: false, withheld: false, repaired: false });
    const { objectionId, phase } = await object('a1');
    expect(phase).toBe('with-provider');
    for (const who of [me, provider, operator]) expect((await recordOf('a1', who))?.disputed).toBe(true);
    await answer(objectionId, 'record-upheld');
    expect((await recordOf('a1'))?.disputed).toBe(true);
    await decide(objectionId, 'record-upheld');
    expect(await recordOf('a1')).toMatchObject({ disputed: false, withheld: false });
    const { timeline } = await world.call<{ timeline: { step: string; byRole: string }[] }>(me, 'rights.get-objection', {
      objectionId,
    });
    expect(timeline.map(({ step, byRole }) => [step, byRole])).toEqual([
      ['raised', 'subject'],
      ['forwarded', 'subject'],
      ['answered', 'provider'],
      ['decided', 'operator'],
    ]);
  });

  test('has due days counted over the National Day of 2026, and lateness in working days', async () => {
    await deliver([penalty('a2')]);
    // Friday evening in UTC is Saturday the 19th in China; Sunday the 20th is worked, 25 to 27 September and 1 to 7 October are off.
    now = new Date('2026-09-18T18:00:00Z');
    const { objectionId, dueOn, hardStopOn, holidaysKnown } = await object('a2');
    expect([dueOn, hardStopOn, holidaysKnown]).toEqual(['2026-09-24', '2026-10-22', true]);
    now = new Date('2026-10-08T02:00:00Z');
    const [one] = (await list(provider)).filter((row) => row.objectionId === objectionId);
    expect(one).toMatchObject({ dueOn: '2026-09-24', lateDays: 4, escalated: false });
    await world.call(me, 'rights.withdraw-objection', { objectionId, reason: '示例' });
    expect((await recordOf('a2'))?.disputed).toBe(false);
  });

  test('is not corrected by a word: the record must be another version, or gone', async () => {
    await deliver([penalty('a3'), penalty('a4')]);
    const [first, second] = [await object('a3'), await object('a4')];
    await expect(answer(first.objectionId, 'corrected')).rejects.toMatchObject({ code: 'state.conflict' });
    await deliver([penalty('a3', { content: '罚款人民币二万元' }), { ...penalty('a4'), operation: 'withdraw' }]);
    expect((await answer(first.objectionId, 'corrected')).phase).toBe('answered');
    expect(await recordOf('a4')).toBeUndefined();
    expect((await answer(second.objectionId, 'corrected')).phase).toBe('answered');
    expect((await decide(first.objectionId, 'corrected')).phase).toBe('closed');
  });

  test('that nobody can verify stops the disclosure of the record, at once and after the decision', async () => {
    await deliver([penalty('a5')]);
    const { objectionId } = await object('a5');
    await answer(objectionId, 'not-verifiable');
    expect(await recordOf('a5', provider)).toMatchObject({ disputed: true, withheld: true });
    await decide(objectionId, 'not-verifiable');
    expect(await recordOf('a5', operator)).toMatchObject({ disputed: false, withheld: true });
  });

  test('is recorded as overdue on the morning after and then decided without the provider', async () => {
    await deliver([penalty('a6')]);
    const { objectionId, dueOn } = await object('a6');
    expect(dueOn).toBe('2026-09-24');
    await expect(decide(objectionId, 'not-verifiable')).rejects.toMatchObject({ code: 'state.conflict' });
    now = new Date('2026-09-24T15:59:00Z');
    await runJob(watchClocks);
    expect((await list(operator, { escalated: true })).map((one) => one.objectionId)).not.toContain(objectionId);
    now = new Date('2026-09-24T16:05:00Z');
    await runJob(watchClocks);
    await runJob(watchClocks);
    expect((await list(operator, { escalated: true })).map((one) => one.objectionId)).toContain(objectionId);
    const { timeline } = await world.call<{ timeline: { step: string }[] }>(operator, 'rights.get-objection', { objectionId });
    expect(timeline.map(({ step }) => step)).toEqual(['raised', 'forwarded', 'overdue']);
    expect((await decide(objectionId, 'not-verifiable')).phase).toBe('closed');
  });

  test('has two working days for an error of the platform itself', async () => {
    await deliver([penalty('a7')]);
    const { objectionId } = await object('a7');
    expect(await decide(objectionId, 'own-error')).toMatchObject({ phase: 'mending', dueOn: '2026-09-21' });
    await expect(decide(objectionId, 'own-error')).rejects.toMatchObject({ code: 'state.conflict' });
    expect((await decide(objectionId, 'record-upheld')).phase).toBe('closed');
  });

  test('is one at a time for a record, even when two are raised at once', async () => {
    await deliver([penalty('a8')]);
    const outcomes = await Promise.allSettled([object('a8'), object('a8'), object('a8')]);
    expect(outcomes.filter((one) => one.status === 'fulfilled').length).toBe(1);
  });

  test('of somebody else looks like one that is not there, for every caller and every act', async () => {
    await deliver([penalty('a9')]);
    const { objectionId } = await object('a9');
    for (const id of [objectionId, nobody]) {
      for (const who of [stranger, subjectOf(theirs)]) {
        expect(await problemOf(world.call(who, 'rights.get-objection', { objectionId: id }))).toBe(
          '{"code":"resource.not-found","info":{}}',
        );
        expect((await list(who)).map((one) => one.objectionId)).not.toContain(objectionId);
      }
      expect(await problemOf(answer(id, 'record-upheld', stranger))).toBe('{"code":"resource.not-found","info":{}}');
      const withdrawal = world.call(subjectOf(theirs), 'rights.withdraw-objection', { objectionId: id, reason: '示例' });
      expect(await problemOf(withdrawal)).toBe('{"code":"resource.not-found","info":{}}');
    }
    // Neither can one object to what is not in one's own file.
    expect(await problemOf(object('a9', subjectOf(theirs)))).toBe(await problemOf(object('no-such', subjectOf(theirs))));
    expect((await recordOf('a9'))?.disputed).toBe(true);
  });

  test('a listing goes from page to page without repeating or losing one', async () => {
    const all = (await list(me)).map((one) => one.objectionId);
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page: { objections: Listed[]; next: string | null } = await world.call(me, 'rights.list-objections', {
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      paged.push(...page.objections.map((one) => one.objectionId));
      cursor = page.next;
    } while (cursor !== null);
    expect(all.length).toBeGreaterThan(2);
    expect(paged).toEqual(all);
  });
});

describe('credit repair', () => {
  test('is refused before the minimum publication is over, with the earliest day', async () => {
    await deliver([penalty('b1', { decidedOn: '2026-06-18' }), penalty('b2', { decidedOn: '2026-06-17' })]);
    const refusal = await problemOf(apply('b1'));
    expect(refusal).toContain('policy.repair-too-early');
    expect(refusal).toContain('2026-09-19');
    expect((await apply('b2')).phase).toBe('applied');
    // A minute past midnight in China it is the 19th.
    now = new Date('2026-09-18T16:01:00Z');
    expect((await apply('b1')).phase).toBe('applied');
  });

  test('goes to the provider that decided, which accepts and then grants it; the record is repaired from then on', async () => {
    await deliver([penalty('b3')]);
    const { repairId, dueOn } = await apply('b3');
    expect(dueOn).toBe('2026-09-22');
    const accept = (who: Principal) =>
      world.call<Opened>(who, 'rights.accept-repair', { repairId, accepted: true, reason: '示例' });
    const grant = () => world.call<Opened>(provider, 'rights.decide-repair', { repairId, decision: 'granted', reason: '示例' });
    await expect(grant()).rejects.toMatchObject({ code: 'state.conflict' });
    await expect(accept(stranger)).rejects.toMatchObject({ code: 'resource.not-found' });
    expect((await accept(provider)).dueOn).toBe('2026-10-09');
    expect((await recordOf('b3'))?.repaired).toBe(false);
    await grant();
    for (const who of [me, provider, operator]) expect((await recordOf('b3', who))?.repaired).toBe(true);
    await expect(apply('b3')).rejects.toMatchObject({ code: 'state.conflict' });
    await expect(grant()).rejects.toMatchObject({ code: 'state.conflict' });
  });

  test('refused leaves the record as it was, and a later application is possible', async () => {
    await deliver([penalty('b4')]);
    const { repairId } = await apply('b4');
    await world.call(provider, 'rights.accept-repair', { repairId, accepted: false, reason: '材料不全' });
    expect((await recordOf('b4'))?.repaired).toBe(false);
    expect((await apply('b4')).phase).toBe('applied');
  });

  test('is not for what a court has listed, and says who lifts it', async () => {
    await deliver(
      [
        {
          unifiedCode: mine,
          caseNo: '（2026）示0101执1号',
          court: '示例市人民法院',
          conduct: '有履行能力而拒不履行生效法律文书确定义务',
          decidedOn: '2026-01-05',
          filedOn: '2026-01-04',
          publishedOn: '2026-01-06',
        },
      ],
      { item: 'dishonest-debtors' },
    );
    const file = await world.call<File>(me, 'records.read-file', { items: ['dishonest-debtors'] });
    const key = file.sections[0]!.records[0]!.key;
    const refusal = await problemOf(apply(key, 'dishonest-debtors'));
    expect(refusal).toContain('policy.not-repairable');
    expect(refusal).toContain('人民法院');
  });
});

describe('the nightly expiry', () => {
  test('ends what was published to its last day, not earlier, once, and begins again where the provider prolongs it', async () => {
    await deliver([penalty('c1', { maxPublishUntil: '2026-10-01' }), penalty('c2', { maxPublishUntil: '2026-10-02' })]);
    now = new Date('2026-10-01T15:59:00Z');
    await runJob(expirePublications);
    expect((await recordOf('c1'))?.repaired).toBe(false);
    now = new Date('2026-10-01T16:10:00Z');
    await runJob(expirePublications);
    now = new Date('2026-10-01T16:11:00Z');
    await runJob(expirePublications);
    expect([(await recordOf('c1'))?.repaired, (await recordOf('c2'))?.repaired]).toEqual([true, false]);
    const marks = await world.database.transaction(operator, (tx) =>
      tx.rows(sql`select reference from records.marks where record_key in ('c1', 'c2')`),
    );
    expect(marks).toEqual([{ reference: 'expired' }]);
    await deliver([penalty('c1', { maxPublishUntil: '2026-12-01' })]);
    await runJob(expirePublications);
    expect((await recordOf('c1'))?.repaired).toBe(false);
    now = new Date('2026-12-01T16:10:00Z');
    await runJob(expirePublications);
    expect((await recordOf('c1'))?.repaired).toBe(true);
  });

  test('does not visit again what it has expired once, but finds what ends later, comes late or is prolonged', async () => {
    const day = (key: string, maxPublishUntil: string) => penalty(key, { maxPublishUntil, decidedOn: '2026-01-12' });
    await deliver([day('e1', '2026-10-01'), day('e2', '2026-10-03'), day('e4', '2026-10-01')]);
    now = new Date('2026-10-02T16:10:00Z');
    await runJob(expirePublications);
    const admin = new Client({ connectionString: world.url });
    await admin.connect();
    try {
      // As if all this had been long ago; and e1 has no mark any more, which whoever visited it would put back.
      await admin.query(`update records.facts set recorded_at = recorded_at - interval '2 hours'`);
      await admin.query(`delete from records.marks where record_key = 'e1'`);
    } finally {
      await admin.end();
    }
    await runJob(expirePublications);
    await deliver([day('e3', '2026-09-01'), day('e4', '2026-12-31')]);
    now = new Date('2026-10-03T16:10:00Z');
    await runJob(expirePublications);
    const repaired = await Promise.all(['e1', 'e2', 'e3', 'e4'].map(async (key) => (await recordOf(key))?.repaired));
    expect(repaired).toEqual([false, true, true, false]);
  });

  test('knows the same last day as the rules say, for every record', async () => {
    const anyDay = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays('2015-01-01', days));
    const anyRecord = fc.record(
      { decidedOn: anyDay, maxPublishUntil: anyDay, severityClass: fc.constantFrom('minor', 'ordinary', 'serious') },
      { requiredKeys: [] },
    );
    const items = [
      [7, 'penalties'],
      [11, 'dishonest-debtors'],
    ] as const;
    const samples = fc.sample(fc.tuple(fc.constantFrom(...items), anyRecord, anyDay), 2_000);
    const ends = await world.database.transaction(operator, (tx) =>
      tx.rows<{ ends: string | null }>(
        sql`select records.publication_end(item::smallint, body) as ends
            from unnest(${samples.map(([[no]]) => no)}::integer[], ${samples.map(([, body]) => JSON.stringify(body))}::jsonb[])
            with ordinality as t (item, body, n) order by n`,
      ),
    );
    samples.forEach(([[, item], body, today], index) => {
      const [ours, theirs] = [publicationEnd(item, body), ends[index]!.ends];
      expect(theirs === null).toBe(ours === null);
      // The database's text need not be a day that exists, but it separates the same days.
      for (const day of [today, ours, ours && addDays(ours, 1)])
        if (day && ours) expect(theirs! < day, `${theirs} ${day}`).toBe(ours < day);
    });
  });
});

describe('holidays', () => {
  test('of 2025 and 2026 are there; another year is counted by weekends and the answer says so', async () => {
    const year = (no: number) =>
      world.call<{ known: boolean; holidays: { day: string; kind: string }[] }>('anyone', 'rights.list-holidays', { year: no });
    const count = async (no: number) => {
      const { known, holidays } = await year(no);
      return [known, holidays.filter(({ kind }) => kind === 'off').length, holidays.filter(({ kind }) => kind === 'work').length];
    };
    expect(await count(2025)).toEqual([true, 28, 5]);
    expect(await count(2026)).toEqual([true, 33, 6]);
    expect(await count(2028)).toEqual([false, 0, 0]);
    now = new Date('2028-01-03T02:00:00Z');
    await deliver([penalty('d1', { decidedOn: '2027-10-01', maxPublishUntil: '2028-09-01' })]);
    const { objectionId, holidaysKnown } = await object('d1');
    expect(holidaysKnown).toBe(false);
    await world.call(me, 'rights.withdraw-objection', { objectionId, reason: '示例' });
    const days = [{ day: '2028-01-04', kind: 'off' }];
    const set = (given: object[]) =>
      world.call('administrator', 'rights.set-holidays', { year: 2028, source: '示例', days: given });
    await set(days);
    expect(await object('d1')).toMatchObject({ holidaysKnown: true, dueOn: '2028-01-11' });
    await expect(set([{ day: '2028-01-05', kind: 'work' }])).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(set([...days, ...days])).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(set([{ day: '2027-01-05', kind: 'off' }])).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

test('a forgotten condition shows nobody a matter that is not his', async () => {
  for (const table of ['rights.matters', 'rights.matter_events']) {
    const count = async (who: Principal) =>
      (await world.database.transaction(who, (tx) => tx.rows({ text: `select from ${table}`, values: [] }))).length;
    expect(await count(operator)).toBeGreaterThan(5);
    expect(await count(me)).toBe(await count(operator));
    expect(await count(provider)).toBe(await count(operator));
    for (const who of [stranger, subjectOf(theirs), institutionOf(1), { clientId: 'x', name: 'x', role: 'anyone' } as const])
      expect(await count(who)).toBe(0);
  }
});
