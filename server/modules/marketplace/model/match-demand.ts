import type { Row } from '../../../../expression/index.ts';
import type { CompiledProduct } from './compiled-product.ts';
import type { Demand } from './demand.ts';
import { fitOf, judgeProduct, type Judged, type Verdict } from './match-product.ts';
import { costOf, type Loan, type LoanCost } from './loan-cost.ts';
import type { Range } from './product-document.ts';
import { hashOf, noFigures, rankParts, rankScore, rotation, type RankParts, type ServiceFigures } from './ranking.ts';

/** What a product costs at its highest rate, and what its order follows from. */
type Price = { readonly cost: LoanCost; readonly parts: RankParts; readonly score: number };

export type RankedProduct = {
  readonly verdict: Verdict;
  readonly price: Price;
  /** The higher, the sooner: thousandths of the score, and among equals its turn today. */
  readonly place: number;
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
  const rank = ranker(demand, figures, day);
  const lists = { eligible: [] as RankedProduct[], 'one-away': [] as RankedProduct[], 'needs-data': [] as RankedProduct[] };
  const judged: Judged = new Map();
  let out = 0;
  for (const product of products) {
    const verdict = judgeProduct(product, demand, row, judged);
    const fit = verdict === undefined ? 'out' : fitOf(verdict);
    if (verdict === undefined || fit === 'out') out++;
    else lists[fit].push(rank(verdict));
  }
  return {
    eligible: lists.eligible.toSorted(inOrder),
    oneAway: lists['one-away'].toSorted(inOrder),
    needsData: lists['needs-data'].toSorted(inOrder),
    considered: products.length,
    out,
  };
}

const inOrder = (a: RankedProduct, b: RankedProduct) => b.place - a.place;

/** Gives each product its place. Many products cost the same, and all of an institution are served alike: both are reckoned once. */
function ranker(demand: Demand, figures: ReadonlyMap<number, ServiceFigures>, day: string): (verdict: Verdict) => RankedProduct {
  const dayHash = hashOf(day);
  const prices = new Map<string, { readonly cost: LoanCost; readonly byInstitution: Map<number, Price> }>();
  return (verdict) => {
    const { institutionNo, hash, priceKey } = verdict.product;
    const known = prices.get(priceKey) ?? { cost: productCost(verdict.product, demand, 'max'), byInstitution: new Map() };
    const price = known.byInstitution.get(institutionNo) ?? priceOf(known.cost, figures.get(institutionNo) ?? noFigures);
    known.byInstitution.set(institutionNo, price);
    prices.set(priceKey, known);
    return { verdict, price, place: Math.round(price.score * 1_000) * 2 ** 32 - rotation(dayHash, hash) };
  };
}

function priceOf(cost: LoanCost, figures: ServiceFigures): Price {
  const parts = rankParts(cost.annualisedBp, figures);
  return { cost, parts, score: rankScore(parts) };
}

/** What the product costs for this demand at its highest or lowest rate. */
export const productCost = (product: CompiledProduct, demand: Demand, at: 'min' | 'max'): LoanCost =>
  costOf(loanFor(product, demand, at));

/** Amounts and terms that the product does not offer are taken at its nearest. */
function loanFor({ document }: CompiledProduct, demand: Demand, at: 'min' | 'max'): Loan {
  return {
    amountFen: within(demand.amountFen, document.amountFen),
    months: within(demand.termMonths, document.termMonths),
    annualRateBp: document.annualRateBp[at],
    repayment: document.repayments.find((one) => demand.repayments.includes(one)) ?? document.repayments[0]!,
    fees: document.fees,
  };
}

const within = (value: number, { min, max }: Range) => Math.min(max, Math.max(min, value));
