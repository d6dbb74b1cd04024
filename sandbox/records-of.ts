import type { Fields, RecordOf } from '../server/modules/catalogue/model/item.ts';
import type { Enterprise } from './enterprise.ts';
import type { View } from './view.ts';

/** The records of one item that a provider has of an enterprise; the enterprise was founded by the view's day. */
export type RecordsOf<I extends { readonly fields: Fields }> = (
  enterprise: Enterprise,
  view: View,
) => readonly RecordOf<I['fields']>[];
