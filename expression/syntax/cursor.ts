import type { Finding } from '../fault.ts';
import type { Token } from './scan.ts';
import { expectedFault } from './syntax-faults.ts';
import type { LiteralSyntax } from './syntax.ts';

/** Where the reader stands. */
export type Cursor = {
  token: Token;
  readonly rest: readonly Token[];
  place: number;
  nesting: number;
  nodes: number;
  readonly fault?: Finding;
};

/** Ends reading; caught where it began. */
export class StopError extends Error {
  override readonly name = 'StopError';
  readonly fault: Finding;

  constructor(fault: Finding) {
    super(fault.rule);
    this.fault = fault;
  }
}

/** `fault` is where the tokens break off; reading meets it only if all before it is right. */
export function makeCursor(tokens: readonly Token[], length: number, fault?: Finding): Cursor {
  const rest = fault === undefined ? tokens : [...tokens, { kind: 'end' as const, text: '', at: { start: length, end: length } }];
  const cursor: Cursor = { token: rest[0]!, rest, place: 0, nesting: 0, nodes: 0, ...(fault === undefined ? {} : { fault }) };
  meetFault(cursor);
  return cursor;
}

/** Answers the token stood upon and goes on to the next. */
export function take(cursor: Cursor): Token {
  const { token } = cursor;
  cursor.place++;
  cursor.token = cursor.rest[cursor.place]!;
  meetFault(cursor);
  return token;
}

function meetFault(cursor: Cursor): void {
  if (cursor.fault !== undefined && cursor.token.kind === 'end') throw new StopError(cursor.fault);
}

export const isSign = (cursor: Cursor, sign: string) => cursor.token.kind === 'sign' && cursor.token.text === sign;

export function takeSign(cursor: Cursor, sign: string): Token {
  if (!isSign(cursor, sign)) throw new StopError(expectedFault(cursor.token, { zh: ` ${sign} `, en: sign }));
  return take(cursor);
}

export function literalOf({ kind, text, at }: Token): LiteralSyntax | undefined {
  if (kind === 'number') return { op: 'number', value: Number(text), at };
  if (kind === 'text') return { op: 'text', value: text.slice(1, -1), at };
  return kind === 'word' && text !== 'in' ? { op: 'bool', value: text === 'true', at } : undefined;
}
