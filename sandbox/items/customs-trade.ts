import type { customsTrade as item } from '../../server/modules/catalogue/items/customs-trade.ts';
import { monthText } from '../calendar.ts';
import { tradeIn, traderOf } from '../foreign-trade.ts';
import type { RecordsOf } from '../records-of.ts';
import { monthsOf } from '../view.ts';

export const customsTrade: RecordsOf<typeof item> = (enterprise, view) => {
  if (!enterprise.traits.exporter) return [];
  const trader = traderOf(enterprise);
  return monthsOf(enterprise, view).map((month) => {
    const trade = tradeIn(enterprise, month);
    return {
      month: monthText(month),
      tradeMode: trader.processing ? 'processing' : 'general',
      importAmount: trade.importFen,
      exportAmount: trade.exportFen,
      importDeclarations: trade.importDeclarations,
      exportDeclarations: trade.exportDeclarations,
      mainMarket: trader.market,
      mainMarketPercent: trader.marketPercent,
      mainGoods: `${enterprise.industry.word}产品`,
      customsOffice: '示例海关',
    };
  });
};
