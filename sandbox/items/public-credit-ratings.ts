import type { publicCreditRatings as item } from '../../server/modules/catalogue/items/public-credit-ratings.ts';
import { addMonths, dayText, firstDay, monthIn, yearOf, yearOfDay } from '../calendar.ts';
import { healthIn, type Health } from '../health.ts';
import type { RecordsOf } from '../records-of.ts';
import { seeded, uniform } from '../seeded.ts';
import { runsOn } from '../view.ts';

/** After each quarter, in the second month of the next. */
const RATED_IN = [2, 5, 8, 11] as const;

/** Quarterly, of every enterprise that runs: by the state it is in, and by nothing that the platform's own evaluation finds. */
export const publicCreditRatings: RecordsOf<typeof item> = (enterprise, view) => {
  if (enterprise.kind === 'individual') return [];
  const from = Math.max(yearOf(enterprise.world.seriesFrom), yearOfDay(enterprise.foundedOn));
  const records = [];
  for (let year = from; year <= yearOfDay(view.asOf); year++)
    for (const [at, month] of RATED_IN.entries()) {
      const ratedOn = firstDay(monthIn(year, month)) + 4;
      if (ratedOn > view.asOf || !runsOn(enterprise, ratedOn)) continue;
      const rng = seeded(enterprise.world.seed, enterprise.index, 'public-credit', year * RATED_IN.length + at);
      const [least, most] = points[healthIn(enterprise.spells, monthIn(year, month) - 1)];
      const score = Math.round(uniform(rng, least, most) * 10) / 10;
      records.push({
        scope: 'city',
        ratedOn: dayText(ratedOn),
        ...gradeOf(score),
        score,
        standard: '示例市企业公共信用综合评价办法',
        authority: '示例市发展和改革委员会',
        validTo: dayText(addMonths(ratedOn, 3) - 1),
        period: at + 1,
      });
    }
  return records;
};

/** From a base of 1,000, as places do that have points added and taken off. */
const points: Readonly<Record<Health, readonly [least: number, most: number]>> = {
  healthy: [960, 1120],
  stressed: [860, 1020],
  failing: [700, 920],
  dead: [500, 780],
};

function gradeOf(score: number) {
  if (score >= 1040) return { result: 'excellent', localGrade: 'A' };
  if (score >= 960) return { result: 'good', localGrade: 'B' };
  return score >= 850 ? { result: 'fair', localGrade: 'C' } : { result: 'poor', localGrade: 'D' };
}
