import { firstDay, yearOfDay, type Day } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';
import type { Health } from './health.ts';
import { exponential, seeded, type Seeded } from './seeded.ts';

/** Something that happened to an enterprise; `rng` is its own, so that its details do not depend on what else happened. */
export type Happening = { readonly n: number; readonly on: Day; readonly health: Health; readonly rng: Seeded };

/** How often a year something happens in each state of health. */
export type Rates = { readonly healthy: number; readonly stressed: number; readonly failing: number };

const daysInYear = 365.25;
/** More than any rate here brings in a life; `numberOf` has two digits for them. */
const maxHappenings = 100;

/**
 * What happened by `until`, oldest first, on days all different, each at the rate of the health of its time (a Poisson
 * process). A later `until` adds happenings and changes none.
 */
export function happenings(enterprise: Enterprise, stream: string, rates: Rates, until: Day): readonly Happening[] {
  const { world, index, spells, foundedOn } = enterprise;
  const rng = seeded(world.seed, index, stream, -1);
  const found: Happening[] = [];
  const begin = Math.max(foundedOn, firstDay(spells[0]!.from)) + 1;
  let last = begin - 1;
  for (const { health, from, to } of spells) {
    if (health === 'dead') break;
    const end = firstDay(to) - 1;
    let at = Math.max(begin, firstDay(from), last + 1);
    while (found.length < maxHappenings) {
      at += Math.ceil(exponential(rng, daysInYear / rates[health]));
      if (at > end) break;
      if (at > until) return found;
      found.push({ n: found.length, on: at, health, rng: seeded(world.seed, index, stream, found.length) });
      last = at;
    }
  }
  return found;
}

/** A number nobody else of the population has, from the enterprise's and the thing's own. */
export const numberOf = (enterprise: Enterprise, n: number): string => `${enterprise.index + 1}${String(n).padStart(2, '0')}`;

/** The year of a day, as documents are numbered by it. */
export const yearText = (day: Day): string => String(yearOfDay(day));
