import { parts, type Typed } from './checking/typed.ts';
import type { Indicator } from './dictionary/indicator.ts';
import type { Expression } from './expression.ts';

/** What an expression reads: its indicators in the order of the dictionary, and whatever must be authorised for them, once each and sorted. */
export type Dependencies = { readonly indicators: readonly Indicator[]; readonly authorisations: readonly string[] };

export function dependencies({ root, dictionary }: Expression): Dependencies {
  const slots = slotsOf(root);
  const indicators = dictionary.indicators.filter((_, slot) => slots.has(slot));
  const authorisations = new Set(indicators.flatMap((indicator) => indicator.authorisations ?? []));
  return { indicators, authorisations: [...authorisations].toSorted() };
}

function slotsOf(node: Typed): ReadonlySet<number> {
  const slots = new Set<number>();
  const visit = (part: Typed): void => {
    if (part.op === 'name') slots.add(part.slot);
    for (const inner of parts(part)) visit(inner);
  };
  visit(node);
  return slots;
}
