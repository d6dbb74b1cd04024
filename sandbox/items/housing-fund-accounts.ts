import type { housingFundAccounts as item } from '../../server/modules/catalogue/items/housing-fund-accounts.ts';
import { dayText, firstDay, monthText } from '../calendar.ts';
import { depositIn, housingFundCentre, housingFundOf } from '../housing-fund.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { known, lastMonthOf, runsOn } from '../view.ts';

const searchedMonths = 24;

export const housingFundAccounts: RecordsOf<typeof item> = (enterprise, view) => {
  const account = housingFundOf(enterprise);
  if (account === undefined || account.openedOn > view.now || !runsOn(enterprise, account.openedOn)) return [];
  const { ending } = enterprise;
  const until = Math.min(lastMonthOf(view), ending?.lastMonth ?? Infinity);
  let paidThrough = until;
  while (paidThrough > until - searchedMonths && (depositIn(enterprise, paidThrough)?.postedOn ?? Infinity) > view.now)
    paidThrough--;
  const stoppedOn = ending === undefined ? undefined : known(firstDay(ending.lastMonth + 1), view);
  const closedOn = ending === undefined ? undefined : known(Math.max(ending.on - 5, account.openedOn), view);
  const count = depositIn(enterprise, until)?.count;
  return [
    present({
      accountNo: account.accountNo,
      openedOn: dayText(account.openedOn),
      state: closedOn !== undefined ? 'closed' : stoppedOn !== undefined ? 'sealed' : 'normal',
      depositorCount: stoppedOn === undefined ? count : 0,
      unitRatePercent: account.ratePercent,
      personRatePercent: account.ratePercent,
      paidThrough: paidThrough > until - searchedMonths ? monthText(paidThrough) : undefined,
      centre: housingFundCentre,
      closedOn: closedOn === undefined ? undefined : dayText(closedOn),
    }),
  ];
};
