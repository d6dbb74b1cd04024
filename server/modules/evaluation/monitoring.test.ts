import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../kernel/perform.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { auditor, openWorld, operator, regulator, type World } from '../../testing/world.ts';
import { findItem } from '../catalogue/index.ts';
import { monitorModels } from './jobs/monitor-models.ts';
import { steadySample } from './monitoring-store.ts';
import { codeOf, openHistory } from './sample-history.testing.ts';

const DAY_MS = 86_400_000;
const ENTERPRISES = 1_000;
/** The last of them are in another prefecture, where the meter readings will cease. */
const ELSEWHERE = 20;
const subjectIds = Array.from({ length: ENTERPRISES }, (_, number) => codeOf(number + 1));
const colleague: Principal = { ...operator, clientId: 'another-operator' };
let world: World;
let late = 0;
let champion: string;
let shadow: string;

type Month = {
  modelId: string;
  month: string;
  enterprises: number;
  score: number;
  openAlarms: number;
  missing: { item: string; division: string | null; before: number; now: number; kinds: { kind: string }[] };
};
type Move = { from: string | null; to: string | null; enterprises: number };
type Shown = { enterprises: number; report: { score: number; gradeMoves: Move[]; besideChampion: Move[] | null } };
type Alarm = {
  alarmId: string;
  modelId: string;
  month: string;
  alarmKind: string;
  what: string;
  level: string;
  owner: string | null;
  alarmState: string;
  note: string | null;
};

const months = async (modelId: string) =>
  (await world.call<{ months: Month[] }>(auditor, 'evaluation.list-monitoring', { modelId })).months;
const shown = async (modelId: string) => {
  const [newest] = await months(modelId);
  return world.call<Shown>(regulator, 'evaluation.show-monitoring', { modelId, month: newest!.month });
};
const alarms = async (more: object = {}) =>
  (await world.call<{ alarms: Alarm[] }>(auditor, 'evaluation.list-alarms', more)).alarms;
const look = async () => {
  await world.call(operator, 'evaluation.monitor', {});
  await world.settle();
};
const monthly = () => monitorModels.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, {} as never, 'job'));
const bring = async (modelId: string, acts: readonly string[]) => {
  for (const act of acts) await world.call(act === 'approve' ? colleague : operator, 'evaluation.move-model', { modelId, act });
};

/** The month so many months after the present one. */
const monthAfter = (count: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + count, 1)).toISOString().slice(0, 7);
};

/** Months of consumption that grow at each enterprise's own rate, and always have, recorded at a moment (days from now). */
async function putBills(
  client: Awaited<ReturnType<typeof openHistory>>['client'],
  providerNo: number,
  some: readonly string[],
  from: number,
  to: number,
  days: number,
) {
  const { no } = findItem('electricity-bills')!;
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  await client.query(
    `insert into records.facts (subject_id, item_no, record_key, provider_no, recorded_at, delivery_id, row_no, status, digest, body)
     select s, $2, '1 ' || m, $3, now() + $4 * interval '1 day', 1, 1, 'a', gen_random_uuid(),
       jsonb_build_object('accountNo', '1', 'month', m, 'consumption', round(1000 * power(0.5 + (abs(hashtext(s)) % 100) / 100.0, k / 12.0)), 'dueOn', m || '-20', 'due', 1)
     from unnest($1::text[]) as s, unnest($5::text[], $6::integer[]) as r (m, k)`,
    [some, no, providerNo, days, numbers.map(monthAfter), numbers],
  );
}

/** Enterprises of a place that have been on file for some days. */
async function enter(some: readonly string[], divisionCode: string, days: number) {
  const { client, close } = await openHistory(world);
  await client.query(
    `insert into subjects.subjects (subject_id, kind, division_code, first_seen_at, updated_at)
     select s, 'enterprise', $2, now() - $3 * interval '1 day', now() from unnest($1::text[]) as s`,
    [some, divisionCode, days],
  );
  await close();
}

beforeAll(async () => {
  world = await openWorld({ now: () => new Date(Date.now() + late) });
  const provider = await world.provider(['electricity-bills'], { divisionCode: '330000' });
  const history = await openHistory(world);
  await enter(subjectIds.slice(0, -ELSEWHERE), '330100', 2);
  await enter(subjectIds.slice(-ELSEWHERE), '330200', 2);
  await history.put({
    at: new Date(Date.now() - 2 * DAY_MS).toISOString(),
    subjectId: codeOf(9_999),
    item: 'electricity-bills',
    key: 'first',
    providerNo: provider.providerNo,
    body: {},
  });
  await putBills(history.client, provider.providerNo, subjectIds, -30, -2, -1);
  await putBills(history.client, provider.providerNo, subjectIds.slice(0, -ELSEWHERE), -1, 5, 199);
  await history.close();
  champion = (await world.call<{ modelId: string }>(operator, 'evaluation.draft-model', {})).modelId;
  await bring(champion, ['validate', 'submit', 'approve', 'try', 'promote']);
  const { model } = await world.call<{ model: object }>(operator, 'evaluation.get-model', { modelId: champion });
  const other = { model: { ...model, name: 'lenient', leastCoverage: 0 } };
  shadow = (await world.call<{ modelId: string }>(operator, 'evaluation.draft-model', other)).modelId;
  await bring(shadow, ['validate', 'submit', 'approve', 'try']);
}, 60_000);
afterAll(() => world.close());

test('where nothing changed since a model began, nothing moved and nobody is alarmed', async () => {
  await look();
  expect(await months(champion)).toMatchObject([{ enterprises: ENTERPRISES, score: 0, openAlarms: 0 }]);
  const { report } = await shown(champion);
  expect(report.gradeMoves.every(({ from, to }) => from === to)).toBe(true);
  expect(await alarms()).toEqual([]);
});

test('a model on trial is held against the one that counts, enterprise by enterprise', async () => {
  const { enterprises, report } = await shown(shadow);
  expect(report.besideChampion!.reduce((sum, one) => sum + one.enterprises, 0)).toBe(enterprises);
  // Only one thing is known of them: too little for the one, enough for the other.
  expect(report.besideChampion!.every(({ from, to }) => from === null && to !== null)).toBe(true);
  expect((await shown(champion)).report.besideChampion).toBeNull();
});

test('a source that ceases in one place raises its alarm while score and indicators still say nothing', async () => {
  late = 200 * DAY_MS;
  await monthly();
  const [newest, before] = await months(champion);
  expect([newest!.month > before!.month, newest!.enterprises]).toEqual([true, ENTERPRISES]);
  expect(newest!.score).toBeLessThan(0.1);
  expect(newest!.missing).toMatchObject({ item: 'electricity-bills', division: '330200', kinds: [{ kind: 'unusable' }] });
  expect(newest!.missing.now - newest!.missing.before).toBeGreaterThan(0.4);
  expect((await alarms({ modelId: champion })).map(({ alarmKind, what, level }) => ({ alarmKind, what, level }))).toEqual([
    { alarmKind: 'missing', what: 'electricity-bills@330200', level: 'act' },
  ]);
});

test('the same alarm is raised once a month, however often one looks', async () => {
  const before = await alarms();
  expect(before).toHaveLength(2);
  await look();
  expect(await alarms()).toEqual(before);
});

test('an alarm is a task: somebody takes it, may hand it on, and its owner closes it with what was found', async () => {
  const [{ alarmId }] = (await alarms({ modelId: champion, alarmState: 'open' })) as [Alarm];
  const close = (who: Principal) => world.call(who, 'evaluation.close-alarm', { alarmId, note: '供电接口已恢复' });
  await expect(close(operator)).rejects.toMatchObject({ code: 'state.conflict' });
  await world.call(operator, 'evaluation.take-alarm', { alarmId });
  expect(await world.call(colleague, 'evaluation.take-alarm', { alarmId })).toEqual({ takenFrom: operator.clientId });
  await expect(close(operator)).rejects.toMatchObject({ code: 'state.conflict' });
  await close(colleague);
  for (const operation of ['evaluation.take-alarm', 'evaluation.close-alarm'])
    await expect(
      world.call(colleague, operation, { alarmId, ...(operation.includes('close') ? { note: '又' } : {}) }),
    ).rejects.toMatchObject({
      code: 'state.conflict',
    });
  const closed = { alarmState: 'closed', owner: colleague.clientId, note: '供电接口已恢复' };
  expect(await alarms({ modelId: champion })).toMatchObject([closed]);
  await look();
  expect(await alarms({ modelId: champion })).toMatchObject([closed]);
  expect((await months(champion))[0]).toMatchObject({ openAlarms: 0 });
  late += 31 * DAY_MS;
  await look();
  expect((await alarms({ modelId: champion })).map(({ alarmState }) => alarmState)).toEqual(['open', 'closed']);
});

test('bands are data: set otherwise, they hold from the next look on', async () => {
  await expect(world.call(operator, 'evaluation.set-band', { kind: 'missing', watch: 2, act: 1 })).rejects.toMatchObject({
    code: 'request.invalid',
  });
  await world.call(operator, 'evaluation.set-band', { kind: 'missing', watch: 2, act: 2 });
  const before = await alarms();
  late += 31 * DAY_MS;
  await look();
  expect((await months(champion))[0]!.missing.now).toBeGreaterThan(0.4);
  expect(await alarms()).toEqual(before);
});

test('the enterprises looked at are the same from month to month, and none that came later', async () => {
  const sample = (since: string, place: string) =>
    world.database.transaction(system, (tx) => steadySample(tx, since, place, 100));
  const first = await sample('infinity', '');
  expect(first).toHaveLength(100);
  expect(first).not.toEqual(first.toSorted());
  expect(await sample('infinity', '')).toEqual(first);
  expect(await sample('infinity', '3302')).toHaveLength(ELSEWHERE);
  const newcomers = Array.from({ length: 500 }, (_, number) => codeOf(20_000 + number));
  await enter(newcomers, '330100', 0);
  const later = await sample('infinity', '');
  expect(later).not.toEqual(first);
  // Whoever is left out makes room for newcomers; nobody who was left out comes in.
  expect(later.filter((one) => !newcomers.includes(one)).every((one) => first.includes(one))).toBe(true);
  expect(await sample(new Date(Date.now() - 86_400_000).toISOString(), '')).toEqual(first);
});

test('pages of alarms and months hold each once, in order', async () => {
  const paged = async <Row>(operation: string, of: (answer: never) => Row[]): Promise<Row[]> => {
    const found: Row[] = [];
    let cursor: string | null = '';
    for (let page = 0; cursor !== null && page < 100; page++) {
      const answer: { next: string | null } = await world.call(operator, operation, {
        limit: 1,
        ...(cursor === '' ? {} : { cursor }),
      });
      found.push(...of(answer as never));
      cursor = answer.next;
    }
    return found;
  };
  const all = await alarms();
  expect(all.length).toBeGreaterThan(3);
  expect(await paged('evaluation.list-alarms', ({ alarms: some }: { alarms: Alarm[] }) => some)).toEqual(all);
  const { months: every } = await world.call<{ months: Month[] }>(operator, 'evaluation.list-monitoring', {});
  expect(every.length).toBeGreaterThan(5);
  expect(await paged('evaluation.list-monitoring', ({ months: some }: { months: Month[] }) => some)).toEqual(every);
});
