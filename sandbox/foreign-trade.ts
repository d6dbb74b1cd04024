import type { Month } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';
import { monthOfLife } from './life.ts';
import { chance, normal, pick, poisson, seeded, uniform } from './seeded.ts';

export type TradeMonth = {
  readonly exportFen: number;
  readonly importFen: number;
  readonly exportDeclarations: number;
  readonly importDeclarations: number;
};

const markets = ['德国', '美国', '越南', '日本', '阿联酋', '墨西哥', '印度尼西亚', '波兰'];

/** What does not change about an exporter. */
export function traderOf({ world, index }: Enterprise) {
  const rng = seeded(world.seed, index, 'trader');
  return {
    exportShare: uniform(rng, 0.1, 0.8),
    importShare: chance(rng, 0.4) ? uniform(rng, 0.02, 0.15) : 0,
    market: pick(rng, markets),
    marketPercent: Math.round(uniform(rng, 20, 90) * 100) / 100,
    processing: chance(rng, 0.2),
    /** Customs gives every kind of zone a fifth digit from 1 on; 0 is none, so the code is nobody's. */
    customsCode: `${world.cityCode.slice(0, 4)}0${String(index % 100_000).padStart(5, '0')}`,
  };
}

/** A month's trade, a share of its revenue; none before the series begin and after the business stopped. */
export function tradeIn(enterprise: Enterprise, month: Month): TradeMonth {
  const { exportShare, importShare } = traderOf(enterprise);
  const revenueFen = monthOfLife(enterprise, month)?.revenueFen ?? 0;
  const rng = seeded(enterprise.world.seed, enterprise.index, 'trade', month);
  const exportFen = Math.round(revenueFen * Math.min(0.95, exportShare * Math.exp(normal(rng, 0, 0.15))));
  const importFen = Math.round(revenueFen * importShare * Math.exp(normal(rng, 0, 0.3)));
  return {
    exportFen,
    importFen,
    exportDeclarations: exportFen === 0 ? 0 : 1 + poisson(rng, Math.min(40, exportFen / 20_000_000)),
    importDeclarations: importFen === 0 ? 0 : 1 + poisson(rng, Math.min(40, importFen / 20_000_000)),
  };
}
