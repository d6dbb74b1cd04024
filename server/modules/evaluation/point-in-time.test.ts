import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { featureSet } from './features.ts';
import { featuresOf } from './model/feature-set.ts';
import { listCoverage, readRecords, findDivisions } from './fact-store.ts';
import { gapsBy } from './model/collected-where.ts';
import { digestOfFeatures, readFeatures } from './read-features.ts';
import { codeOf, openHistory, randomHistory, seeded, type Known } from './sample-history.testing.ts';

const SUBJECTS = 8;
const DATES = 50;
const subjectIds = Array.from({ length: SUBJECTS }, (_, number) => codeOf(number + 1));
let world: World;
let history: Awaited<ReturnType<typeof openHistory>>;
let providers: readonly [number, number];

beforeAll(async () => {
  world = await openWorld();
  history = await openHistory(world);
  const items = ['registration', 'sales-summaries', 'electricity-bills', 'social-insurance-payments', 'penalties'];
  const [one, two] = [await world.provider(items), await world.provider(items)];
  providers = [one.providerNo, two.providerNo];
  for (const subjectId of subjectIds)
    await history.client.query(
      `insert into subjects.subjects (subject_id, kind, division_code, first_seen_at, updated_at) values ($1, 'enterprise', '330100', now(), now())`,
      [subjectId],
    );
});
afterAll(async () => {
  await history.close();
  await world.close();
});

/** As the platform computes it: everything in the store, bounded by the moment. */
const bounded = (asOf: string) =>
  world.database.transaction(system, async (tx) =>
    [...(await readFeatures(tx, subjectIds, asOf))].map(({ features }) => features.values),
  );

/** As it would be computed by one who knows of no bound, over all that is in the store. */
const unbounded = (day: string) =>
  world.database.transaction(system, async (tx) => {
    const recordsOf = await readRecords(tx, featureSet.slots, subjectIds, 'infinity');
    const gaps = gapsBy(await listCoverage(tx, 'infinity'));
    const divisions = await findDivisions(tx, subjectIds);
    return subjectIds.map((subjectId) => {
      const records = recordsOf(subjectId);
      return featuresOf(featureSet, records, gaps(divisions.get(subjectId)!, records), day).values;
    });
  });

test('at 50 moments the indicators are what they are over a store cut there, and what becomes known later changes none of them', async () => {
  const random = seeded(7);
  const known = subjectIds
    .flatMap((subjectId) => randomHistory(subjectId, providers, random))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const dates = Array.from({ length: DATES }, (_, number) =>
    new Date(Date.UTC(2024, 3, 1, 15, 59) + number * 16 * 86_400_000).toISOString(),
  );
  const cut: unknown[] = [];
  const queue = [...known];
  const putUntil = async (until: string) => {
    while (queue[0] !== undefined && queue[0].at <= until) await history.put(queue.shift() as Known);
  };
  for (const date of dates) {
    await putUntil(date);
    const now = await unbounded(date.slice(0, 10));
    expect(await bounded(date)).toEqual(now);
    cut.push(now);
  }
  await putUntil('9999');
  let differences = 0;
  for (const [number, date] of dates.entries()) {
    const later = await bounded(date);
    if (JSON.stringify(later) !== JSON.stringify(cut[number])) differences++;
    expect(later, date).toEqual(cut[number]);
  }
  expect(differences).toBe(0);
  // The history is one in which something happens.
  expect(new Set(cut.map((one) => JSON.stringify(one))).size).toBeGreaterThan(DATES - 3);
});

test('a repaired record is gone at that very instant, and one whose publication ends is gone the day after', async () => {
  const subjectId = codeOf(1);
  const at = '2026-08-01T02:00:00.000000Z';
  await history.put({
    at,
    subjectId,
    item: 'penalties',
    key: 'x',
    providerNo: providers[0],
    body: {
      documentNo: 'x',
      decidedOn: '2026-07-30',
      severityClass: 'serious',
      publicationStatus: 'published',
      maxPublishUntil: '2026-08-20',
    },
  });
  await history.put({
    at,
    subjectId,
    item: 'penalties',
    key: 'y',
    providerNo: providers[0],
    body: { documentNo: 'y', decidedOn: '2026-07-30', severityClass: 'serious', publicationStatus: 'published' },
  });
  await history.put({
    at: '2026-08-10T03:00:00.500000Z',
    subjectId,
    item: 'penalties',
    key: 'y',
    providerNo: providers[0],
    mark: 'repaired',
    ends: false,
  });
  const serious = async (moment: string) => (await bounded(moment))[0]!['serious_penalties_12m'] as number;
  const before = await serious('2026-08-01T01:59:59Z');
  expect(await serious(at)).toBe(before + 2);
  expect(await serious('2026-08-10T03:00:00.499999Z')).toBe(before + 2);
  expect(await serious('2026-08-10T03:00:00.500000Z')).toBe(before + 1);
  expect(await serious('2026-08-20T15:59:59Z')).toBe(before + 1);
  expect(await serious('2026-08-20T16:00:00Z')).toBe(before);
});

test('not collected here, not authorised, and none on record stay three', async () => {
  const [, elsewhere] = [codeOf(1), codeOf(2)];
  await history.client.query(`update subjects.subjects set division_code = '440300' where subject_id = $1`, [elsewhere]);
  const empty = codeOf(3);
  await history.client.query('delete from records.facts where subject_id = any ($1)', [[elsewhere, empty]]);
  const known = await world.database.transaction(system, async (tx) => [
    ...(await readFeatures(tx, [elsewhere, empty], '2026-08-25T00:00:00Z')),
  ]);
  const code = 'electricity_growth_3m';
  expect(known[0]!.features.values[code]).toEqual({ special: 'not-collected' });
  expect(known[1]!.features.values[code]).toEqual({ special: 'none-on-record' });
  // Where penalties are collected, having none is a figure.
  expect(known[0]!.features.values['serious_penalties_12m']).toEqual({ special: 'not-collected' });
  expect(known[1]!.features.values['serious_penalties_12m']).toBe(0);
  const { features } = { features: featuresOf(featureSet, known[1]!.records, () => 'not-authorised', known[1]!.day) };
  expect(features.values[code]).toEqual({ special: 'not-authorised' });
  expect(new Set([known[0]!.features, known[1]!.features, features].map(digestOfFeatures)).size).toBe(3);
});
