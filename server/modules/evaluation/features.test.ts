import { expect, test } from 'vitest';
import { indicators } from '../../gen/indicators.gen.ts';
import { digestOf } from '../../kernel/digest.ts';
import { digestOfIndicators, digestsOfIndicators } from './features.ts';
import type { IndicatorDefinition } from './model/indicator.ts';

const counted = indicators.find(({ unit }) => typeof unit !== 'string')!;
const digest = (change: Partial<IndicatorDefinition>) => digestOfIndicators([counted.code], [{ ...counted, ...change }]);
const before = digest({});

test('other words for an indicator do not make it another', () => {
  expect(digest({ title: { zh: '另一个名称', en: 'Another title' } })).toBe(before);
  expect(digest({ unit: { zh: '另一种说法', en: 'other words' } })).toBe(before);
});

test('another expression, guard, version, or way of counting does', () => {
  const others = [
    digest({ value: `${counted.value} + 1` }),
    digest({ guard: 'true' }),
    digest({ version: counted.version + 1 }),
    digest({ unit: 'ratio' }),
    digest({ aggregates: {} }),
  ];
  expect(new Set([before, ...others]).size).toBe(others.length + 1);
});

test('a model made before words were left out is served as long as the words are as they were', () => {
  const withWords = digestOf({ engine: 'evaluation 1', indicators: [counted] });
  expect(digestsOfIndicators([counted.code])).toEqual([before, withWords]);
});
