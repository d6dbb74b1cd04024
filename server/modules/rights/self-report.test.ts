import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifySigned } from '../../kernel/signing.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { institutionOf, openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import { findItem } from '../catalogue/index.ts';
import { selfReportableItems } from './model/self-report.ts';

type Values = Record<string, string | number | boolean>;
type Reported = {
  recordKey: string;
  seq: number;
  unchanged: boolean;
  behindDepartment: boolean;
  digest: string;
  receipt: string;
};
type Told = { values: Values; selfReported: boolean; source: { providerNo: number; name: { zh: string } } };
type FileRecord = Told & { key: string; others: Told[] };

const mine = '91350100M000100Y43';
const theirs = '91330100799655058B';
const me = subjectOf(mine);
const items = ['honours', 'annual-report'];
let world: World;
let provider: Principal & { providerNo: number };
let bank: Principal & { institutionNo: number };

beforeAll(async () => {
  world = await openWorld();
  provider = await world.provider(['honours', 'annual-report', 'registration']);
  await deliver('registration', [{ unifiedCode: mine, name: '示例市晨光机械有限公司', industryCode: '3411' }]);
  bank = await admittedBank(world, 'report-bank', { items });
  await world.call(bank, 'query.open-case', { code: mine, caseNo: 'XD-1', kind: 'application' });
});
afterAll(() => world.close());

let deliveries = 0;
async function deliver(item: string, records: object[]) {
  deliveries++;
  const given = { item, deliveryKey: `s${deliveries}`, records };
  const answer = await world.call<{ deliveryId: number; conflicts: number }>(provider, 'collection.deliver-records', given);
  await world.settle();
  return answer;
}
const honour = (name: string, more: Values = {}): Values => ({
  honourName: name,
  level: 'city',
  authority: '示例市人民政府',
  awardedOn: '2025-03-15',
  ...more,
});
const report = (values: Values, more: object = {}, who: Principal = me) =>
  world.call<Reported>(who, 'rights.report-record', { item: 'honours', values, commitmentVersion: '2026-1', ...more });
async function own(key: string, item = 'honours', who: Principal = me) {
  const file = await world.call<{ sections: { records: FileRecord[] }[] }>(who, 'records.read-file', {
    code: mine,
    items: [item],
  });
  return file.sections[0]!.records.find((one) => one.key === key);
}
async function answered(key: string) {
  type Answer = { items: { records: (FileRecord & { conflicting: boolean })[] }[] };
  const validTo = new Date(Date.now() + 10 * 86_400_000).toISOString();
  const asked = {
    subjectCode: mine,
    purpose: 'loan-review',
    items: [{ item: 'honours' }],
    dataFrom: '2025-01',
    dataTo: '2026-06',
    validTo,
  };
  const { authorisationId } = await world.call<{ authorisationId: string }>(bank, 'consent.request', asked);
  await world.call(me, 'consent.grant', { authorisationId });
  const question = { authorisationId, code: mine, purpose: 'loan-review', caseNo: 'XD-1', items: [{ item: 'honours' }] };
  const answer = await world.call<Answer>(bank, 'query.ask', question);
  return answer.items[0]!.records.find((one) => one.key === key);
}
const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    ({ code, info }) => JSON.stringify({ code, info }),
  );

describe('what an enterprise reports of itself', () => {
  test('is kept with the commitment it was made under, signed, and marked as self-reported in the file, the history and every answer', async () => {
    const { recordKey: key, seq, receipt, behindDepartment } = await report(honour('示例一奖', { kind: '质量奖' }));
    expect([key, seq, behindDepartment]).toEqual(['示例一奖|2025-03-15', 1, false]);
    const { keys } = await world.pipeline.signer.publicKeys();
    const signed = (await verifySigned(receipt, keys)) as {
      commitment: { text: { zh: string } };
      values: Values;
      subjectId: string;
    };
    expect(signed).toMatchObject({
      subjectId: mine,
      values: { honourName: '示例一奖', kind: '质量奖' },
      commitment: { version: '2026-1' },
    });
    expect(signed.commitment.text.zh).toContain('承诺');
    for (const who of [me, operator])
      expect(await own(key, 'honours', who)).toMatchObject({ selfReported: true, source: { providerNo: 0 } });
    const { versions } = await world.call<{ versions: { selfReported: boolean }[] }>(me, 'records.read-history', {
      code: mine,
      item: 'honours',
      key,
    });
    expect(versions.map(({ selfReported }) => selfReported)).toEqual([true]);
    expect(await answered(key)).toMatchObject({ selfReported: true, source: { name: { zh: '企业自主填报' } } });
  });

  test('never takes the place of a department’s record, contradicts it for nobody, and gives way as soon as a department has one', async () => {
    const first = await report(honour('示例二奖', { level: 'national' }));
    await deliver('honours', [{ unifiedCode: mine, ...honour('示例二奖') }]);
    expect(await own(first.recordKey)).toMatchObject({
      selfReported: false,
      values: { level: 'city' },
      others: [{ selfReported: true, values: { level: 'national' } }],
    });
    const seen = await answered(first.recordKey);
    expect(seen).toMatchObject({ selfReported: false, conflicting: false, values: { level: 'city' } });
    const again = await report(honour('示例二奖', { level: 'county' }));
    expect(again).toMatchObject({ seq: 2, behindDepartment: true });
    expect((await own(first.recordKey))?.values['level']).toBe('city');
  });

  test('is never counted among a department’s conflicts, and moves neither its quality nor the size of the enterprise', async () => {
    const figures = (year: number) => ({ unifiedCode: mine, year, employees: 12, revenue: 8_000_000, totalAssets: 5_000_000 });
    const size = async () => (await world.call<{ size: string }>(operator, 'subjects.get', { subjectId: mine })).size;
    await deliver('annual-report', [figures(2023)]);
    expect(await size()).toBe('micro');
    await report({ year: 2025, employees: 5_000, revenue: 9_000_000_000, totalAssets: 9_000_000_000 }, { item: 'annual-report' });
    const { recordKey: key } = await report(honour('示例三奖', { level: 'national' }));
    const delivered = await deliver('honours', [{ unifiedCode: mine, ...honour('示例三奖') }]);
    expect(delivered).toMatchObject({ added: 1, conflicts: 0 });
    await deliver('annual-report', [figures(2022)]);
    expect((await own('2025', 'annual-report'))?.selfReported).toBe(true);
    expect(await size()).toBe('micro');
    const standings = await world.database.transaction(operator, (tx) =>
      tx.rows(sql`select from quality.standings where provider_no = 0`),
    );
    expect([standings.length, (await own(key))?.selfReported]).toEqual([0, false]);
  });

  test('is corrected by reporting again, the same again changes nothing, and withdrawn it is gone but kept', async () => {
    const values = honour('示例四奖');
    const first = await report(values);
    expect(await report(values)).toMatchObject({ seq: 1, unchanged: true, receipt: first.receipt });
    expect(await report({ ...values, level: 'county' })).toMatchObject({ seq: 2, unchanged: false });
    expect((await own(first.recordKey))?.values['level']).toBe('county');
    expect((await answered(first.recordKey))?.selfReported).toBe(true);
    await world.call(me, 'rights.withdraw-report', { item: 'honours', recordKey: first.recordKey });
    await world.settle();
    expect([await own(first.recordKey), await answered(first.recordKey)]).toEqual([undefined, undefined]);
    const gone = await problemOf(world.call(me, 'rights.withdraw-report', { item: 'honours', recordKey: first.recordKey }));
    expect(gone).toBe('{"code":"resource.not-found","info":{}}');
    const list = (who: Principal) =>
      world.call<{ reports: { recordKey: string; kind: string; seq: number; receipt: string | null }[] }>(
        who,
        'rights.list-reports',
        {},
      );
    const kept = (await list(me)).reports.filter(({ recordKey }) => recordKey === first.recordKey);
    expect(kept.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'reported'],
      [2, 'reported'],
      [3, 'withdrawn'],
    ]);
    expect(kept[0]!.receipt).toBe(first.receipt);
    expect((await list(subjectOf(theirs))).reports).toEqual([]);
    // The bank that received it is told that it is gone.
    const { notices } = await world.call<{ notices: { key: string; reason: string }[] }>(bank, 'rights.list-notices', {});
    expect(notices).toMatchObject([{ key: first.recordKey, reason: 'withdrawn' }]);
    expect(await report(values)).toMatchObject({ seq: 4, unchanged: false });
    expect(await own(first.recordKey)).toMatchObject({ selfReported: true });
  });

  test('reported many times at once makes as many versions in one order', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, (_, n) => report(honour('示例五奖', { documentNo: `示${n}号` }))));
    expect(all.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    const last = all.find(({ seq }) => seq === 6)!;
    const record = await own(last.recordKey);
    const signed = (await verifySigned(last.receipt, (await world.pipeline.signer.publicKeys()).keys)) as { values: Values };
    expect(record?.values).toEqual(signed.values);
  });
});

describe('a report is refused', () => {
  test('for an item a department decides, without the commitment that holds now, and wherever a delivered row would be', async () => {
    const refusals = await Promise.all([
      problemOf(report(honour('x'), { item: 'penalties' })),
      problemOf(report(honour('x'), { commitmentVersion: '2020-1' })),
      problemOf(report(honour('x', { awardedOn: '昨天' }))),
      problemOf(report({ level: 'city' })),
      problemOf(report(honour('x', { prize: 'y' }))),
    ]);
    const fields = refusals.map((text) => (JSON.parse(text) as { info: { issues: { field: string }[] } }).info.issues[0]!.field);
    expect(fields).toEqual(['item', 'commitmentVersion', 'values.awardedOn', 'values.honourName', 'values.prize']);
    for (const text of refusals) expect(text).toMatch(/"zh":".+","en":".+"/);
  });

  test('to anybody else: no statement adds a version in another’s name or as a department', async () => {
    const insert = (who: Principal, subjectId: string, providerNo: number) =>
      world.database.transaction(who, (tx) =>
        tx.run(sql`insert into records.facts (subject_id, item_no, provider_no, record_key, recorded_at, delivery_id, row_no, status, digest, body)
          values (${subjectId}, 14, ${providerNo}, 'forged', now(), 0, 1, 'a', gen_random_uuid(), '{}')`),
      );
    for (const [who, subjectId, providerNo] of [
      [me, theirs, 0],
      [me, mine, provider.providerNo],
      [provider, mine, provider.providerNo],
      [provider, mine, 0],
      [operator, mine, 0],
      [institutionOf(1), mine, 0],
    ] as const)
      await expect(insert(who, subjectId, providerNo)).rejects.toThrow(/row-level security/);
  });

  test('to be objected to: the enterprise mends it itself', async () => {
    const { recordKey: key } = await report(honour('示例六奖'));
    const refusal = await problemOf(world.call(me, 'rights.object', { item: 'honours', key, text: '有误' }));
    expect(refusal).toContain('state.conflict');
    expect(refusal).toContain('rights.report-record');
  });
});

test('what may be self-reported stands in the catalogue, and no field of it is about a person', () => {
  expect(selfReportableItems.length).toBeGreaterThan(5);
  for (const name of selfReportableItems) {
    const fields = Object.values(findItem(name)!.fields);
    expect(
      fields.filter(({ sensitivity }) => sensitivity?.includes('personal') === true),
      name,
    ).toEqual([]);
  }
});
