import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { indicators } from '../../../gen/indicators.gen.ts';
import { ageBandOf, boundsOf, LEAST_PEERS, meanOf, peerGroups, percentileOf, portrayed } from './portrait.ts';

test('a portrait reads indicators that are there and have a worse end', () => {
  for (const code of portrayed) expect(['high', 'low']).toContain(indicators.find((one) => one.code === code)?.worse);
});

test('of fewer than twenty peers nothing is told', () => {
  expect(boundsOf(Array.from({ length: LEAST_PEERS - 1 }, (_, at) => at))).toBeUndefined();
  expect(boundsOf(Array.from({ length: LEAST_PEERS }, (_, at) => at))).toHaveLength(19);
});

test('a better value never has a lower place, whichever end is the worse', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 20, maxLength: 200 });
  fc.assert(
    fc.property(values, fc.integer({ min: -60, max: 60 }), fc.nat(20), (some, one, more) => {
      const bounds = boundsOf(some)!;
      expect(percentileOf(one + more, bounds, 'low')).toBeGreaterThanOrEqual(percentileOf(one, bounds, 'low'));
      expect(percentileOf(one + more, bounds, 'high')).toBeLessThanOrEqual(percentileOf(one, bounds, 'high'));
    }),
  );
});

test('the place is near the share of peers that are worse, and whoever has what all have stands in the middle', () => {
  const bounds = boundsOf(Array.from({ length: 1_000 }, (_, at) => at))!;
  for (const one of [10, 240, 500, 770, 990])
    expect(Math.abs(percentileOf(one, bounds, 'low') - one / 10)).toBeLessThanOrEqual(5);
  expect(percentileOf(0, boundsOf(Array.from({ length: 40 }, () => 0))!, 'high')).toBe(50);
});

test('peers are looked for from the nearest kind to everybody, and age is counted in whole years', () => {
  const kind = { section: 'C', size: 'small', establishedOn: '2020-07-02' };
  expect(peerGroups(kind, '2026-07-01')).toEqual(['C small middle', 'C small', 'C', '']);
  expect(ageBandOf('2023-07-02', '2026-07-01')).toBe('young');
  expect(ageBandOf('2023-07-01', '2026-07-01')).toBe('middle');
  expect(meanOf([null, 40, 61])).toBe(50);
  expect(meanOf([null])).toBeNull();
});
