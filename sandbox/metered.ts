import { firstDay, lastDay, type Day, type Month } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';
import { healthIn } from './health.ts';
import { between, seeded } from './seeded.ts';
import { settlementDays } from './settlement.ts';
import type { View } from './view.ts';

/** A monthly bill of a utility, as its supplier reports it. */
export type MeteredBill = {
  readonly readOn: Day;
  readonly dueFen: number;
  readonly dueOn: Day;
  /** What had been paid by the day of the delivery. */
  readonly paidFen: number;
  readonly paidOn: Day | undefined;
  /** Earlier bills still unpaid when this one was reported, at most six, and their amount. */
  readonly overduePeriods: number;
  readonly overdueFen: number;
};

const remindedMonths = 6;
const reportDays = 20;

/** The bill of a month. `feeFen` says what a month costs; undefined where there was no business. */
export function meteredBill(
  enterprise: Enterprise,
  stream: string,
  month: Month,
  feeFen: (month: Month) => number | undefined,
  view: View,
): MeteredBill {
  const own = payment(enterprise, stream, month);
  const dueFen = feeFen(month) ?? 0;
  const reported = lastDay(month) + reportDays;
  let overduePeriods = 0;
  let overdueFen = 0;
  for (let earlier = month - remindedMonths; earlier < month; earlier++) {
    const fee = feeFen(earlier);
    if (fee === undefined || fee === 0) continue;
    const { paidOn } = payment(enterprise, stream, earlier);
    if (paidOn !== undefined && paidOn <= reported) continue;
    overduePeriods++;
    overdueFen += fee;
  }
  const paidOn = own.paidOn !== undefined && own.paidOn <= view.asOf ? own.paidOn : undefined;
  return {
    readOn: own.readOn,
    dueFen,
    dueOn: own.dueOn,
    paidFen: paidOn === undefined ? 0 : dueFen,
    paidOn,
    overduePeriods,
    overdueFen,
  };
}

function payment({ world, index, spells }: Enterprise, stream: string, month: Month) {
  const rng = seeded(world.seed, index, stream, month);
  const readOn = lastDay(month) - between(rng, 0, 3);
  const dueOn = firstDay(month + 1) + 19;
  const days = settlementDays(rng, healthIn(spells, month));
  return { readOn, dueOn, paidOn: days === undefined ? undefined : Math.max(readOn, dueOn + days) };
}
