import type { waterBills as item } from '../../server/modules/catalogue/items/water-bills.ts';
import { dayText, monthText, type Month } from '../calendar.ts';
import { monthOfLife } from '../life.ts';
import { meteredBill } from '../metered.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';

import { normal, seeded } from '../seeded.ts';
import { monthsOf } from '../view.ts';

const fenPerCubicMetre = 490;
const lateFeePerPeriod = 0.05;

export const waterBills: RecordsOf<typeof item> = (enterprise, view) => {
  const { world, index, industry } = enterprise;
  const volumeIn = (month: Month) => {
    const life = monthOfLife(enterprise, month);
    if (life === undefined) return undefined;
    return Math.max(
      1,
      Math.round(life.employees * industry.water * Math.exp(normal(seeded(world.seed, index, 'water', month), 0, 0.1))),
    );
  };
  const feeFen = (month: Month) => {
    const volume = volumeIn(month);
    return volume === undefined ? undefined : volume * fenPerCubicMetre;
  };
  return monthsOf(enterprise, view).map((month) => {
    const bill = meteredBill(enterprise, 'water-bill', month, feeFen, view);
    return present({
      accountNo: `SLW${String(index + 1).padStart(9, '0')}`,
      month: monthText(month),
      userClass: industry.code === '8040' ? 'special' : 'non-residential',
      readOn: dayText(bill.readOn),
      volume: volumeIn(month),
      due: bill.dueFen,
      paid: bill.paidFen,
      dueOn: dayText(bill.dueOn),
      paidOn: bill.paidOn === undefined ? undefined : dayText(bill.paidOn),
      overduePeriods: bill.overduePeriods,
      overdueAmount: bill.overdueFen,
      lateFee: Math.round(bill.overdueFen * lateFeePerPeriod),
      siteAddress: enterprise.firstDomicile,
    });
  });
};
