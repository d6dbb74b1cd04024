import type { gasBills as item } from '../../server/modules/catalogue/items/gas-bills.ts';
import { dayText, monthText, type Month } from '../calendar.ts';
import { monthOfLife } from '../life.ts';
import { meteredBill } from '../metered.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';

import { normal, seeded } from '../seeded.ts';
import { monthsOf } from '../view.ts';

const fenPerCubicMetre = 380;
const fenOfGasUnit = 1_000_000;

export const gasBills: RecordsOf<typeof item> = (enterprise, view) => {
  const { world, index, industry, traits } = enterprise;
  if (!traits.gas) return [];
  const volumeIn = (month: Month) => {
    const life = monthOfLife(enterprise, month);
    if (life === undefined) return undefined;
    const swing = Math.exp(normal(seeded(world.seed, index, 'gas', month), 0, 0.08));
    return Math.round((life.revenueFen / fenOfGasUnit) * industry.gas * swing);
  };
  const feeFen = (month: Month) => {
    const volume = volumeIn(month);
    return volume === undefined ? undefined : volume * fenPerCubicMetre;
  };
  return monthsOf(enterprise, view).map((month) => {
    const bill = meteredBill(enterprise, 'gas-bill', month, feeFen, view);
    return present({
      accountNo: `SLG${String(index + 1).padStart(9, '0')}`,
      month: monthText(month),
      userClass: industry.code < '44' ? 'industrial' : 'commercial',
      readOn: dayText(bill.readOn),
      volume: volumeIn(month),
      due: bill.dueFen,
      paid: bill.paidFen,
      dueOn: dayText(bill.dueOn),
      paidOn: bill.paidOn === undefined ? undefined : dayText(bill.paidOn),
      overduePeriods: bill.overduePeriods,
      overdueAmount: bill.overdueFen,
      siteAddress: enterprise.firstDomicile,
    });
  });
};
