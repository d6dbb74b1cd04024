import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context, Tx } from '../../kernel/pure/context.ts';
import { defineKept } from '../../kernel/pure/kept.ts';
import { clauseDictionary } from './indicator-items.ts';
import { compileProduct, type ClauseBook, type CompiledProduct } from './model/compiled-product.ts';
import { admittedInstitutions, currentListingNo, listChangedOffers } from './store/products.ts';

type Offers = {
  upTo: number;
  readonly byId: Map<string, CompiledProduct>;
  list: readonly CompiledProduct[];
  readonly book: ClauseBook;
};

/** Conditions that are remembered at most, so that those of products long gone do not pile up. */
const MOST_CONDITIONS = 100_000;

/** Compiled once, and again only where a product has changed. Nothing is in it but what is public. */
const kept = defineKept<Offers>(() => ({ upTo: 0, byId: new Map(), list: [], book: new Map() }));

/** All products on offer now: published, not paused, and of institutions that are admitted. */
export async function currentOffers({ tx, platform, now }: Context): Promise<readonly CompiledProduct[]> {
  const [offers, admitted] = await Promise.all([readOn(tx, platform.kept(kept)), admittedInstitutions(tx, chinaDay(now))]);
  return offers.filter(({ institutionNo }) => admitted.has(institutionNo));
}

/** Those of the products named that are on offer now, in the order named. */
export async function findOffers({ tx, platform, now }: Context, ids: readonly string[]): Promise<readonly CompiledProduct[]> {
  const offers = platform.kept(kept);
  const [, admitted] = await Promise.all([readOn(tx, offers), admittedInstitutions(tx, chinaDay(now))]);
  return ids.flatMap((id) => {
    const found = offers.byId.get(id);
    return found !== undefined && !found.broken && admitted.has(found.institutionNo) ? [found] : [];
  });
}

async function readOn(tx: Tx, offers: Offers): Promise<readonly CompiledProduct[]> {
  const upTo = await currentListingNo(tx);
  if (upTo === offers.upTo) return offers.list;
  const changed = await listChangedOffers(tx, offers.upTo, upTo);
  // Another call may have read on further meanwhile; what it knows is newer.
  if (upTo <= offers.upTo) return offers.list;
  if (offers.book.size > MOST_CONDITIONS) offers.book.clear();
  for (const { document, ...offer } of changed) {
    if (document === null) offers.byId.delete(offer.productId);
    else offers.byId.set(offer.productId, compileProduct({ ...offer, document }, clauseDictionary, offers.book));
  }
  offers.upTo = upTo;
  offers.list = [...offers.byId.values()];
  return offers.list;
}
