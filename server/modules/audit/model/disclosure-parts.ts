import { canonicalJson } from '../../../kernel/pure/canonical-json.ts';
import type { Part } from '../../../../sdk/log/index.ts';
import type { Disclosure } from './disclosure.ts';

/** A disclosure whose moment is a text, as it is committed to: exact to the digit, so that no change of the row goes unseen. */
export type StoredDisclosure = Omit<Disclosure, 'at'> & { readonly at: string };

const ITEM = 'item.';

/** The parts that are committed to one by one. Each item is a part of its own, so that a provider can be shown its items alone. */
export function partsOf({ items, ...rest }: StoredDisclosure): Part[] {
  return [
    ...Object.entries(rest).map(([name, value]) => ({ name, text: canonicalJson(value) })),
    ...items.map((item, index) => ({ name: `${ITEM}${index}`, text: canonicalJson(item) })),
  ];
}
