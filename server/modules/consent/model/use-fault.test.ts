import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { useFault } from './use-fault.ts';
import { reasonsAgainst, useCases, useOutcomes } from './use-reasons.testing.ts';

const RUNS = 30_000;

test('whatever is asked of whatever authorisation: nothing outside its terms is served, nothing inside refused, and the reason given is true', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(useCases, ([artefact, state, use]) => {
      const reasons = reasonsAgainst(artefact, state, use);
      const fault = useFault(artefact, state, use);
      const name = fault === undefined ? 'served' : (fault.term ?? fault.code.slice('consent.'.length));
      seen.set(name, (seen.get(name) ?? 0) + 1);
      if (fault === undefined) expect([...reasons]).toEqual([]);
      else expect([...reasons]).toContain(name);
    }),
    { numRuns: RUNS },
  );
  // The check would be worth little if one side of any term were hardly met.
  expect(useOutcomes.filter((name) => (seen.get(name) ?? 0) < 20)).toEqual([]);
  expect(seen.get('served')!).toBeGreaterThan(RUNS / 20);
});
