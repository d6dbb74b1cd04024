import type { Tx } from '../../kernel/pure/context.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import type { Fee } from './model/product-document.ts';
import { findVersion, institutionNames } from './store/products.ts';

type OfferedBy = { readonly lenderNo: number; readonly productId: string; readonly productVersion: number };
type NamedOffer = { readonly productName: Bilingual; readonly lenderName: Bilingual; readonly fees: readonly Fee[] };

/** The names and the fees of a product as it was when somebody applied for it; undefined where it is not public. */
export async function nameOffer(tx: Tx, { lenderNo, productId, productVersion }: OfferedBy): Promise<NamedOffer | undefined> {
  const [version, names] = await Promise.all([findVersion(tx, productId, productVersion), institutionNames(tx, [lenderNo])]);
  const lenderName = names.get(lenderNo);
  if (version === undefined || lenderName === undefined) return undefined;
  const { name: productName, fees } = version.document;
  return { productName, lenderName, fees };
}
