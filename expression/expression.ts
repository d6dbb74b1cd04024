import type { Typed } from './checking/typed.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import type { Ast } from './syntax/syntax.ts';

/** An expression that was read and checked against a dictionary. Only `readExpression` and `openStored` make one. */
export type Expression = {
  /** As it was written. */
  readonly source: string;
  readonly ast: Ast;
  readonly root: Typed;
  readonly dictionary: Dictionary;
};
