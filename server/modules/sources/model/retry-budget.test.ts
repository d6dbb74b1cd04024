import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { earned, emptyBudget, spent } from './retry-budget.ts';

test('however questions and retries follow one another, retries are at most a tenth of the questions', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 400 }), (wantsRetry) => {
      let budget = emptyBudget;
      let retries = 0;
      for (const wants of wantsRetry) {
        budget = earned(budget);
        const left = wants ? spent(budget) : undefined;
        if (left === undefined) continue;
        budget = left;
        retries++;
      }
      return retries <= wantsRetry.length / 10;
    }),
  );
});

test('a quiet time saves up ten retries and no more', () => {
  let budget = emptyBudget;
  for (let n = 0; n < 1000; n++) budget = earned(budget);
  let retries = 0;
  for (let left = spent(budget); left !== undefined; left = spent(left)) retries++;
  expect(retries).toBe(10);
});
