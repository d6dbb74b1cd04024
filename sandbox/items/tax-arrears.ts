import type { taxArrears as item } from '../../server/modules/catalogue/items/tax-arrears.ts';
import { officeName } from '../authority.ts';
import { dayText } from '../calendar.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { taxBillsOf } from '../taxation.ts';
import { known, monthsOf } from '../view.ts';

/** What is paid within these days is late, not in arrears. */
const graceDays = 15;
const announcedAfterDays = 90;
const lateFeePerDay = 0.0005;

export const taxArrears: RecordsOf<typeof item> = (enterprise, view) =>
  monthsOf(enterprise, view)
    .flatMap((month) => taxBillsOf(enterprise, month))
    .filter(({ owedFen, dueOn, paidOn }) => owedFen > 0 && dueOn + graceDays < Math.min(paidOn ?? Infinity, view.now))
    .map((bill) => {
      const clearedOn = known(bill.paidOn, view);
      const announcedOn =
        bill.dueOn + announcedAfterDays <= (clearedOn ?? view.now) ? bill.dueOn + announcedAfterDays : undefined;
      return present({
        taxKind: bill.kind,
        periodFrom: dayText(bill.periodFrom),
        periodTo: dayText(bill.periodTo),
        arisenOn: dayText(bill.dueOn + 1),
        balance: clearedOn === undefined ? bill.owedFen : 0,
        newInPeriod: clearedOn === undefined ? bill.owedFen : 0,
        lateFee: Math.round(bill.owedFen * lateFeePerDay * ((clearedOn ?? view.now) - bill.dueOn)),
        announced: announcedOn !== undefined,
        announcedOn: announcedOn === undefined ? undefined : dayText(announcedOn),
        announcingAuthority: announcedOn === undefined ? undefined : officeName('tax'),
        clearedOn: clearedOn === undefined ? undefined : dayText(clearedOn),
        state: clearedOn === undefined ? 'owing' : 'cleared',
      });
    });
