import type { Month } from './calendar.ts';
import { chance, exponential, unit, type Seeded } from './seeded.ts';

export type Health = 'healthy' | 'stressed' | 'failing' | 'dead';

/** A stretch of months in one state of health; `to` is the first month no longer in it. */
export type Spell = { readonly health: Health; readonly from: Month; readonly to: Month };

/** How an enterprise's path depends on what it is: `frailty` 1 is usual, 2 falls ill twice as often. */
export type Constitution = { readonly frailty: number; readonly closingShare: number };

/**
 * The hidden truth that drives everything else: healthy → stressed → failing → dead, with recovery on the way, and some
 * healthy ones that simply close (`closingShare` of the healthy spells end so). A semi-Markov chain: each state lasts an
 * exponential time. Drawn once and for all, so that what is known at an earlier day is never contradicted by a later one.
 */
export function healthPath(rng: Seeded, from: Month, horizon: Month, { frailty, closingShare }: Constitution): readonly Spell[] {
  const spells: Spell[] = [];
  let health: Health = unit(rng) < startsStressed * frailty ? 'stressed' : 'healthy';
  let month = from;
  while (month < horizon) {
    const mean = meanMonths[health] / (health === 'healthy' ? frailty : 1);
    const to = health === 'dead' ? horizon : Math.min(horizon, month + leastMonths + Math.round(exponential(rng, mean)));
    spells.push({ health, from: month, to });
    month = to;
    health = nextHealth(rng, health, closingShare);
  }
  return spells;
}

/** The state of health in a month; the first spell reaches back for ever. */
export function healthIn(spells: readonly Spell[], month: Month): Health {
  return spells.find((spell) => month < spell.to)?.health ?? spells.at(-1)!.health;
}

const startsStressed = 0.08;
const leastMonths = 3;
const meanMonths: Readonly<Record<Health, number>> = { healthy: 90, stressed: 13, failing: 14, dead: 0 };
const stressedRecovers = 0.55;
const failingRecovers = 0.2;

function nextHealth(rng: Seeded, health: Health, closingShare: number): Health {
  if (health === 'healthy') return chance(rng, closingShare) ? 'dead' : 'stressed';
  if (health === 'stressed') return chance(rng, stressedRecovers) ? 'healthy' : 'failing';
  if (health === 'failing') return chance(rng, failingRecovers) ? 'stressed' : 'dead';
  return 'dead';
}
