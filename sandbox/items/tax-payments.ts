import type { taxPayments as item } from '../../server/modules/catalogue/items/tax-payments.ts';
import { officeName } from '../authority.ts';
import { dayText } from '../calendar.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { taxBillsOf } from '../taxation.ts';
import { monthsOf } from '../view.ts';

/** A twentieth of a per cent a day (税收征收管理法, article 32). */
const lateFeePerDay = 0.0005;

export const taxPayments: RecordsOf<typeof item> = (enterprise, view) =>
  monthsOf(enterprise, view).flatMap((month) =>
    taxBillsOf(enterprise, month).map((bill) => {
      const paidOn = bill.paidOn !== undefined && bill.paidOn <= view.asOf ? bill.paidOn : undefined;
      const daysLate = paidOn === undefined ? 0 : Math.max(0, paidOn - bill.dueOn);
      return present({
        taxKind: bill.kind,
        declarationKind: 'regular',
        periodFrom: dayText(bill.periodFrom),
        periodTo: dayText(bill.periodTo),
        declaredOn: dayText(bill.declaredOn),
        taxBase: bill.baseFen,
        declared: bill.declaredFen,
        relief: bill.reliefFen,
        paid: paidOn === undefined ? 0 : bill.owedFen,
        dueOn: dayText(bill.dueOn),
        paidOn: paidOn === undefined ? undefined : dayText(paidOn),
        lateFee: Math.round(bill.owedFen * lateFeePerDay * daysLate),
        authority: officeName('tax'),
      });
    }),
  );
