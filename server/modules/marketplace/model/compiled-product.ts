import {
  dependencies,
  readExpression,
  truthClosure,
  type Dictionary,
  type Expression,
  type Fault,
  type TruthOf,
} from '../../../../expression/index.ts';
import { hashOf } from './ranking.ts';
import type { Clause, ProductDocument } from './product-document.ts';

export type CompiledClause = { readonly clause: Clause; readonly expression: Expression; readonly holds: TruthOf };

/** A product as it is offered, ready to be matched. */
export type CompiledProduct = {
  readonly productId: string;
  readonly institutionNo: number;
  readonly version: number;
  readonly document: ProductDocument;
  readonly clauses: readonly CompiledClause[];
  /** Of its number, for its turn among equals. */
  readonly hash: number;
  /** The same for products with the same fees. */
  readonly feeKey: string;
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
  const feeKey = offer.document.fees.map(({ basis, value }) => `${basis} ${value}`).join();
  return { ...offer, clauses, hash: hashOf(offer.productId), feeKey, broken: clauses.length < readings.length };
}

/** Codes of the indicators that conditions read. */
export const indicatorsRead = (expressions: readonly Expression[]): readonly string[] => [
  ...new Set(expressions.flatMap((one) => dependencies(one).indicators.map(({ code }) => code))),
];
