import type { Finding } from '../fault.ts';
import { limits } from '../limits.ts';
import { countNodes, depthOf } from './children.ts';
import { isFunctionName } from './function-names.ts';
import { parseList } from './parse-list.ts';
import { scan } from './scan.ts';
import { expectedFault, limitFault, restFault, unknownFunctionFault } from './syntax-faults.ts';
import type { Arithmetic, Comparison, Span, Syntax } from './syntax.ts';
import { isSign, literalOf, makeCursor, StopError, take, takeSign, type Cursor } from './cursor.ts';

export type Parsed = { readonly tree: Syntax } | { readonly fault: Finding };

/** Reads one expression of the grammar in README.md and nothing else. Any text gives a tree or a fault with its place; nothing is thrown. */
export function parse(source: string): Parsed {
  const { tokens, fault } = scan(source);
  if (fault?.rule === 'text.length') return { fault };
  try {
    const cursor = makeCursor(tokens, source.length, fault);
    const tree = parseChoice(cursor);
    if (cursor.token.kind !== 'end') throw new StopError(restFault(cursor.token));
    if (countNodes(tree) > limits.nodes) return { fault: limitFault('nodes', tree.at) };
    if (depthOf(tree) > limits.depth) return { fault: limitFault('depth', tree.at) };
    return { tree };
  } catch (error) {
    if (error instanceof StopError) return { fault: error.fault };
    throw error;
  }
}

const span = (from: { readonly start: number }, to: { readonly end: number }): Span => ({ start: from.start, end: to.end });

/** choice = or [ "?" or ":" choice ] */
function parseChoice(cursor: Cursor): Syntax {
  const when = parseChain(cursor, 'or');
  if (!isSign(cursor, '?')) return when;
  take(cursor);
  const yes = parseChain(cursor, 'or');
  takeSign(cursor, ':');
  const no = parseChoice(cursor);
  return node(cursor, { op: 'if', when, yes, no, at: span(when.at, no.at) });
}

/** or = and { "||" and }, and = relation { "&&" relation }; members of a bracketed chain of the same kind join it. */
function parseChain(cursor: Cursor, op: 'or' | 'and'): Syntax {
  const part = () => (op === 'or' ? parseChain(cursor, 'and') : parseRelation(cursor));
  const sign = op === 'or' ? '||' : '&&';
  const first = part();
  if (!isSign(cursor, sign)) return first;
  const of = [first];
  while (isSign(cursor, sign)) {
    take(cursor);
    of.push(part());
  }
  const members = of.flatMap((member) => (member.op === op ? member.of : [member]));
  return node(cursor, { op, of: members, at: span(first.at, of.at(-1)!.at) });
}

const COMPARISONS: readonly string[] = ['<', '<=', '>', '>=', '==', '!='];

/** relation = sum { ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) sum | "in" list } */
function parseRelation(cursor: Cursor): Syntax {
  let left = parseBinary(cursor, SUMS);
  for (;;) {
    const { token } = cursor;
    if (token.kind === 'word' && token.text === 'in') {
      take(cursor);
      const { list, end } = parseList(cursor);
      left = node(cursor, { op: 'in', of: left, list, at: { start: left.at.start, end } });
    } else if (token.kind === 'sign' && COMPARISONS.includes(token.text)) {
      take(cursor);
      const right = parseBinary(cursor, SUMS);
      left = node(cursor, { op: 'compare', sign: token.text as Comparison, left, right, at: span(left.at, right.at) });
    } else return left;
  }
}

const SUMS: readonly string[] = ['+', '-'];
const PRODUCTS: readonly string[] = ['*', '/'];

/** sum = product { ( "+" | "-" ) product }, product = unary { ( "*" | "/" ) unary } */
function parseBinary(cursor: Cursor, signs: readonly string[]): Syntax {
  const part = () => (signs === SUMS ? parseBinary(cursor, PRODUCTS) : parseUnary(cursor));
  let left = part();
  while (cursor.token.kind === 'sign' && signs.includes(cursor.token.text)) {
    const sign = take(cursor).text as Arithmetic;
    const right = part();
    left = node(cursor, { op: 'arithmetic', sign, left, right, at: span(left.at, right.at) });
  }
  return left;
}

/** unary = ( "!" | "-" ) unary | primary */
function parseUnary(cursor: Cursor): Syntax {
  if (!isSign(cursor, '!') && !isSign(cursor, '-')) return parsePrimary(cursor);
  const sign = take(cursor);
  if (sign.text === '-' && cursor.token.kind === 'number') {
    const number = take(cursor);
    // Zero has no sign: 1 / -0 would otherwise differ from 1 / 0 on paper.
    return node(cursor, { op: 'number', value: 0 - Number(number.text), at: span(sign.at, number.at) });
  }
  const of = nested(cursor, () => parseUnary(cursor));
  return node(cursor, { op: sign.text === '!' ? 'not' : 'negative', of, at: span(sign.at, of.at) });
}

/** primary = literal | name | name "(" choice { "," choice } ")" | "(" choice ")" */
function parsePrimary(cursor: Cursor): Syntax {
  const { token } = cursor;
  const literal = literalOf(token);
  if (literal !== undefined) {
    take(cursor);
    return node(cursor, literal);
  }
  if (isSign(cursor, '(')) {
    take(cursor);
    const inner = nested(cursor, () => parseChoice(cursor));
    // With its brackets, so that the text at a place can always be read by itself.
    return { ...inner, at: span(token.at, takeSign(cursor, ')').at) };
  }
  if (token.kind !== 'name') throw new StopError(expectedFault(token, { zh: '一个值', en: 'a value' }));
  take(cursor);
  return isSign(cursor, '(')
    ? parseCall(cursor, token.text, token.at)
    : node(cursor, { op: 'name', name: token.text, at: token.at });
}

function parseCall(cursor: Cursor, name: string, at: Span): Syntax {
  if (!isFunctionName(name)) throw new StopError(unknownFunctionFault(name, at));
  take(cursor);
  const of = [nested(cursor, () => parseChoice(cursor))];
  while (isSign(cursor, ',')) {
    take(cursor);
    of.push(nested(cursor, () => parseChoice(cursor)));
  }
  const close = takeSign(cursor, ')');
  return node(cursor, { op: 'call', name, of, at: span(at, close.at) });
}

function nested(cursor: Cursor, read: () => Syntax): Syntax {
  if (++cursor.nesting > limits.nesting) throw new StopError(limitFault('depth', cursor.token.at));
  const inner = read();
  cursor.nesting--;
  return inner;
}

function node(cursor: Cursor, made: Syntax): Syntax {
  if (++cursor.nodes > limits.nodes) throw new StopError(limitFault('nodes', made.at));
  return made;
}
