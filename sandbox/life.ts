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
 * There are none after the business stopped. A longer answer begins with every shorter one. Kept for as long as the enterprise is.
 */
export function lifeOf(enterprise: Enterprise, until: Month): readonly LifeMonth[] {
  const known = lives.get(enterprise);
  const months = known !== undefined && known.until >= until ? known.months : remember(enterprise, until);
  const first = months[0]?.month ?? 0;
  return months.length <= until - first + 1 ? months : months.slice(0, Math.max(0, until - first + 1));
}

/** One month of a life; undefined before the series begin and after the business stopped. */
export function monthOfLife(enterprise: Enterprise, month: Month): LifeMonth | undefined {
  const months = lives.get(enterprise)?.until ?? -1;
  const life = months >= month ? lives.get(enterprise)!.months : remember(enterprise, month);
  return life[month - (life[0]?.month ?? 0)];
}

type Life = { readonly until: Month; readonly months: readonly LifeMonth[] };
const lives = new WeakMap<Enterprise, Life>();

function remember(enterprise: Enterprise, until: Month): readonly LifeMonth[] {
  const months = simulate(enterprise, until);
  lives.set(enterprise, { until, months });
  return months;
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

function simulate(enterprise: Enterprise, until: Month): readonly LifeMonth[] {
  const { world, foundedOn, ending } = enterprise;
  const founded = monthOf(foundedOn);
  const from = Math.max(world.seriesFrom, founded);
  const last = Math.min(until, ending?.lastMonth ?? until);
  const rng = seeded(world.seed, enterprise.index, 'life');
  const isNew = founded >= world.seriesFrom;
  const start = isNew ? startingLevel : 0;
  const state: State = { activity: start, trend: 0, employment: start * employmentShare };
  const months: LifeMonth[] = [];
  for (let month = from; month <= last; month++) months.push(step(enterprise, rng, state, month));
  return months;
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
