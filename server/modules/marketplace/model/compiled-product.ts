import {
  dependencies,
  readExpression,
  truthClosure,
  type Dictionary,
  type Expression,
  type Fault,
  type TruthOf,
} from '../../../../expression/index.ts';
import type { Clause, ProductDocument } from './product-document.ts';

export type CompiledClause = { readonly clause: Clause; readonly expression: Expression; readonly holds: TruthOf };

/** A product as it is offered, ready to be matched. */
export type CompiledProduct = {
  readonly productId: string;
  readonly institutionNo: number;
  readonly version: number;
  readonly document: ProductDocument;
  readonly clauses: readonly CompiledClause[];
  /** Written in terms that the dictionary of today does not know any more: it is offered to nobody until its bank writes it anew. */
  readonly broken: boolean;
};

export type ClauseReading =
  | { readonly outcome: 'valid'; readonly expression: Expression }
  | { readonly outcome: 'invalid'; readonly faults: readonly Fault[] };

/** Reads the text of a clause against the dictionary: it has to be a condition. */
export const readClause = (text: string, dictionary: Dictionary): ClauseReading => readExpression(text, dictionary, 'bool');

export function compileProduct(
  offer: Pick<CompiledProduct, 'productId' | 'institutionNo' | 'version' | 'document'>,
  dictionary: Dictionary,
): CompiledProduct {
  const readings = offer.document.clauses.map((clause) => ({ clause, reading: readClause(clause.expression, dictionary) }));
  const clauses = readings.flatMap(({ clause, reading }) =>
    reading.outcome === 'valid' ? [{ clause, expression: reading.expression, holds: truthClosure(reading.expression) }] : [],
  );
  return { ...offer, clauses, broken: clauses.length < readings.length };
}

/** Codes of the indicators that conditions read. */
export const indicatorsRead = (expressions: readonly Expression[]): readonly string[] => [
  ...new Set(expressions.flatMap((one) => dependencies(one).indicators.map(({ code }) => code))),
];
