import type { housingFundPayments as item } from '../../server/modules/catalogue/items/housing-fund-payments.ts';
import { dayText, monthText } from '../calendar.ts';
import { depositIn, housingFundCentre, housingFundOf } from '../housing-fund.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { monthsOf } from '../view.ts';

export const housingFundPayments: RecordsOf<typeof item> = (enterprise, view) => {
  const account = housingFundOf(enterprise);
  if (account === undefined) return [];
  return monthsOf(enterprise, view).flatMap((month) => {
    const deposit = depositIn(enterprise, month);
    if (deposit === undefined) return [];
    const postedOn = deposit.postedOn !== undefined && deposit.postedOn <= view.asOf ? deposit.postedOn : undefined;
    const paid = postedOn === undefined ? 0 : deposit.dueFen;
    return [
      present({
        accountNo: account.accountNo,
        month: monthText(month),
        depositorCount: deposit.count,
        due: deposit.dueFen,
        paid,
        makeUp: 0,
        arrears: deposit.dueFen - paid,
        paymentState: postedOn === undefined ? 'owing' : 'normal',
        postedOn: postedOn === undefined ? undefined : dayText(postedOn),
        centre: housingFundCentre,
      }),
    ];
  });
};
