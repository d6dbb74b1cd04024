import type { Bilingual } from '../bilingual.ts';

/** A list of codes that an indicator takes its value from. Two lists are the same when their names are. */
export type CodeList = { readonly name: string; readonly codes: readonly Code[] };

export type Code = { readonly code: string } & Bilingual;

export type ValueType = 'number' | 'bool' | 'date' | CodeList;

/**
 * How a number is said: `fen` is money in 分, said in 元 and 万元; `ratio` is said in per cent; anything else is a word that follows the number.
 * A unit changes what people read, never what is computed.
 */
export type Unit = 'fen' | 'ratio' | Bilingual;

/** What may stand as a name in an expression. */
export type Indicator = Bilingual & {
  /** The English name: an identifier. Stored trees hold this one. */
  readonly code: string;
  /** `zh` and `en` are titles; a Chinese title that is an identifier may be written as the name. */
  readonly type: ValueType;
  readonly unit?: Unit;
  /** A number outside is unknown. Within ±1e15, which is also the range when none is given. */
  readonly range?: { readonly min: number; readonly max: number };
  /** The column of a table of indicators; the code when not given. */
  readonly column?: string;
  /** What must be authorised before it may be read, by the caller's own keys. */
  readonly authorisations?: readonly string[];
};

export const isCodeList = (type: ValueType): type is CodeList => typeof type === 'object';

export const isSameType = (one: ValueType, other: ValueType) =>
  isCodeList(one) ? isCodeList(other) && one.name === other.name : one === other;
