import type { Kept } from './pure/kept.ts';

const keptOf = new WeakMap<object, Map<Kept<unknown>, unknown>>();

/** What a module keeps in this process beside the database, made at its first use; it ends with its owner. */
export function keep<T>(owner: object, kept: Kept<T>): T {
  const all = keptOf.get(owner) ?? new Map<Kept<unknown>, unknown>();
  keptOf.set(owner, all);
  if (!all.has(kept)) all.set(kept, kept.make());
  return all.get(kept) as T;
}
