import { expect, test } from 'vitest';
import { featureSet } from '../features.ts';
import { sayAtLeast, sayBelow, sayBin, sayRounded } from './say-bin.ts';

const indicator = (code: string) => featureSet.indicators.find(({ definition }) => definition.code === code)!;
const bins = (code: string, cuts: readonly number[]) =>
  Array.from({ length: cuts.length + 1 }, (_, bin) => sayBin(indicator(code), cuts, bin).zh);

test('what is counted is said in whole numbers, and nothing of it as nought', () => {
  expect(bins('ordinary_penalties_12m', [1, 2, 5])).toEqual(['0 次', '1 次', '2 至 4 次', '不低于 5 次']);
  expect(sayBelow(indicator('ordinary_penalties_12m'), 3).zh).toBe('不多于 2 次');
});

test('shares and money are said with their limits, and the least amount as some or none', () => {
  expect(bins('sales_growth_3m', [-0.4, 0.1])).toEqual(['低于 -40%', '-40% 至 10%', '不低于 10%']);
  expect(bins('tax_arrears_amount', [1, 10_000_000])).toEqual(['没有', '有、低于 10 万元', '不低于 10 万元']);
  expect(sayAtLeast(indicator('sales_growth_3m'), 0.1).en).toBe('at least 10%');
});

test('a value is said as exactly as people want to know it', () => {
  expect(sayRounded(indicator('sales_growth_3m'), -0.544_005_832).zh).toBe('-54.4%');
  expect(sayRounded(indicator('sales_12m'), 1_234_567_891).zh).toBe('1,235 万元');
  expect(sayRounded(indicator('tax_credit_level'), 'A').zh).toBe('A级');
});
