import { Type } from 'typebox';
import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { currentOffers } from '../catalogue-of-offers.ts';
import { guarantees, zones, type Guarantee, type Zone } from '../model/choices.ts';
import type { CompiledProduct } from '../model/compiled-product.ts';
import { costOf } from '../model/loan-cost.ts';
import { institutionNames } from '../store/products.ts';
import { amountInput, BilingualView, institutionNoInput, monthsInput } from '../views.ts';

export const listProducts = defineOperation({
  name: 'marketplace.list-products',
  kind: 'query',
  title: { zh: '列出在架融资产品', en: 'List products on offer' },
  description: {
    zh: '列出在架的融资产品，按年化综合成本由低到高，可按专区、担保方式、地区、机构、金额和期限筛选。年化综合成本按利率上限、首种还款方式、所填（或最高）金额和期限计算，含全部费用。',
    en: 'Products on offer, the cheapest first, by zone, security, place, institution, amount and term. The annualised comprehensive cost is at the highest rate, by the first way of repayment, for the amount and term given or the highest, with all fees.',
  },
  roles: ['anyone'],
  input: Type.Object(
    {
      ...pageInput,
      zone: Type.Optional(Type.Enum([...zones])),
      guarantee: Type.Optional(Type.Enum(guarantees)),
      division: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
      institutionNo: Type.Optional(institutionNoInput),
      amountFen: Type.Optional(amountInput),
      termMonths: Type.Optional(monthsInput),
    },
    { additionalProperties: false },
  ),
  example: { zone: 'first-loan', limit: 20 },
  output: Type.Object({
    products: Type.Array(
      Type.Object({
        productId: Type.String(),
        name: BilingualView,
        institutionNo: Type.Integer(),
        institutionName: BilingualView,
        amountFen: Type.Object({ min: Type.Integer(), max: Type.Integer() }),
        termMonths: Type.Object({ min: Type.Integer(), max: Type.Integer() }),
        annualRateBp: Type.Object({ min: Type.Integer(), max: Type.Integer() }),
        annualisedBp: Type.Integer({ description: '年化综合成本，万分数 · Annualised comprehensive cost in basis points' }),
        guarantees: Type.Array(Type.String()),
        repayments: Type.Array(Type.String()),
        zones: Type.Array(Type.String()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...wanted }) => {
    const [dear, after] = fromCursor(cursor, [-1, '']);
    const fits = (await currentOffers(ctx))
      .filter((offer) => suits(offer, wanted))
      .map((offer) => ({ offer, annualisedBp: costFor(offer, wanted) }))
      .filter((one) => one.annualisedBp > dear || (one.annualisedBp === dear && one.offer.productId > after))
      .toSorted((a, b) => a.annualisedBp - b.annualisedBp || (a.offer.productId < b.offer.productId ? -1 : 1));
    const { page, next } = pageOf(fits, limit, ({ offer, annualisedBp }) => [annualisedBp, offer.productId]);
    const names = await institutionNames(ctx.tx, [...new Set(page.map(({ offer }) => offer.institutionNo))]);
    const products = page.map(({ offer: { productId, institutionNo, document: one }, annualisedBp }) => ({
      productId,
      name: one.name,
      institutionNo,
      institutionName: names.get(institutionNo) ?? { zh: '', en: '' },
      amountFen: one.amountFen,
      termMonths: one.termMonths,
      annualRateBp: one.annualRateBp,
      annualisedBp,
      guarantees: [...one.guarantees],
      repayments: [...one.repayments],
      zones: [...one.zones],
    }));
    return { products, next };
  },
});

type Wanted = {
  readonly zone?: Zone;
  readonly guarantee?: Guarantee;
  readonly division?: string;
  readonly institutionNo?: number;
  readonly amountFen?: number;
  readonly termMonths?: number;
};

function suits({ document, broken, institutionNo }: CompiledProduct, wanted: Wanted): boolean {
  const { zone, guarantee, division, amountFen, termMonths } = wanted;
  return (
    !broken &&
    (zone === undefined || document.zones.includes(zone)) &&
    (guarantee === undefined || document.guarantees.includes(guarantee)) &&
    (wanted.institutionNo === undefined || institutionNo === wanted.institutionNo) &&
    (division === undefined ||
      document.divisions.length === 0 ||
      document.divisions.some((one) => divisionCovers(one, division))) &&
    (amountFen === undefined || (amountFen >= document.amountFen.min && amountFen <= document.amountFen.max)) &&
    (termMonths === undefined || (termMonths >= document.termMonths.min && termMonths <= document.termMonths.max))
  );
}

const costFor = ({ document: one }: CompiledProduct, { amountFen, termMonths }: Wanted): number =>
  costOf({
    amountFen: amountFen ?? one.amountFen.max,
    months: termMonths ?? one.termMonths.max,
    annualRateBp: one.annualRateBp.max,
    repayment: one.repayments[0]!,
    fees: one.fees,
  }).annualisedBp;
