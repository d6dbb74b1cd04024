import type { ItemDefinition } from '../../catalogue/index.ts';
import { mapHeader, type HeaderMapping, type HeaderOverrides } from './header-mapping.ts';
import { headerKey } from './header-text.ts';

export type Recognition = {
  readonly item: ItemDefinition;
  readonly mapping: HeaderMapping;
  /** How many columns are fields of the item. */
  readonly fields: number;
  /** Whether the name of the file names the item. */
  readonly named: boolean;
};

/**
 * Of which item a file with this header probably is, the likeliest first: one that can be taken as it stands, then one that the file's
 * name names, then the one of which the header has most fields; of equals the one that lacks fewest. What the provider said about headers
 * counts.
 */
export function recogniseItem(
  items: readonly ItemDefinition[],
  header: readonly string[],
  fileName: string,
  saidOf: (item: ItemDefinition) => HeaderOverrides,
): Recognition[] {
  const name = headerKey(fileName);
  const all = items.map((item): Recognition => {
    const mapping = mapHeader(item, header, saidOf(item));
    const fields = mapping.targets.filter(({ kind }) => kind === 'field').length;
    const named = [item.name, item.title.zh, item.title.en].some((title) => name.includes(headerKey(title)));
    return { item, mapping, fields, named };
  });
  return all.toSorted(
    (a, b) =>
      Number(fits(b)) - Number(fits(a)) ||
      Number(b.named) - Number(a.named) ||
      b.fields - a.fields ||
      a.mapping.problems.length - b.mapping.problems.length ||
      a.item.no - b.item.no,
  );
}

const fits = ({ mapping, fields }: Recognition) => mapping.problems.length === 0 && fields > 0;
