import { expect, test } from 'vitest';
import { rules } from '../../../../server/modules/oversight/rules.ts';
import { ordinaryDay } from '../../../../server/modules/oversight/model/day-facts.ts';
import { measuredTitles } from './measured-titles.ts';

test('whatever a rule of misuse measures is told in words', () => {
  const names = rules.flatMap(({ judge, fires, thresholds }) => {
    const hit = judge({ ...ordinaryDay, ...fires }, (name) => thresholds[name]!.initial);
    return Object.keys(hit?.measured ?? {});
  });
  expect(names.length).toBeGreaterThan(rules.length);
  expect(names.filter((name) => !(name in measuredTitles))).toEqual([]);
});
