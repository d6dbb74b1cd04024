import { firstDay, type Day, type Month } from './calendar.ts';
import { insuredIn, wageOf } from './employment.ts';
import type { Enterprise } from './enterprise.ts';
import { healthIn } from './health.ts';
import { between, seeded } from './seeded.ts';
import { settlementDays } from './settlement.ts';

export const housingFundCentre = '示例市住房公积金管理中心';

/** The unit's account; undefined where it has none. */
export function housingFundOf({ world, index, foundedOn, traits }: Enterprise) {
  if (!traits.housingFund || !traits.employer) return undefined;
  const rng = seeded(world.seed, index, 'housing-fund');
  return {
    accountNo: `SL${String(index + 1).padStart(9, '0')}`,
    openedOn: foundedOn + between(rng, 30, 400),
    ratePercent: between(rng, 5, 12),
    depositorShare: between(rng, 60, 95) / 100,
  };
}

export type Deposit = { readonly count: number; readonly dueFen: number; readonly postedOn: Day | undefined };

/** A month's deposit of unit and persons together, with the day it came in, which may lie ahead. */
export function depositIn(enterprise: Enterprise, month: Month): Deposit | undefined {
  const account = housingFundOf(enterprise);
  const insured = insuredIn(enterprise, month);
  if (account === undefined || insured === undefined || account.openedOn >= firstDay(month)) return undefined;
  const count = Math.max(1, Math.round(insured.count * account.depositorShare));
  const days = settlementDays(
    seeded(enterprise.world.seed, enterprise.index, 'deposit', month),
    healthIn(enterprise.spells, month),
  );
  const dueOn = firstDay(month) + 25;
  return {
    count,
    dueFen: Math.round((count * wageOf(enterprise) * account.ratePercent * 2) / 100),
    postedOn: days === undefined ? undefined : dueOn + days,
  };
}
