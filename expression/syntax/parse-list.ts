import { isSign, literalOf, StopError, take, takeSign, type Cursor } from './cursor.ts';
import { expectedFault } from './syntax-faults.ts';
import type { LiteralSyntax } from './syntax.ts';

/** list = "[" constant { "," constant } "]", constant = [ "-" ] number | text */
export function parseList(cursor: Cursor): { readonly list: readonly LiteralSyntax[]; readonly end: number } {
  takeSign(cursor, '[');
  const list = [parseConstant(cursor)];
  while (isSign(cursor, ',')) {
    take(cursor);
    list.push(parseConstant(cursor));
  }
  return { list, end: takeSign(cursor, ']').at.end };
}

function parseConstant(cursor: Cursor): LiteralSyntax {
  const minus = isSign(cursor, '-') ? take(cursor) : undefined;
  const { token } = cursor;
  const literal = literalOf(token);
  const fits = literal?.op === 'number' || (literal?.op === 'text' && minus === undefined);
  if (!fits)
    throw new StopError(expectedFault(token, { zh: '数字，或引号中的代码、日期', en: 'a number, or a code or date in quotes' }));
  take(cursor);
  if (literal.op !== 'number' || minus === undefined) return literal;
  return { op: 'number', value: 0 - literal.value, at: { start: minus.at.start, end: token.at.end } };
}
