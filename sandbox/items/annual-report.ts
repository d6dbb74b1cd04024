import type { annualReport as item } from '../../server/modules/catalogue/items/annual-report.ts';
import { annualReportDay } from '../annual-reporting.ts';
import { dayText, monthIn, yearOf, yearOfDay, monthOf } from '../calendar.ts';
import type { Enterprise } from '../enterprise.ts';
import { monthOfLife } from '../life.ts';
import type { RecordsOf } from '../records-of.ts';
import { chance, seeded, uniform } from '../seeded.ts';
import { taxBillsOf } from '../taxation.ts';

export const annualReport: RecordsOf<typeof item> = (enterprise, view) => {
  const from = Math.max(yearOf(enterprise.world.seriesFrom), yearOfDay(enterprise.foundedOn));
  const records = [];
  for (let year = from; year < yearOfDay(view.asOf); year++) {
    const reportedOn = annualReportDay(enterprise, year);
    if (reportedOn === undefined || reportedOn > view.asOf) continue;
    records.push({ year, reportedOn: dayText(reportedOn), ...published(enterprise, figures(enterprise, year)) });
  }
  return records;
};

function figures(enterprise: Enterprise, year: number) {
  const totals = { revenue: 0, profit: 0, taxPaid: 0, employees: 0 };
  for (let month = monthIn(year, 1); month <= monthIn(year, 12); month++) {
    const life = monthOfLife(enterprise, month);
    if (life === undefined) continue;
    totals.revenue += life.revenueFen;
    totals.profit += life.profitFen;
    totals.employees = life.employees;
    for (const { paidOn, owedFen } of taxBillsOf(enterprise, month)) if (paidOn !== undefined) totals.taxPaid += owedFen;
  }
  const rng = seeded(enterprise.world.seed, enterprise.index, 'balance', year);
  const health = monthOfLife(enterprise, Math.max(monthIn(year, 12), monthOf(enterprise.foundedOn)))?.health ?? 'failing';
  const debtShare = { healthy: 0.45, stressed: 0.65, failing: 0.95, dead: 1 }[health] * uniform(rng, 0.8, 1.2);
  const totalAssets = Math.round(enterprise.capitalFen * 0.5 + totals.revenue * uniform(rng, 0.5, 1));
  const totalLiabilities = Math.round(totalAssets * debtShare);
  return {
    employees: totals.employees,
    totalAssets,
    totalLiabilities,
    equity: totalAssets - totalLiabilities,
    revenue: totals.revenue,
    mainRevenue: Math.round(totals.revenue * uniform(rng, 0.9, 1)),
    profit: totals.profit,
    netProfit: totals.profit > 0 ? Math.round(totals.profit * 0.85) : totals.profit,
    taxPaid: totals.taxPaid,
    guarantees: chance(rng, 0.1) ? Math.round(totalAssets * 0.1) : 0,
  };
}

/** Each enterprise has made up its mind which figures it publishes. */
function published(enterprise: Enterprise, values: ReturnType<typeof figures>) {
  const rng = seeded(enterprise.world.seed, enterprise.index, 'published');
  const share = uniform(rng, 0, 0.6);
  const show = () => chance(rng, share);
  return {
    ...values,
    employeesPublished: show(),
    totalAssetsPublished: show(),
    totalLiabilitiesPublished: show(),
    equityPublished: show(),
    revenuePublished: show(),
    mainRevenuePublished: show(),
    profitPublished: show(),
    netProfitPublished: show(),
    taxPaidPublished: show(),
    guaranteesPublished: show(),
  };
}
