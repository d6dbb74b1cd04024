import type { Month } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';
import type { Health } from './health.ts';
import { monthOfLife } from './life.ts';
import { seeded, uniform } from './seeded.ts';

/** Who is insured in a month and on what wages; firms in trouble stop insuring some before they dismiss them. */
export type Insured = { readonly count: number; readonly baseFen: number };

const coverage: Readonly<Record<Health, number>> = { healthy: 0.97, stressed: 0.92, failing: 0.8, dead: 0 };
const wageShare = 0.18;
const leastWageFen = 4_500_00;
const mostWageFen = 16_000_00;

/** Undefined where there was no business or where nobody is employed. */
export function insuredIn(enterprise: Enterprise, month: Month): Insured | undefined {
  const life = enterprise.traits.employer ? monthOfLife(enterprise, month) : undefined;
  if (life === undefined) return undefined;
  const count = Math.max(1, Math.round(life.employees * coverage[life.health]));
  return { count, baseFen: count * wageOf(enterprise) };
}

/** A month's usual wage; the same for everyone and for all time. */
export function wageOf({ world, index, industry }: Enterprise): number {
  const usual = industry.revenuePerWorker * 100 * wageShare * uniform(seeded(world.seed, index, 'wage'), 0.8, 1.3);
  return Math.round(Math.min(mostWageFen, Math.max(leastWageFen, usual)) / 100) * 100;
}
