import { firstDay, lastDay, type Day, type Month } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';
import { healthIn } from './health.ts';
import { monthOfLife } from './life.ts';
import { seeded, uniform } from './seeded.ts';
import { settlementDays } from './settlement.ts';

export type TaxKind = 'vat' | 'urban-maintenance' | 'enterprise-income' | 'individual-income';

/** A tax of one period; what is paid goes in whole, on one day or never. */
export type TaxBill = {
  readonly kind: TaxKind;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly declaredOn: Day;
  readonly baseFen: number;
  readonly declaredFen: number;
  readonly reliefFen: number;
  readonly owedFen: number;
  readonly dueOn: Day;
  readonly paidOn: Day | undefined;
};

/** Sales of a quarter up to which a small taxpayer owes no VAT (财政部 税务总局公告2023年第19号). */
const exemptQuarterFen = 300_000_00;
const smallRate = 0.01;
const cityRate = 0.07;
const incomeRates = { innovator: 0.15, small: 0.05, usual: 0.25 };
const smallProfitYearFen = 3_000_000_00;
const householdRate = 0.008;

/** The bills whose period ends with the month: monthly for general taxpayers, else and for income by the quarter. */
export function taxBillsOf(enterprise: Enterprise, month: Month): readonly TaxBill[] {
  const { taxpayer } = enterprise.traits;
  const quarterEnds = month % 3 === 2;
  const bills: TaxBill[] = [];
  if (taxpayer === 'general') bills.push(...vatBills(enterprise, month, 1));
  else if (quarterEnds) bills.push(...vatBills(enterprise, month, 3));
  if (quarterEnds) bills.push(incomeBill(enterprise, month));
  return bills;
}

function vatBills(enterprise: Enterprise, month: Month, months: number): readonly TaxBill[] {
  const { revenueFen } = sums(enterprise, month, months);
  const general = enterprise.traits.taxpayer === 'general';
  const burden = uniform(seeded(enterprise.world.seed, enterprise.index, 'vat'), 0.015, 0.045);
  const declaredFen = Math.round(revenueFen * (general ? burden : smallRate));
  const reliefFen = !general && revenueFen <= exemptQuarterFen ? declaredFen : 0;
  const vat = bill(enterprise, 'vat', month, months, { baseFen: revenueFen, declaredFen, reliefFen });
  const cityFen = Math.round(vat.owedFen * cityRate);
  if (cityFen === 0) return [vat];
  return [
    vat,
    bill(enterprise, 'urban-maintenance', month, months, { baseFen: vat.owedFen, declaredFen: cityFen, reliefFen: 0 }),
  ];
}

function incomeBill(enterprise: Enterprise, month: Month): TaxBill {
  const { revenueFen, profitFen } = sums(enterprise, month, 3);
  if (enterprise.traits.taxpayer === 'household') {
    const declaredFen = Math.round(revenueFen * householdRate);
    const reliefFen = revenueFen <= exemptQuarterFen ? declaredFen : 0;
    return bill(enterprise, 'individual-income', month, 3, { baseFen: revenueFen, declaredFen, reliefFen });
  }
  const baseFen = Math.max(0, profitFen);
  const small = baseFen * 4 <= smallProfitYearFen;
  const rate = small ? incomeRates.small : enterprise.traits.innovator ? incomeRates.innovator : incomeRates.usual;
  return bill(enterprise, 'enterprise-income', month, 3, { baseFen, declaredFen: Math.round(baseFen * rate), reliefFen: 0 });
}

function sums(enterprise: Enterprise, month: Month, months: number) {
  let revenueFen = 0;
  let profitFen = 0;
  for (let at = month - months + 1; at <= month; at++) {
    const life = monthOfLife(enterprise, at);
    revenueFen += life?.revenueFen ?? 0;
    profitFen += life?.profitFen ?? 0;
  }
  return { revenueFen, profitFen };
}

type Amounts = Pick<TaxBill, 'baseFen' | 'declaredFen' | 'reliefFen'>;

function bill(enterprise: Enterprise, kind: TaxKind, month: Month, months: number, amounts: Amounts): TaxBill {
  const { world, index, spells } = enterprise;
  const dueOn = firstDay(month + 1) + 14;
  const owedFen = amounts.declaredFen - amounts.reliefFen;
  const days = settlementDays(seeded(world.seed, index, `tax-${kind}`, month), healthIn(spells, month));
  const paidOn = owedFen === 0 ? dueOn - 3 : days === undefined ? undefined : dueOn + days;
  return {
    kind,
    periodFrom: firstDay(month - months + 1),
    periodTo: lastDay(month),
    declaredOn: dueOn - 4,
    ...amounts,
    owedFen,
    dueOn,
    paidOn,
  };
}
