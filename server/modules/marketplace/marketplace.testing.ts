import type { Static } from 'typebox';
import { syntheticCode } from '../../../sandbox/synthetic-code.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { operator, subjectOf, type World } from '../../testing/world.ts';
import { listItems } from '../catalogue/index.ts';
import type { ProductInput } from './product-input.ts';
import { sampleProduct } from './sample-product.ts';

export type Bank = Principal & { readonly institutionNo: number };
export type ProductTerms = Static<typeof ProductInput>;

const MONTHS = 12;
const anyRequest = {
  taking: true,
  divisions: [],
  maxAmountFen: 1_000_000_000_000,
  minFeeBp: 0,
  maxFeeBp: 100,
  items: [],
  note: '示例',
};

/** A marketplace with what a test needs: enterprises with sales and registration, banks, products on offer. */
export async function openMarket(world: World, now: () => Date) {
  const provider = await world.provider(['registration', 'sales-summaries', 'tax-credit-ratings', 'tax-arrears']);
  const items = listItems().map(({ name }) => name);
  let batch = 0;
  let banks = 0;
  const deliver = async (item: string, records: readonly object[]) => {
    const deliveryKey = `m${batch++}`;
    const { deliveryId } = await world.call<{ deliveryId: number }>(provider, 'collection.deliver-records', {
      item,
      deliveryKey,
      records,
    });
    await world.settle();
    const { refused } = await world.call<{ refused: number }>(provider, 'collection.get-delivery', { deliveryId });
    if (refused > 0) throw new Error(`${refused} records of ${item} were refused`);
  };
  const month = (back: number) =>
    new Date(Date.UTC(now().getUTCFullYear(), now().getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  return {
    deliver,
    lastMonth: () => month(1),
    codeOf: (number: number) => syntheticCode('91', '330100', 'enterprise', number),
    /** An enterprise with sales of so much in each of the last twelve months; its caller. */
    enterprise: async (
      number: number,
      monthlySales: number | null,
      more: object = {},
    ): Promise<Principal & { subjectId: string }> => {
      const unifiedCode = syntheticCode('91', '330100', 'enterprise', number);
      const registered = { unifiedCode, name: `示例企业${number}`, establishedOn: '2016-03-01', divisionCode: '330106', ...more };
      await deliver('registration', [registered]);
      if (monthlySales !== null) {
        const months = Array.from({ length: MONTHS }, (_, back) => month(1 + back));
        await deliver(
          'sales-summaries',
          months.map((month) => ({ unifiedCode, month, basis: 'declared', sales: monthlySales })),
        );
      }
      return { ...subjectOf(unifiedCode), subjectId: unifiedCode };
    },
    bank: (): Promise<Bank> => admittedBank(world, `market-${banks++}`, { items, tier: 'bulk' }),
    /** A guarantor that takes every request; its caller. */
    guarantor: async (name: string): Promise<Bank> => {
      const guarantor = await admittedBank(world, name, { items }, 'guarantor');
      await world.call(guarantor, 'guarantees.set-terms', anyRequest);
      return guarantor;
    },
    ...acts(world),
  };
}

/** What banks and enterprises do first. */
const acts = (world: World) => ({
  /** Drafts, submits and publishes; answers the product. */
  publish: async (bank: Bank, terms: Partial<ProductTerms> = {}, productId?: string): Promise<string> => {
    const made = await world.call<{ productId: string; version: number }>(bank, 'marketplace.draft-product', {
      ...(productId === undefined ? {} : { productId }),
      product: { ...sampleProduct, ...terms },
    });
    await world.call(bank, 'marketplace.move-product', { productId: made.productId, act: 'submit' });
    await world.call(operator, 'marketplace.review-product', {
      productId: made.productId,
      version: made.version,
      act: 'publish',
    });
    return made.productId;
  },
  demand: async (who: Principal, terms: object = {}): Promise<string> => {
    const asked = {
      amountFen: 80_000_000,
      termMonths: 12,
      purpose: 'working-capital',
      guarantees: ['credit'],
      repayments: [],
      ...terms,
    };
    return (await world.call<{ demand: { demandId: string } }>(who, 'marketplace.post-demand', asked)).demand.demandId;
  },
});
