import { sharingClasses, type SharingClass } from './field.ts';
import type { Fields, RecordBody } from './item.ts';
import type { Narrowing } from './narrowing.ts';

/** What of an item decides about sharing; `floor` is the class that a catalogue version lets no field exceed. */
type Classed = { readonly class: SharingClass; readonly floor: SharingClass; readonly fields: Fields };

/** 0 for the widest class. */
export const rankOf = (sharingClass: SharingClass): number => sharingClasses.indexOf(sharingClass);

const narrower = (one: SharingClass, other: SharingClass): SharingClass => (rankOf(other) > rankOf(one) ? other : one);

/**
 * The class under which a field may be shared: the narrowest of what the catalogue says and what the provider of the record
 * has narrowed. `narrowings` are those of that one provider for this item. Without `record` a field that its record may
 * open (`openIf`) counts as closed, because nobody has said that it is open.
 */
export function effectiveClass(
  item: Classed,
  field: string,
  narrowings: readonly Narrowing[],
  record: RecordBody = {},
): SharingClass {
  const definition = item.fields[field];
  if (definition === undefined) throw new RangeError(`the item has no field ${field}`);
  const opened = definition.openIf !== undefined && record[definition.openIf] === true;
  const own = opened ? 'open' : (definition.class ?? item.class);
  let kept = narrower(own, item.floor);
  for (const narrowing of narrowings)
    if (narrowing.field === null || narrowing.field === field) kept = narrower(kept, narrowing.class ?? own);
  return kept;
}

/** The widest class that a field, or with null any field of the item, can have in any record. What a narrowing must stay below. */
export function widestClass(item: Classed, field: string | null, narrowings: readonly Narrowing[]): SharingClass {
  const names = field === null ? Object.keys(item.fields) : [field];
  const ranks = names.map((name) => {
    const openIf = item.fields[name]?.openIf;
    return rankOf(effectiveClass(item, name, narrowings, openIf === undefined ? {} : { [openIf]: true }));
  });
  return sharingClasses[Math.min(...ranks)] ?? 'compute-only';
}
