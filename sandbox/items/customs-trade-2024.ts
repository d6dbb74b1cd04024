import type { customsTrade2024 as item } from '../../server/modules/catalogue/items/customs-trade-2024.ts';
import { monthText, type Month } from '../calendar.ts';
import type { Enterprise } from '../enterprise.ts';
import { tradeIn, traderOf } from '../foreign-trade.ts';
import { growthPercent } from '../growth.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { monthsOf } from '../view.ts';

/** What of an export comes back as VAT refunded, about. */
const rebateShare = 0.09;

export const customsTrade2024: RecordsOf<typeof item> = (enterprise, view) => {
  if (!enterprise.traits.exporter) return [];
  const { customsCode } = traderOf(enterprise);
  return monthsOf(enterprise, view).map((month) => {
    const { importFen, exportFen } = tradeIn(enterprise, month);
    const before = tradeIn(enterprise, month - 12);
    const year = lastTwelve(enterprise, month);
    return present({
      month: monthText(month),
      customsCode,
      importAmount: importFen,
      exportAmount: exportFen,
      totalAmount: importFen + exportFen,
      importLast12Months: year.importFen,
      exportLast12Months: year.exportFen,
      growthOnYearPercent: growthPercent(importFen + exportFen, before.importFen + before.exportFen),
      exportRebate: Math.round(exportFen * rebateShare),
      customsPenalties: 0,
    });
  });
};

function lastTwelve(enterprise: Enterprise, month: Month) {
  let importFen = 0;
  let exportFen = 0;
  for (let at = month - 11; at <= month; at++) {
    const trade = tradeIn(enterprise, at);
    importFen += trade.importFen;
    exportFen += trade.exportFen;
  }
  return { importFen, exportFen };
}
