import type { abnormalOperations as item } from '../../server/modules/catalogue/items/abnormal-operations.ts';
import { annualReportDay } from '../annual-reporting.ts';
import { documentNo, officeName } from '../authority.ts';
import { dayText, firstDay, monthIn, yearOf, yearOfDay, type Day } from '../calendar.ts';
import type { Enterprise } from '../enterprise.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, chance, seeded } from '../seeded.ts';
import { known, runsOn } from '../view.ts';

type Listing = { readonly on: Day; readonly reason: string; readonly removedOn: Day | undefined };

const rates = { healthy: 0.01, stressed: 0.05, failing: 0.3 };

export const abnormalOperations: RecordsOf<typeof item> = (enterprise, view) => {
  const listings = [...missingReports(enterprise, view.now), ...lostAddresses(enterprise, view.now)];
  const days = new Set<Day>();
  return listings
    .filter(({ on }) => on <= view.now && !days.has(on) && days.add(on))
    .map(({ on, reason, removedOn }, n) => {
      const removed = known(removedOn, view);
      return present({
        listKind: enterprise.kind === 'individual' ? 'mark' : 'list',
        listedOn: dayText(on),
        listingReason: reason,
        listingAuthority: officeName('market'),
        listingDocumentNo: documentNo('market', '异列', yearText(on), numberOf(enterprise, n)),
        removedOn: removed === undefined ? undefined : dayText(removed),
        removalReason: removed === undefined ? undefined : '已履行公示义务或者重新取得联系',
        removalAuthority: removed === undefined ? undefined : officeName('market'),
        publicationStatus: removed === undefined ? 'published' : 'repaired',
      });
    });
};

function missingReports(enterprise: Enterprise, until: Day): readonly Listing[] {
  const from = Math.max(yearOf(enterprise.world.seriesFrom), yearOfDay(enterprise.foundedOn));
  const listings: Listing[] = [];
  for (let year = from; year < yearOfDay(until); year++) {
    if (annualReportDay(enterprise, year) !== undefined) continue;
    const rng = seeded(enterprise.world.seed, enterprise.index, 'abnormal', year);
    const on = firstDay(monthIn(year + 1, 7)) + between(rng, 1, 9);
    if (enterprise.ending !== undefined && enterprise.ending.on <= on) break;
    const removedOn = on + between(rng, 20, 300);
    listings.push({
      on,
      reason: '未按规定公示年度报告',
      removedOn: runsOn(enterprise, removedOn) && chance(rng, 0.6) ? removedOn : undefined,
    });
  }
  return listings;
}

const lostAddresses = (enterprise: Enterprise, until: Day): readonly Listing[] =>
  happenings(enterprise, 'lost-address', rates, until).map(({ on, rng }) => {
    const removedOn = on + between(rng, 30, 400);
    return {
      on,
      reason: '通过登记的住所无法联系',
      removedOn: runsOn(enterprise, removedOn) && chance(rng, 0.5) ? removedOn : undefined,
    };
  });
