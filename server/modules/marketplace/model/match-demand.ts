import type { Row } from '../../../../expression/index.ts';
import type { CompiledProduct } from './compiled-product.ts';
import type { Demand } from './demand.ts';
import { fitOf, judgeProduct, type Verdict } from './match-product.ts';
import { costOf, type LoanCost } from './loan-cost.ts';
import { noFigures, rankParts, rankScore, rotation, type RankParts, type ServiceFigures } from './ranking.ts';

export type RankedProduct = {
  readonly verdict: Verdict;
  readonly score: number;
  readonly parts: RankParts;
  readonly cost: LoanCost;
};

/** The three lists, each in order. What is two or more conditions away, or for another place or industry, is in none. */
export type Match = {
  readonly eligible: readonly RankedProduct[];
  readonly oneAway: readonly RankedProduct[];
  readonly needsData: readonly RankedProduct[];
  /** How many products were looked at, and of how many there is nothing to offer now. */
  readonly considered: number;
  readonly out: number;
};

/** Matches a demand with all products on offer. `day` is the day in China by which equals are rotated. */
export function matchDemand(
  products: readonly CompiledProduct[],
  demand: Demand,
  row: Row,
  figures: ReadonlyMap<number, ServiceFigures>,
  day: string,
): Match {
  const lists = { eligible: [] as RankedProduct[], 'one-away': [] as RankedProduct[], 'needs-data': [] as RankedProduct[] };
  let out = 0;
  for (const product of products) {
    const verdict = judgeProduct(product, demand, row);
    const fit = verdict === undefined ? 'out' : fitOf(verdict);
    if (verdict === undefined || fit === 'out') out++;
    else lists[fit].push(ranked(verdict, demand, figures.get(product.institutionNo) ?? noFigures));
  }
  const sorted = (list: readonly RankedProduct[]) => inOrder(list, day);
  return {
    eligible: sorted(lists.eligible),
    oneAway: sorted(lists['one-away']),
    needsData: sorted(lists['needs-data']),
    considered: products.length,
    out,
  };
}

function ranked(verdict: Verdict, demand: Demand, figures: ServiceFigures): RankedProduct {
  const cost = productCost(verdict.product, demand, 'max');
  const parts = rankParts(cost.annualisedBp, figures);
  return { verdict, score: rankScore(parts), parts, cost };
}

/** What the product costs for this demand at its highest or lowest rate; amounts and terms it does not offer are taken at its nearest. */
export function productCost({ document }: CompiledProduct, demand: Demand, at: 'min' | 'max'): LoanCost {
  const within = (value: number, { min, max }: { min: number; max: number }) => Math.min(max, Math.max(min, value));
  return costOf({
    amountFen: within(demand.amountFen, document.amountFen),
    months: within(demand.termMonths, document.termMonths),
    annualRateBp: document.annualRateBp[at],
    repayment: document.repayments.find((one) => demand.repayments.includes(one)) ?? document.repayments[0]!,
    fees: document.fees,
  });
}

function inOrder(list: readonly RankedProduct[], day: string): readonly RankedProduct[] {
  const turns = new Map(list.map((one) => [one, rotation(day, one.verdict.product.productId)]));
  return list.toSorted((a, b) => b.score - a.score || turns.get(a)! - turns.get(b)!);
}
