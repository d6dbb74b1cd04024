import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findOffers } from './catalogue-of-offers.ts';
import { reserveForReview, type Authorise } from './give-for-review.ts';
import type { CompiledProduct } from './model/compiled-product.ts';
import { insertReserves, type Reserve } from './store/reserves.ts';

/** The products named as reserves, in their order. @throws resource.not-found; request.invalid where two are of one institution */
export async function findReserves(
  ctx: Context,
  productIds: readonly string[],
  first: readonly CompiledProduct[],
): Promise<readonly CompiledProduct[]> {
  if (productIds.length === 0) return [];
  if (first.length !== 1) throw invalid(forOne);
  const found = await findOffers(ctx, productIds);
  if (found.length < productIds.length) throw new Failure('resource.not-found');
  const institutions = new Set([...first, ...found].map(({ institutionNo }) => institutionNo));
  if (institutions.size < first.length + found.length) throw invalid(sameInstitution);
  return found;
}

/** Keeps them with the application just made; each is authorised for what it needs, without effect before the application goes there. */
export async function keepReserves(
  ctx: Context,
  application: { readonly subjectId: string; readonly applicationId: string },
  products: readonly CompiledProduct[],
  authorise: Authorise | undefined,
): Promise<void> {
  const reserves: Reserve[] = [];
  for (const [index, { institutionNo, productId, document }] of products.entries()) {
    // What is named goes to the product asked first; a reserve gets what itself needs.
    const terms = authorise === undefined ? undefined : { ...authorise, items: undefined };
    const authorisationId =
      terms === undefined ? null : await reserveForReview(ctx, { institutionNo, needed: document.items, authorise: terms });
    reserves.push({ rank: index + 1, productId, authorisationId });
  }
  if (reserves.length > 0) await insertReserves(ctx.tx, application, reserves);
}

const invalid = (message: { readonly zh: string; readonly en: string }) =>
  new Failure('request.invalid', { issues: [{ field: 'reserves', rule: 'reserves', message }] });

const forOne = { zh: '只能与一款产品的申请一并填写', en: 'goes with an application for one product' };
const sameInstitution = { zh: '须属于不同的机构', en: 'have to be of different institutions' };
