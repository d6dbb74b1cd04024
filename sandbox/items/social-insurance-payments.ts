import type { socialInsurancePayments as item } from '../../server/modules/catalogue/items/social-insurance-payments.ts';
import { officeName } from '../authority.ts';
import { dayText, firstDay, monthText, type Month } from '../calendar.ts';
import { insuredIn } from '../employment.ts';
import type { Enterprise } from '../enterprise.ts';
import { healthIn } from '../health.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { seeded } from '../seeded.ts';
import { settlementDays } from '../settlement.ts';
import { monthsOf, type View } from '../view.ts';

/** Rates of the unit and the person together. */
const rates = { pension: 0.24, medical: 0.1, unemployment: 0.01, injury: 0.004 };
const lateFeePerDay = 0.0005;

export const socialInsurancePayments: RecordsOf<typeof item> = (enterprise, view) =>
  monthsOf(enterprise, view).flatMap((month) => paymentsOf(enterprise, month, view));

function paymentsOf(enterprise: Enterprise, month: Month, view: View) {
  const insured = insuredIn(enterprise, month);
  if (insured === undefined) return [];
  const { world, index, spells } = enterprise;
  const dueOn = firstDay(month + 1) + 24;
  // All kinds are paid in one transfer, or not at all.
  const days = settlementDays(seeded(world.seed, index, 'insurance', month), healthIn(spells, month));
  const paidOn = days === undefined || dueOn + days > view.asOf ? undefined : dueOn + days;
  return Object.entries(rates).map(([insuranceKind, rate]) => {
    const due = Math.round(insured.baseFen * rate);
    const paid = paidOn === undefined ? 0 : due;
    return present({
      insuranceKind,
      month: monthText(month),
      payerCount: insured.count,
      base: insured.baseFen,
      due,
      paid,
      arrears: due - paid,
      lateFee: Math.round(due * lateFeePerDay * Math.max(0, (paidOn ?? dueOn) - dueOn)),
      paidOn: paidOn === undefined ? undefined : dayText(paidOn),
      deferred: false,
      agency: officeName('tax'),
    });
  });
}
