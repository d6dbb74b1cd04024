import type { Health } from './health.ts';
import { between, unit, type Seeded } from './seeded.ts';

type Manners = { readonly late: number; readonly never: number; readonly mostDaysLate: number };

/** Shares of bills that are paid after their day, or never. */
const manners: Readonly<Record<Health, Manners>> = {
  healthy: { late: 0.015, never: 0, mostDaysLate: 12 },
  stressed: { late: 0.22, never: 0.02, mostDaysLate: 45 },
  failing: { late: 0.38, never: 0.36, mostDaysLate: 110 },
  dead: { late: 0, never: 1, mostDaysLate: 0 },
};

/** In how many days after the due day a bill is paid: 0 or less in time, more when late, undefined never. */
export function settlementDays(rng: Seeded, health: Health): number | undefined {
  const { late, never, mostDaysLate } = manners[health];
  const fate = unit(rng);
  if (fate < never) return undefined;
  if (fate < never + late) return between(rng, 1, mostDaysLate);
  return -between(rng, 0, 5);
}
