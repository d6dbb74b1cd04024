import { clauseDictionary, itemsOfIndicators } from './indicator-items.ts';
import { indicatorsRead, readClause } from './model/compiled-product.ts';
import type { Clause } from './model/product-document.ts';

/** The information items that the hard clauses of a product read: what has to be known to judge whether it suits. Clauses that cannot be read any more read none. */
export function hardItems(clauses: readonly Clause[]): readonly string[] {
  const readings = clauses.filter(({ hard }) => hard).map(({ expression }) => readClause(expression, clauseDictionary));
  return itemsOfIndicators(indicatorsRead(readings.flatMap((one) => (one.outcome === 'valid' ? [one.expression] : []))));
}
