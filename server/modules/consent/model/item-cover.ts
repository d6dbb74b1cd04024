import type { BasisItem } from '../../../kernel/pure/basis.ts';

/** Which term keeps the asked items out: `items` where one is not among the given, `fields` where it is but not all asked fields. */
export function itemsOutside(given: readonly BasisItem[], asked: readonly BasisItem[]): 'items' | 'fields' | undefined {
  const fieldsOf = new Map(given.map((one) => [one.item, one.fields]));
  if (asked.some((one) => !fieldsOf.has(one.item))) return 'items';
  const beyond = asked.some(({ item, fields }) => {
    const allowed = fieldsOf.get(item) ?? null;
    if (allowed === null) return false;
    return fields === null || fields.some((field) => !allowed.includes(field));
  });
  return beyond ? 'fields' : undefined;
}
