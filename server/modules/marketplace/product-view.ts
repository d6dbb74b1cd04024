import { Type, type Static } from 'typebox';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { hardItems } from './hard-items.ts';
import { productStates } from './model/product-life.ts';
import { ProductInput } from './product-input.ts';
import type { ProductRow, VersionRow } from './store/products.ts';
import { BilingualView, orNull } from './views.ts';

const { clauses: _clauses, ...terms } = ProductInput.properties;

/** A version of a product as it is answered. */
export const ProductView = Type.Object({
  productId: Type.String(),
  institutionNo: Type.Integer(),
  institutionName: BilingualView,
  productState: Type.Enum([...productStates]),
  version: Type.Integer({ description: '所示版本 · The version shown' }),
  publishedVersion: Type.Integer({ description: '已发布的版本，未发布过为 0 · The version on offer, 0 before the first' }),
  pendingVersion: orNull(Type.Integer({ description: '尚未发布的新版本 · A newer version that is not published' })),
  pendingSubmitted: Type.Boolean({ description: '新版本是否已提交审核 · Whether that waits for the operator' }),
  ...terms,
  clauses: Type.Array(Type.Object({ id: Type.String(), expression: Type.String(), text: BilingualView, hard: Type.Boolean() })),
  items: Type.Array(Type.String(), { description: '准入条件所需的信息项 · Items that the clauses need' }),
  hardItems: Type.Array(Type.String(), {
    description:
      '其中必备条件所需的信息项，预筛须授权这些项 · Those of them that the hard clauses need; a pre-screening takes these',
  }),
  updatedAt: Type.String(),
});

export function productView(
  row: ProductRow,
  { version, document }: Pick<VersionRow, 'version' | 'document'>,
  names: ReadonlyMap<number, Bilingual>,
): Static<typeof ProductView> {
  const { productId, institutionNo, state, publishedVersion, pendingVersion, pendingSubmitted, updatedAt } = row;
  return {
    productId,
    institutionNo,
    institutionName: names.get(institutionNo) ?? { zh: String(institutionNo), en: String(institutionNo) },
    productState: state,
    version,
    publishedVersion,
    pendingVersion,
    pendingSubmitted,
    ...(document as unknown as Static<typeof ProductInput>),
    clauses: document.clauses.map((one) => ({ ...one })),
    items: [...document.items],
    hardItems: [...hardItems(document.clauses)],
    updatedAt: updatedAt.toISOString(),
  };
}
