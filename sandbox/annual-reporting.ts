import { firstDay, monthIn, type Day } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';
import { healthIn } from './health.ts';
import { between, chance, seeded } from './seeded.ts';
import { runsOn } from './view.ts';

/** The share that hands in its annual report, by the health of the spring in which it is due. */
const shares = { healthy: 0.995, stressed: 0.94, failing: 0.6, dead: 0 };

/** The day on which the report of a year was handed in, from January to June of the next; undefined if it never was. */
export function annualReportDay(enterprise: Enterprise, year: number): Day | undefined {
  const rng = seeded(enterprise.world.seed, enterprise.index, 'annual-reporting', year);
  const on = firstDay(monthIn(year + 1, 1)) + between(rng, 4, 178);
  const health = healthIn(enterprise.spells, monthIn(year + 1, 4));
  return chance(rng, shares[health]) && runsOn(enterprise, on) ? on : undefined;
}
