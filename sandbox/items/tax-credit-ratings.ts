import type { taxCreditRatings as item } from '../../server/modules/catalogue/items/tax-credit-ratings.ts';
import { officeName } from '../authority.ts';
import { addMonths, dayText, firstDay, monthIn, yearOf, yearOfDay } from '../calendar.ts';
import { healthIn, type Health } from '../health.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, chance, seeded, uniform, type Seeded } from '../seeded.ts';
import { runsOn } from '../view.ts';

export const taxCreditRatings: RecordsOf<typeof item> = (enterprise, view) => {
  if (enterprise.kind === 'individual') return [];
  const from = Math.max(yearOf(enterprise.world.seriesFrom), yearOfDay(enterprise.foundedOn));
  const records = [];
  for (let year = from; year < yearOfDay(view.asOf); year++) {
    const rng = seeded(enterprise.world.seed, enterprise.index, 'tax-rating', year);
    const ratedOn = firstDay(monthIn(year + 1, 4)) + between(rng, 14, 28);
    if (ratedOn > view.asOf || !runsOn(enterprise, ratedOn)) continue;
    const isNew = year === yearOfDay(enterprise.foundedOn);
    const { level, score } = rate(rng, healthIn(enterprise.spells, monthIn(year, 10)), isNew);
    records.push({
      year,
      level,
      levelAPublished: level === 'A',
      score,
      authority: officeName('tax'),
      ratedOn: dayText(ratedOn),
      validFrom: dayText(ratedOn),
      validTo: dayText(addMonths(ratedOn, 12) - 1),
      adjusted: false,
    });
  }
  return records;
};

/** Least and most points by health; a new enterprise is M as long as nothing speaks against it. */
const points: Readonly<Record<Health, readonly [least: number, most: number]>> = {
  healthy: [76, 100],
  stressed: [55, 92],
  failing: [15, 68],
  dead: [0, 39],
};

function rate(rng: Seeded, health: Health, isNew: boolean) {
  const [least, most] = points[health];
  const score = Math.round(uniform(rng, least, most) * 10) / 10;
  if (isNew && score >= 70) return { level: 'M', score };
  const level = score >= 90 && chance(rng, 0.95) ? 'A' : score >= 70 ? 'B' : score >= 40 ? 'C' : 'D';
  return { level, score };
}
