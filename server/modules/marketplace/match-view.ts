import { Type, type Static } from 'typebox';
import type { Gap } from '../../../expression/index.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { specials } from '../evaluation/index.ts';
import { itemsOfIndicators } from './indicator-items.ts';
import type { Demand } from './model/demand.ts';
import type { LoanCost } from './model/loan-cost.ts';
import { productCost, type RankedProduct } from './model/match-demand.ts';
import { tellClauses, type ToldClause } from './model/match-product.ts';
import { ranking } from './model/ranking.ts';
import { termGaps } from './model/term-gaps.ts';
import type { KnownRow } from './read-row.ts';
import { BilingualView, orNull } from './views.ts';

const CostView = Type.Object({
  annualRateBp: Type.Integer(),
  annualisedBp: Type.Integer({ description: '年化综合成本，万分数 · Annualised comprehensive cost, in basis points' }),
  monthlyCostFen: Type.Integer({ description: '利息和费用平均每月，分 · Interest and fees a month, in fen' }),
  firstPaymentFen: Type.Integer({ description: '首月还款，分 · What is paid in the first month, in fen' }),
  interestFen: Type.Integer(),
  feesFen: Type.Integer(),
});

/** What is told of a condition. */
export const ClauseVerdict = Type.Object({
  id: Type.String(),
  text: BilingualView,
  hard: Type.Boolean(),
  verdict: Type.Enum(['pass', 'fail', 'unknown']),
  gap: orNull(BilingualView),
  change: orNull(
    Type.Object(
      { indicator: Type.String(), value: orNull(Type.Union([Type.Number(), Type.String(), Type.Boolean()])) },
      { description: '把这一指标改为该值，条件即成立 · With this indicator at this value the clause holds' },
    ),
  ),
  missing: Type.Array(
    Type.Object({ indicator: Type.String(), title: BilingualView, why: BilingualView, items: Type.Array(Type.String()) }),
  ),
});

export const MatchedProduct = Type.Object({
  productId: Type.String(),
  version: Type.Integer(),
  name: BilingualView,
  institutionNo: Type.Integer(),
  institutionName: BilingualView,
  guarantees: Type.Array(Type.String()),
  repayments: Type.Array(Type.String()),
  zones: Type.Array(Type.String()),
  lowest: CostView,
  highest: CostView,
  rank: Type.Object({
    score: Type.Number(),
    parts: Type.Object(Object.fromEntries(ranking.weights.map(({ name }) => [name, Type.Number()]))),
  }),
  clauses: Type.Array(ClauseVerdict),
  terms: Type.Array(
    Type.Object({
      term: Type.Enum(['amount', 'term', 'guarantee', 'repayment']),
      bound: orNull(Type.Integer()),
      text: BilingualView,
    }),
    { description: '需求与产品不合之处 · Where the demand and the product do not meet' },
  ),
  items: Type.Array(Type.String(), { description: '机构审查所需的信息项 · Items the institution needs' }),
  toAuthorise: Type.Array(Type.String(), { description: '其中尚未授权给该机构的 · Those not authorised to it yet' }),
});

export type MatchScene = {
  readonly demand: Demand;
  readonly known: KnownRow;
  readonly names: ReadonlyMap<number, Bilingual>;
  readonly authorised: ReadonlyMap<number, ReadonlySet<string>>;
};

export function matchedView(
  ranked: RankedProduct,
  { demand, known, names, authorised }: MatchScene,
): Static<typeof MatchedProduct> {
  const { product } = ranked.verdict;
  const { productId, version, institutionNo, document } = product;
  const given = authorised.get(institutionNo);
  return {
    productId,
    version,
    name: document.name,
    institutionNo,
    institutionName: names.get(institutionNo) ?? { zh: String(institutionNo), en: String(institutionNo) },
    guarantees: [...document.guarantees],
    repayments: [...document.repayments],
    zones: [...document.zones],
    lowest: costView(document.annualRateBp.min, productCost(product, demand, 'min')),
    highest: costView(document.annualRateBp.max, ranked.price.cost),
    rank: { score: ranked.price.score, parts: { ...ranked.price.parts } },
    clauses: tellClauses(ranked.verdict, known.row).map((clause) => clauseView(clause, known)),
    terms: termGaps(document, demand).map((one) => ({ ...one })),
    items: [...document.items],
    toAuthorise: document.items.filter((item) => given?.has(item) !== true),
  };
}

const costView = (annualRateBp: number, cost: LoanCost) => ({ annualRateBp, ...cost });

export function clauseView({ gap, change, ...clause }: ToldClause, { whyUnknown }: KnownRow): Static<typeof ClauseVerdict> {
  const missing = unknownIn(gap).map(({ code, zh, en }) => ({
    indicator: code,
    title: { zh, en },
    why: specials[whyUnknown.get(code) ?? 'none-on-record'],
    items: [...itemsOfIndicators([code])],
  }));
  return {
    ...clause,
    gap: gap?.text ?? null,
    change: change === undefined ? null : { indicator: change.indicator, value: change.to },
    missing,
  };
}

/** The indicators that have to be known first. */
function unknownIn(gap: Gap | undefined): readonly { readonly code: string; readonly zh: string; readonly en: string }[] {
  if (gap?.kind === 'provide') return gap.indicators;
  return gap?.kind === 'all' || gap?.kind === 'any' ? gap.of.flatMap((one) => unknownIn(one)) : [];
}
