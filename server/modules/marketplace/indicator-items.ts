import { makeDictionary, type Dictionary } from '../../../expression/index.ts';
import { findItem } from '../catalogue/index.ts';
import { featureSet } from '../evaluation/index.ts';

const itemsOf = new Map(
  featureSet.indicators.map(({ definition: { code, aggregates } }) => [
    code,
    [...new Set(Object.values(aggregates).map(({ item }) => item))].toSorted(),
  ]),
);

/** The indicators of evaluation as clauses may name them, each with the information items it is made of. */
export const clauseDictionary: Dictionary = makeDictionary(
  featureSet.dictionary.indicators.map((indicator) => ({ ...indicator, authorisations: itemsOf.get(indicator.code) ?? [] })),
);

/** The information items behind indicators, in the order of the catalogue. */
export const itemsOfIndicators = (codes: readonly string[]): readonly string[] =>
  [...new Set(codes.flatMap((code) => itemsOf.get(code) ?? []))].toSorted(
    (a, b) => (findItem(a)?.no ?? 0) - (findItem(b)?.no ?? 0),
  );
