import type { trademarks as item } from '../../server/modules/catalogue/items/trademarks.ts';
import { addMonths, dayText } from '../calendar.ts';
import { happenings, numberOf } from '../happening.ts';
import { label } from '../names.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, chance } from '../seeded.ts';
import { known } from '../view.ts';

const rates = { healthy: 0.14, stressed: 0.04, failing: 0.005 };

export const trademarks: RecordsOf<typeof item> = (enterprise, view) =>
  happenings(enterprise, 'trademarks', rates, view.now).map(({ n, on, rng }) => {
    const refused = chance(rng, 0.25);
    const decidedOn = known(on + between(rng, 240, 400), view);
    const registeredOn = refused ? undefined : decidedOn;
    return present({
      registrationNo: `SL${numberOf(enterprise, n).padStart(9, '0')}`,
      trademarkName: `${label}${enterprise.industry.word}${n + 1}号`,
      niceClass: between(rng, 1, 45),
      trademarkKind: 'ordinary',
      appliedOn: dayText(on),
      registeredOn: registeredOn === undefined ? undefined : dayText(registeredOn),
      exclusiveFrom: registeredOn === undefined ? undefined : dayText(registeredOn),
      exclusiveTo: registeredOn === undefined ? undefined : dayText(addMonths(registeredOn, 120) - 1),
      state: registeredOn !== undefined ? 'registered' : decidedOn === undefined ? 'applied' : 'refused',
      registrant: enterprise.name,
      goods: enterprise.industry.scope,
    });
  });
