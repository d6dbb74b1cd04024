import { Type } from 'typebox';
import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { currentOffers } from '../catalogue-of-offers.ts';
import { guarantees, zones } from '../model/choices.ts';
import { costOf } from '../model/loan-cost.ts';
import { institutionNames } from '../store/products.ts';
import { amountInput, BilingualView, institutionNoInput, monthsInput } from '../views.ts';

export const listProducts = defineOperation({
  name: 'marketplace.list-products',
  kind: 'query',
  title: { zh: '列出在架融资产品', en: 'List products on offer' },
  description: {
    zh: '列出在架的融资产品，可按专区、担保方式、地区、机构、金额和期限筛选。年化综合成本按利率上限、首种还款方式、所填（或最高）金额和期限计算，含全部费用。',
    en: 'Products on offer, by zone, security, place, institution, amount and term. The annualised comprehensive cost is at the highest rate, by the first way of repayment, for the amount and term given or the highest, with all fees.',
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
        zones: Type.Array(Type.String()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { zone, guarantee, division, institutionNo, amountFen, termMonths, ...input }) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, ['']);
    const fits = (await currentOffers(ctx))
      .filter(
        ({ productId, document, broken, ...offer }) =>
          !broken &&
          productId > after &&
          (zone === undefined || document.zones.includes(zone)) &&
          (guarantee === undefined || document.guarantees.includes(guarantee)) &&
          (institutionNo === undefined || offer.institutionNo === institutionNo) &&
          (division === undefined ||
            document.divisions.length === 0 ||
            document.divisions.some((one) => divisionCovers(one, division))) &&
          (amountFen === undefined || (amountFen >= document.amountFen.min && amountFen <= document.amountFen.max)) &&
          (termMonths === undefined || (termMonths >= document.termMonths.min && termMonths <= document.termMonths.max)),
      )
      .toSorted((a, b) => (a.productId < b.productId ? -1 : 1));
    const { page, next } = pageOf(fits.slice(0, limit + 1), limit, ({ productId }) => [productId]);
    const names = await institutionNames(ctx.tx, [...new Set(page.map((one) => one.institutionNo))]);
    const products = page.map(({ productId, document: one, ...offer }) => ({
      productId,
      name: one.name,
      institutionNo: offer.institutionNo,
      institutionName: names.get(offer.institutionNo) ?? { zh: '', en: '' },
      amountFen: one.amountFen,
      termMonths: one.termMonths,
      annualRateBp: one.annualRateBp,
      annualisedBp: costOf({
        amountFen: amountFen ?? one.amountFen.max,
        months: termMonths ?? one.termMonths.max,
        annualRateBp: one.annualRateBp.max,
        repayment: one.repayments[0]!,
        fees: one.fees,
      }).annualisedBp,
      guarantees: [...one.guarantees],
      zones: [...one.zones],
    }));
    return { products, next };
  },
});
