import type { electricityBills as item } from '../../server/modules/catalogue/items/electricity-bills.ts';
import { dayText, monthText, type Month } from '../calendar.ts';
import { monthOfLife } from '../life.ts';
import { meteredBill } from '../metered.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';

import { monthsOf } from '../view.ts';

const fenPerKwh = { industry: 68, other: 79 };
/** Hours a month that the contracted capacity could run if it always did. */
const hours = 720;
const penaltyPerPeriod = 0.03;
const cutOffPeriods = 3;

export const electricityBills: RecordsOf<typeof item> = (enterprise, view) => {
  const manufacturing = enterprise.industry.code >= '13' && enterprise.industry.code < '44';
  const large = manufacturing && enterprise.size >= 20;
  const price = manufacturing ? fenPerKwh.industry : fenPerKwh.other;
  const usual = (enterprise.size * enterprise.industry.revenuePerWorker * enterprise.industry.power) / 10_000;
  const contractCapacity = Math.max(5, Math.ceil((usual / hours) * 0.5) * 5);
  const peakShare = 0.15 + (enterprise.index % 10) / 50;
  const feeFen = (month: Month) => {
    const life = monthOfLife(enterprise, month);
    return life === undefined ? undefined : life.powerKwh * price;
  };
  return monthsOf(enterprise, view).map((month) => {
    const bill = meteredBill(enterprise, 'power', month, feeFen, view);
    const consumption = monthOfLife(enterprise, month)!.powerKwh;
    return present({
      accountNo: `SLE${String(enterprise.index + 1).padStart(9, '0')}`,
      month: monthText(month),
      userClass: large ? 'large-industry' : 'commercial',
      contractCapacity,
      consumption,
      peakConsumption: Math.floor(consumption * peakShare),
      due: bill.dueFen,
      paid: bill.paidFen,
      dueOn: dayText(bill.dueOn),
      paidOn: bill.paidOn === undefined ? undefined : dayText(bill.paidOn),
      overduePeriods: bill.overduePeriods,
      overdueAmount: bill.overdueFen,
      penalty: Math.round(bill.overdueFen * penaltyPerPeriod),
      breaches: 0,
      state: bill.overduePeriods >= cutOffPeriods ? 'suspended' : 'normal',
      siteAddress: enterprise.firstDomicile,
    });
  });
};
