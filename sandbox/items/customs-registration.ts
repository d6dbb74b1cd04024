import type { customsRegistration as item } from '../../server/modules/catalogue/items/customs-registration.ts';
import { dayText } from '../calendar.ts';
import { traderOf } from '../foreign-trade.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, chance, seeded } from '../seeded.ts';
import { known, runsOn } from '../view.ts';

export const customsRegistration: RecordsOf<typeof item> = (enterprise, view) => {
  if (!enterprise.traits.exporter) return [];
  const rng = seeded(enterprise.world.seed, enterprise.index, 'customs');
  const filedOn = enterprise.foundedOn + between(rng, 30, 700);
  if (filedOn > view.now || !runsOn(enterprise, filedOn)) return [];
  const advancedOn = chance(rng, enterprise.size > 60 ? 0.3 : 0.05) ? known(filedOn + between(rng, 700, 2000), view) : undefined;
  return [
    present({
      customsCode: traderOf(enterprise).customsCode,
      filedOn: dayText(filedOn),
      state: runsOn(enterprise, view.now) ? 'normal' : 'cancelled',
      operatorKind: 'consignee',
      creditLevel: advancedOn === undefined ? 'regular' : 'advanced',
      levelFoundOn: advancedOn === undefined ? undefined : dayText(advancedOn),
      customsOffice: '示例海关',
    }),
  ];
};
