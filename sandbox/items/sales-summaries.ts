import type { salesSummaries as item } from '../../server/modules/catalogue/items/sales-summaries.ts';
import type { Month } from '../calendar.ts';
import { monthText } from '../calendar.ts';
import type { Enterprise } from '../enterprise.ts';
import { monthOfLife } from '../life.ts';
import { growthPercent } from '../growth.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { chance, poisson, seeded, uniform } from '../seeded.ts';
import { monthsOf } from '../view.ts';

export const salesSummaries: RecordsOf<typeof item> = (enterprise, view) =>
  monthsOf(enterprise, view).flatMap((month) => [summary(enterprise, month, 'declared'), summary(enterprise, month, 'invoiced')]);

function summary(enterprise: Enterprise, month: Month, basis: 'declared' | 'invoiced') {
  // Some sales are not invoiced, always the same share of an enterprise's.
  const { world, index } = enterprise;
  const invoicedShare = basis === 'declared' ? 1 : uniform(seeded(world.seed, index, 'invoiced'), 0.85, 1);
  const salesIn = (at: Month) => Math.round((monthOfLife(enterprise, at)?.revenueFen ?? 0) * invoicedShare);
  const window = (months: number) =>
    Array.from({ length: months }, (_, back) => salesIn(month - back)).reduce((sum, fen) => sum + fen, 0);
  const sales = salesIn(month);
  const record = {
    basis,
    month: monthText(month),
    sales,
    salesLast3Months: window(3),
    salesLast6Months: window(6),
    salesLast12Months: window(12),
    growthOnYearPercent: growthPercent(sales, salesIn(month - 12)),
    growthOnMonthPercent: growthPercent(sales, salesIn(month - 1)),
  };
  return present(basis === 'declared' ? record : { ...record, ...invoices(enterprise, month, sales) });
}

function invoices(enterprise: Enterprise, month: Month, sales: number) {
  const rng = seeded(enterprise.world.seed, enterprise.index, 'invoices', month);
  const invoiceCount = 1 + poisson(rng, Math.min(400, sales / 3_000_000));
  return {
    invoiceCount,
    redAmount: chance(rng, 0.3) ? -Math.round(sales * uniform(rng, 0, 0.04)) : 0,
    voidCount: Math.min(invoiceCount, poisson(rng, invoiceCount * 0.02)),
    customerCount: 1 + poisson(rng, Math.sqrt(invoiceCount)),
    topCustomersPercent: Math.round(uniform(rng, 15, 95) * 100) / 100,
  };
}
