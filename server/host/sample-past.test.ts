import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterpriseAt } from '../../sandbox/enterprise.ts';
import { pastCourses } from '../../sandbox/past-courses.ts';
import { worldOf } from '../../sandbox/world.ts';
import { chinaDay } from '../kernel/pure/china-day.ts';
import { admittedBank } from '../testing/admitted-bank.ts';
import { institutionOf, openWorld, type World } from '../testing/world.ts';
import { playSamplePast } from './sample-past.ts';

type Listed = { applicationId: string; financingState: string; submittedAt: string; decisionDays: number | null };
const ENTERPRISES = 236;
let world: World;
let institutionNo: number;

beforeAll(async () => {
  world = await openWorld();
  const provider = await world.provider(['registration']);
  const records = Array.from({ length: ENTERPRISES }, (_, at) => enterpriseAt(worldOf(), at)).map(({ code, name }) => ({
    unifiedCode: code,
    name,
    establishedOn: '2015-01-01',
  }));
  await world.call(provider, 'collection.deliver-records', { item: 'registration', deliveryKey: 'r', records });
  await world.settle();
  ({ institutionNo } = await admittedBank(world, 'sample-bank', { items: ['registration'] }));
});
afterAll(() => world.close());

const listed = async () =>
  (await world.call<{ applications: Listed[] }>(institutionOf(institutionNo), 'marketplace.list-applications', { limit: 100 }))
    .applications;

test('sample applications lie months back, end in several ways with times of their own, and a second start adds none', async () => {
  await playSamplePast(world);
  const first = await listed();
  expect(first.length).toBeGreaterThan(60);
  const states = Map.groupBy(first, ({ financingState }) => financingState);
  for (const [state, least] of [
    ['granted', 20],
    ['refused', 10],
    ['withdrawn', 1],
  ] as const)
    expect(states.get(state)?.length ?? 0, state).toBeGreaterThanOrEqual(least);
  const oldest = Math.min(...first.map(({ submittedAt }) => Date.parse(submittedAt)));
  expect((Date.now() - oldest) / 86_400_000).toBeGreaterThan(150);
  expect(new Set(states.get('granted')!.map(({ decisionDays }) => decisionDays)).size).toBeGreaterThan(3);
  await playSamplePast(world);
  expect(await listed()).toEqual(first);
});

test('what was granted is a loan the bank reported that day, and the application says so', async () => {
  const { loans } = await world.call<{ loans: { contractNo: string; grantedOn: string }[] }>(
    institutionOf(institutionNo),
    'loans.list',
    { limit: 100 },
  );
  const granted = (await listed()).filter(({ financingState }) => financingState === 'granted');
  expect(loans).toHaveLength(granted.length);
  const { timeline } = await world.call<{
    timeline: { at: string; event: string; loan?: { contractNo: string; grantedOn: string } }[];
  }>(institutionOf(institutionNo), 'marketplace.get-application', { applicationId: granted[0]!.applicationId });
  const lent = timeline.find(({ event }) => event === 'lent')!;
  expect(loans).toContainEqual(
    expect.objectContaining({ contractNo: lent.loan!.contractNo, grantedOn: chinaDay(new Date(lent.at)) }),
  );
});

test('how the banks serve is told at once', async () => {
  const { service } = await world.call<{ service: { institutionNo: number; decided: number; decisionP50: number }[] }>(
    institutionOf(institutionNo),
    'marketplace.show-service',
    {},
  );
  expect(service).toMatchObject([{ institutionNo, decided: expect.any(Number), decisionP50: expect.any(Number) }]);
});

test('each course is one that its model allows, and nothing of it comes after today', async () => {
  for (const { applicationId } of await listed()) {
    const { timeline } = await world.call<{ timeline: { at: string; event: string }[] }>(
      institutionOf(institutionNo),
      'marketplace.get-application',
      {
        applicationId,
      },
    );
    const moments = timeline.map(({ at }) => Date.parse(at));
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(moments.at(-1)).toBeLessThanOrEqual(Date.now());
  }
});

test('the same settings make the same courses, and banks get faster', () => {
  const asked = { seed: 1, now: new Date('2026-06-15T04:00:00Z'), courses: 90, banks: 3 };
  const courses = pastCourses(asked);
  expect(pastCourses(asked)).toEqual(courses);
  const spans = courses.flatMap(({ steps }) => {
    const decided = steps.find(({ act }) => act === 'offer' || act === 'refuse');
    return decided === undefined ? [] : [decided.at.getTime() - steps[0]!.at.getTime()];
  });
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  expect(mean(spans.slice(-25))).toBeLessThan(mean(spans.slice(0, 25)) * 0.7);
});
