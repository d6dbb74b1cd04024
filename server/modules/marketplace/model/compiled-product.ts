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
  /** The same for products that cost the same, whatever is asked for. */
  readonly priceKey: string;
  /** Written in terms that the dictionary of today does not know any more: it is offered to nobody until its bank writes it anew. */
  readonly broken: boolean;
};

export type ClauseReading =
  | { readonly outcome: 'valid'; readonly expression: Expression }
  | { readonly outcome: 'invalid'; readonly faults: readonly Fault[] };

/** Reads the text of a clause against the dictionary: it has to be a condition. */
export const readClause = (text: string, dictionary: Dictionary): ClauseReading => readExpression(text, dictionary, 'bool');

/** Conditions of one dictionary that were compiled before, by their text; undefined where it cannot be read. */
export type ClauseBook = Map<string, Pick<CompiledClause, 'expression' | 'holds'> | undefined>;

/** With a book, conditions of the same text are compiled once, and are then judged once for all products (see `judgeProduct`). */
export function compileProduct(
  offer: Pick<CompiledProduct, 'productId' | 'institutionNo' | 'version' | 'document'>,
  dictionary: Dictionary,
  book: ClauseBook = new Map(),
): CompiledProduct {
  const { clauses, broken } = compileClauses(offer.document.clauses, dictionary, book);
  return { ...offer, clauses, hash: hashOf(offer.productId), priceKey: priceKeyOf(offer.document), broken };
}

/** Conditions ready to be judged; broken where one cannot be read any more. */
export function compileClauses(
  given: readonly Clause[],
  dictionary: Dictionary,
  book: ClauseBook,
): { readonly clauses: readonly CompiledClause[]; readonly broken: boolean } {
  const clauses = given.flatMap((clause) => {
    const { expression: text } = clause;
    if (!book.has(text)) book.set(text, compiled(text, dictionary));
    const found = book.get(text);
    return found === undefined ? [] : [{ clause, ...found }];
  });
  return { clauses, broken: clauses.length < given.length };
}

function priceKeyOf({ annualRateBp, amountFen, termMonths, repayments, fees }: ProductDocument): string {
  const told = fees.map(({ basis, value }) => [basis, value]);
  return JSON.stringify([annualRateBp.max, amountFen, termMonths, repayments, told]);
}

function compiled(text: string, dictionary: Dictionary): Pick<CompiledClause, 'expression' | 'holds'> | undefined {
  const reading = readClause(text, dictionary);
  if (reading.outcome === 'invalid') return undefined;
  return { expression: reading.expression, holds: truthClosure(reading.expression) };
}

/** Codes of the indicators that conditions read. */
export const indicatorsRead = (expressions: readonly Expression[]): readonly string[] => [
  ...new Set(expressions.flatMap((one) => dependencies(one).indicators.map(({ code }) => code))),
];
