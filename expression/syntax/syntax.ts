import type { FunctionName } from './function-names.ts';

/** Where in the source, in UTF-16 units, the end not included. */
export type Span = { readonly start: number; readonly end: number };

export type Arithmetic = '+' | '-' | '*' | '/';
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/**
 * The canonical tree: what is stored, compared and hashed. Brackets and spelling are gone, `&&` and `||` hold all members of their chain,
 * names are codes, and a minus before a number belongs to the number.
 */
export type Ast =
  | Literal
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'not' | 'negative'; readonly of: Ast }
  | { readonly op: 'and' | 'or'; readonly of: readonly Ast[] }
  | { readonly op: 'arithmetic'; readonly sign: Arithmetic; readonly left: Ast; readonly right: Ast }
  | { readonly op: 'compare'; readonly sign: Comparison; readonly left: Ast; readonly right: Ast }
  | { readonly op: 'in'; readonly of: Ast; readonly list: readonly Literal[] }
  | { readonly op: 'call'; readonly name: FunctionName; readonly of: readonly Ast[] }
  | { readonly op: 'if'; readonly when: Ast; readonly yes: Ast; readonly no: Ast };

export type Literal =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'bool'; readonly value: boolean }
  /** A code or a date: which of them, what it stands beside decides. */
  | { readonly op: 'text'; readonly value: string };

/** The tree as read, with the place of every node. The same shapes as `Ast`. */
export type Syntax = { readonly at: Span } & (
  | Literal
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'not' | 'negative'; readonly of: Syntax }
  | { readonly op: 'and' | 'or'; readonly of: readonly Syntax[] }
  | { readonly op: 'arithmetic'; readonly sign: Arithmetic; readonly left: Syntax; readonly right: Syntax }
  | { readonly op: 'compare'; readonly sign: Comparison; readonly left: Syntax; readonly right: Syntax }
  | { readonly op: 'in'; readonly of: Syntax; readonly list: readonly LiteralSyntax[] }
  | { readonly op: 'call'; readonly name: FunctionName; readonly of: readonly Syntax[] }
  | { readonly op: 'if'; readonly when: Syntax; readonly yes: Syntax; readonly no: Syntax }
);

export type LiteralSyntax = Literal & { readonly at: Span };
