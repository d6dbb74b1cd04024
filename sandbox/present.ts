type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The record without the fields that have no value: an absent value is absent in a stored body. */
export function present<T extends object>(record: T): Present<T> {
  const kept: Partial<T> = {};
  for (const name in record) {
    if (record[name] !== undefined) kept[name] = record[name];
  }
  return kept as Present<T>;
}
