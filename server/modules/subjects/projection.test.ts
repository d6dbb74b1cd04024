import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { projectSubjects } from '../collection/reactions/project-subjects.ts';
import { openWorld, subjectOf, type World } from '../../testing/world.ts';
import { unifiedCheckCharacter } from './model/unified-code-check.ts';

let world: World;
let register: Principal & { providerNo: number };
let second: Principal & { providerNo: number };
let batch = 0;
let serial = 0;

beforeAll(async () => {
  world = await openWorld();
  register = await world.provider(['registration', 'registration-changes', 'annual-report', 'penalties'], { precedence: 10 });
  second = await world.provider(['registration'], { precedence: 20 });
});
afterAll(() => world.close());

/** A synthetic code that no other test uses. */
function freshCode(prefix = '91330106'): string {
  serial += 1;
  const body = `${prefix}10${String(serial).padStart(7, '0')}`;
  return body + unifiedCheckCharacter(body);
}

async function deliver(item: string, records: readonly Record<string, unknown>[], who = register): Promise<number> {
  batch += 1;
  const done = await world.call<{ deliveryId: number; state: string; refused: number }>(who, 'collection.deliver-records', {
    item,
    deliveryKey: `batch-${batch}`,
    records,
  });
  const { refusals } = await world.call<{ refusals: unknown[] }>(who, 'collection.list-refusals', {
    deliveryId: done.deliveryId,
  });
  expect({ state: done.state, refusals }).toEqual({ state: 'completed', refusals: [] });
  await world.settle();
  return done.deliveryId;
}

type View = {
  name: string | null;
  kind: string;
  status: string;
  division: { code: string } | null;
  divisionSource: string | null;
  industry: { code: string; title: string } | null;
  size: string;
  sizeAsOf: string | null;
  sizeReasons: string[];
  names: { name: string; validFrom: string | null }[];
  sizes: { asOf: string; size: string; reasons: string[] }[];
  updatedAt: string;
};
const get = (subjectId: string) => world.call<View>('operator', 'subjects.get', { subjectId });
const full = {
  name: '示例晨光机械有限公司',
  status: 'active',
  divisionCode: '330106',
  industryCode: '3484',
  establishedOn: '2012-05-08',
  approvedOn: '2021-03-02',
};

describe('a subject', () => {
  test('appears with what its code says when anything about it is delivered', async () => {
    const code = freshCode('92330106');
    await deliver('annual-report', [{ unifiedCode: code, year: 2024, employees: 3 }]);
    expect(await get(code)).toMatchObject({
      name: null,
      kind: 'individual-business',
      status: 'unknown',
      division: { code: '330106' },
      divisionSource: 'code',
    });
  });

  test('has no region when its code names only the national authority', async () => {
    const code = freshCode('91100000');
    await deliver('annual-report', [{ unifiedCode: code, year: 2024 }]);
    expect(await get(code)).toMatchObject({ division: null, divisionSource: null });
  });

  test('takes name, status, region and industry from its registration', async () => {
    const code = freshCode('91330106');
    await deliver('registration', [{ unifiedCode: code, ...full, divisionCode: '330110' }]);
    expect(await get(code)).toMatchObject({
      name: full.name,
      status: 'active',
      division: { code: '330110' },
      divisionSource: 'delivered',
      industry: { code: '3484' },
      names: [{ name: full.name }],
    });
  });

  test('keeps its former names when it is renamed, with the day where a change of name tells it', async () => {
    const code = freshCode();
    await deliver('registration', [{ unifiedCode: code, ...full }]);
    await deliver('registration-changes', [
      { unifiedCode: code, changeItem: 'name', changedOn: '2024-05-01', before: full.name, after: '示例晨曦机械有限公司' },
    ]);
    await deliver('registration', [{ unifiedCode: code, ...full, name: '示例晨曦机械有限公司' }]);
    const { name, names } = await get(code);
    expect(name).toBe('示例晨曦机械有限公司');
    expect(names.map((one) => [one.name, one.validFrom])).toContainEqual(['示例晨曦机械有限公司', '2024-05-01']);
    expect(names.map((one) => one.name)).toContain(full.name);
  });

  test('gives back what a withdrawn registration said, and keeps the name only in its history', async () => {
    const code = freshCode();
    await deliver('registration', [{ unifiedCode: code, ...full }]);
    await deliver('registration', [{ unifiedCode: code, name: full.name, operation: '撤销' }]);
    expect(await get(code)).toMatchObject({
      name: null,
      status: 'unknown',
      industry: null,
      divisionSource: 'code',
      names: [{ name: full.name }],
    });
  });

  test('believes the provider of precedence, whichever came last', async () => {
    const code = freshCode();
    await deliver('registration', [{ unifiedCode: code, ...full }]);
    await deliver('registration', [{ unifiedCode: code, ...full, name: '示例另一名称公司' }], second);
    expect((await get(code)).name).toBe(full.name);
  });
});

describe('the status', () => {
  test('follows a deregistration that is later than the registration, and not an older change', async () => {
    const [ended, resumed] = [freshCode(), freshCode()];
    await deliver('registration', [
      { unifiedCode: ended, ...full },
      { unifiedCode: resumed, ...full },
    ]);
    await deliver('registration-changes', [
      { unifiedCode: ended, changeItem: 'deregistration', changedOn: '2025-02-03' },
      { unifiedCode: resumed, changeItem: 'suspension', changedOn: '2020-02-03' },
    ]);
    expect((await get(ended)).status).toBe('deregistered');
    expect((await get(resumed)).status).toBe('active');
  });
});

describe('the size', () => {
  test('is told from the latest annual report with reasons, and of every year before', async () => {
    const code = freshCode();
    await deliver('registration', [{ unifiedCode: code, ...full }]);
    await deliver('annual-report', [
      { unifiedCode: code, year: 2024, employees: 250, revenue: 50_000_000 },
      { unifiedCode: code, year: 2023, employees: 10, revenue: 1_000_000 },
    ]);
    const view = await get(code);
    expect(view).toMatchObject({ size: 'small', sizeAsOf: '2024-12-31' });
    expect(view.sizeReasons).toContain('从业人员 250 人，达到小型下限 20 人，未达到中型下限 300 人');
    expect(view.sizes.map(({ asOf, size }) => [asOf, size])).toEqual([
      ['2024-12-31', 'small'],
      ['2023-12-31', 'micro'],
    ]);
  });

  test('is told anew when the industry changes or the report is withdrawn, and the history keeps both', async () => {
    const code = freshCode();
    await deliver('annual-report', [{ unifiedCode: code, year: 2024, employees: 250, revenue: 50_000_000 }]);
    expect((await get(code)).size).toBe('unknown');
    await deliver('registration', [{ unifiedCode: code, ...full, industryCode: '6513' }]);
    expect((await get(code)).size).toBe('medium');
    await deliver('annual-report', [{ unifiedCode: code, year: 2024, operation: '撤销' }]);
    const view = await get(code);
    expect(view).toMatchObject({ size: 'unknown', sizeAsOf: null, sizeReasons: [] });
    expect(view.sizes.map(({ size }) => size)).toEqual(['unknown', 'medium', 'unknown']);
    expect(view.sizes[0]!.reasons).toEqual(['该年度的年度报告已撤回']);
  });
});

describe('projecting a delivery again', () => {
  test('changes nothing, even when a newer delivery came in between', async () => {
    const code = freshCode();
    const deliveryId = await deliver('registration', [{ unifiedCode: code, ...full, name: '示例旧名有限公司' }]);
    await deliver('registration', [{ unifiedCode: code, ...full, name: '示例新名有限公司' }]);
    const before = await get(code);
    const { reactions } = world.pipeline.registry;
    expect(reactions).toContain(projectSubjects);
    await world.database.transaction(system, (tx) =>
      tx.run(sql`select kernel.enqueue('collection.project-subjects', ${JSON.stringify({ deliveryId })}::json, 'subjects')`),
    );
    await world.settle();
    expect(await get(code)).toEqual(before);
    expect(before.name).toBe('示例新名有限公司');
  });
});

describe('a subject’s own caller', () => {
  test('reads itself, and meets what is not his exactly as what does not exist', async () => {
    const [own, other] = [freshCode(), freshCode()];
    await deliver('registration', [
      { unifiedCode: own, ...full },
      { unifiedCode: other, ...full },
    ]);
    expect(await world.call(subjectOf(own), 'subjects.get', { subjectId: own })).toMatchObject({
      subjectId: own,
      name: full.name,
    });
    const failureOf = (subjectId: string) =>
      world.call(subjectOf(own), 'subjects.get', { subjectId }).catch((error: unknown) => error);
    const foreign = await failureOf(other);
    expect(foreign).toMatchObject({ code: 'resource.not-found', info: {} });
    expect(foreign).toEqual(await failureOf(freshCode()));
  });

  test('finds no other row by any statement, the view for searching included', async () => {
    const own = freshCode();
    await deliver('registration', [{ unifiedCode: own, ...full }]);
    const ids = (table: string) =>
      world.database.transaction(subjectOf(own), (tx) =>
        tx.rows<{ id: string }>({ text: `select distinct subject_id as id from subjects.${table}`, values: [] }),
      );
    expect(await ids('subjects')).toEqual([{ id: own }]);
    expect(await ids('names')).toEqual([{ id: own }]);
    expect(await ids('searchable')).toEqual([]);
    const change = world.database.transaction(subjectOf(own), (tx) =>
      tx.run(sql`update subjects.subjects set name = 'x' where subject_id = ${own}`),
    );
    expect(await change).toBe(0);
  });
});
