import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import { system } from '../../kernel/pure/principal.ts';
import { inContext } from '../consent/consent.testing.ts';
import { spreadValues } from './jobs/spread-values.ts';
import { codeOf } from './sample-history.testing.ts';

let world: World;
type Portrait = {
  peers: { section: string } | null;
  dimensions: {
    dimension: string;
    percentile: number | null;
    indicators: { indicator: string; percentile: number | null; among: number }[];
  }[];
};

/** Twenty-four enterprises of one industry, the first with the fewest patents; three of another industry. */
const MANY = 24;
const FEW = 3;

beforeAll(async () => {
  world = await openWorld();
  const provider = await world.provider(['registration', 'patents']);
  const codes = Array.from({ length: MANY + FEW }, (_, at) => codeOf(at + 1));
  const deliver = (item: string, records: readonly object[]) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records });
  await deliver(
    'registration',
    codes.map((unifiedCode, at) => ({
      unifiedCode,
      name: `示例公司${at}`,
      industryCode: at < MANY ? '3311' : '5211',
      divisionCode: '330102',
      establishedOn: '2015-01-01',
    })),
  );
  await deliver(
    'patents',
    codes.flatMap((unifiedCode, at) =>
      Array.from({ length: at + 1 }, (_, no) => ({
        unifiedCode,
        applicationNo: `2020${String(at * 100 + no).padStart(8, '0')}.${no % 10}`,
        patentName: '示例专利',
        patentKind: 'invention',
        appliedOn: '2020-01-01',
        grantedOn: '2021-01-01',
        legalState: 'granted',
      })),
    ),
  );
  await world.settle();
});
afterAll(() => world.close());

const portrait = (at: number) => world.call<Portrait>(subjectOf(codeOf(at + 1)), 'evaluation.portrait', {});
const patents = ({ dimensions }: Portrait) =>
  dimensions
    .find(({ dimension }) => dimension === 'innovation')!
    .indicators.find(({ indicator }) => indicator === 'patents_valid')!;

test('before anything is counted a portrait has its dimensions and no place', async () => {
  const found = await portrait(0);
  expect(found.peers).toBeNull();
  expect(found.dimensions.map(({ percentile }) => percentile)).toEqual([null, null, null, null, null, null, null]);
});

test('an enterprise stands among those of its kind: who has more of what is good stands higher', async () => {
  await inContext(world, system, spreadValues.run);
  const [lowest, middle, highest] = await Promise.all([portrait(0), portrait(12), portrait(MANY - 1)]);
  expect(patents(lowest).among).toBe(MANY);
  expect(patents(lowest).percentile).toBeLessThanOrEqual(10);
  expect(patents(highest).percentile).toBeGreaterThanOrEqual(90);
  expect(patents(middle).percentile).toBeGreaterThan(patents(lowest).percentile!);
  expect(patents(middle).percentile).toBeLessThan(patents(highest).percentile!);
});

test('fewer than twenty of a kind are compared with the wider kind, and nobody reads a spread of fewer', async () => {
  expect(patents(await portrait(MANY)).among).toBe(MANY + FEW);
  const spreads = await world.database.transaction(operator, ({ rows }) =>
    rows<{ n: number; peers: string }>({ text: 'select n, peers from evaluation.spreads', values: [] }),
  );
  expect(spreads.length).toBeGreaterThan(0);
  expect(Math.min(...spreads.map(({ n }) => n))).toBeGreaterThanOrEqual(20);
});

test('a portrait changes no score, and counting again leaves one spread of each', async () => {
  await inContext(world, system, spreadValues.run);
  const counted = await world.database.transaction(system, ({ rows }) =>
    rows<{ n: number }>({ text: 'select count(*)::integer as n from evaluation.scores', values: [] }),
  );
  expect(counted).toEqual([{ n: 0 }]);
  expect(patents(await portrait(0)).among).toBe(MANY);
});
