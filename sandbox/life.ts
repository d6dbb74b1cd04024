import type { Month } from './calendar.ts';
import { monthOf } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';
import { healthIn, type Health } from './health.ts';
import { normal, seeded, type Seeded } from './seeded.ts';

/** The months of a life, oldest first. Revenue and profit are of the month and in fen, without VAT. */
export type LifeMonth = {
  readonly month: Month;
  readonly health: Health;
  readonly revenueFen: number;
  readonly profitFen: number;
  readonly employees: number;
  readonly powerKwh: number;
};

/**
 * The months of business up to and including `until`, from the founding or the month in which the world's series begin.
 * There are none after the business stopped. A longer answer begins with every shorter one.
 */
export function lifeOf(enterprise: Enterprise, until: Month): readonly LifeMonth[] {
  const { months, from } = livedUntil(enterprise, until);
  return months.slice(0, Math.max(0, until - from + 1));
}

/** One month of a life; undefined before the series begin and after the business stopped. */
export function monthOfLife(enterprise: Enterprise, month: Month): LifeMonth | undefined {
  const { months, from } = livedUntil(enterprise, month);
  return months[month - from];
}

/** A life as far as anyone has asked for it, and what is needed to go on; kept for as long as its enterprise is. */
type Life = { readonly from: Month; readonly months: LifeMonth[]; readonly rng: Seeded; readonly state: State };
const lives = new WeakMap<Enterprise, Life>();

function livedUntil(enterprise: Enterprise, until: Month): Life {
  let life = lives.get(enterprise);
  if (life === undefined) lives.set(enterprise, (life = born(enterprise)));
  const last = Math.min(until, enterprise.ending?.lastMonth ?? until);
  for (let month = life.from + life.months.length; month <= last; month++) {
    life.months.push(step(enterprise, life.rng, life.state, month));
  }
  return life;
}

/** What the logarithm of the activity drifts to in each state of health. */
const targets: Readonly<Record<Health, number>> = { healthy: 0, stressed: -0.45, failing: -1.8, dead: -4 };
const driftShare = 0.16;
/** A new business reaches its size over its first year or so. */
const startingLevel = -1.1;
/** People follow the work late and only in part. */
const employmentLag = 0.2;
const employmentShare = 0.6;
const leastMargin = -0.6;
const mostMargin = 0.35;

type State = { activity: number; trend: number; employment: number };

function born({ world, index, foundedOn }: Enterprise): Life {
  const founded = monthOf(foundedOn);
  const start = founded >= world.seriesFrom ? startingLevel : 0;
  return {
    from: Math.max(world.seriesFrom, founded),
    months: [],
    rng: seeded(world.seed, index, 'life'),
    state: { activity: start, trend: 0, employment: start * employmentShare },
  };
}

function step(enterprise: Enterprise, rng: Seeded, state: State, month: Month): LifeMonth {
  const { industry, size, traits, spells } = enterprise;
  const health = healthIn(spells, month);
  state.activity += driftShare * (targets[health] - state.activity) + normal(rng, 0, 0.03);
  if (health === 'healthy') state.trend += traits.growth / 12;
  state.employment += employmentLag * (employmentShare * state.activity + 0.7 * state.trend - state.employment);
  const [swing, peak] = industry.season;
  const season = 1 + swing * Math.cos((2 * Math.PI * ((month % 12) + 1 - peak)) / 12);
  const usualFen = size * industry.revenuePerWorker * 100;
  const revenueFen = Math.round(usualFen * Math.exp(state.activity + state.trend + normal(rng, 0, 0.08)) * season);
  const margin = industry.margin + 0.2 * state.activity + normal(rng, 0, 0.02);
  const runningShare = 0.2 * (usualFen * Math.exp(state.employment)) + 0.8 * revenueFen;
  return {
    month,
    health,
    revenueFen,
    profitFen: Math.round(revenueFen * Math.min(mostMargin, Math.max(leastMargin, margin))),
    employees: Math.max(1, Math.round(size * Math.exp(state.employment))),
    powerKwh: Math.max(1, Math.round((runningShare / 1_000_000) * industry.power * Math.exp(normal(rng, 0, 0.05)))),
  };
}
