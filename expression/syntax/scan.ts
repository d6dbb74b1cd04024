import { identifierPattern } from '../dictionary/identifier.ts';
import type { Finding } from '../fault.ts';
import { limits } from '../limits.ts';
import { characterFault, lengthFault, numberFault, rangeFault, unclosedFault } from './text-faults.ts';
import type { Span } from './syntax.ts';

/** `word` is `true`, `false` or `in`; `sign` an operator or a bracket. */
export type Token = {
  readonly kind: 'number' | 'text' | 'name' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly at: Span;
};

export type Scan = { readonly tokens: readonly Token[]; readonly fault?: Finding };

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
/** What begins like a number and goes on as none does. */
const AFTER_NUMBER = /[\p{L}\p{N}_.]/uy;
const TEXT = /"[^"\\\r\n]*"/y;
const SIGN = /&&|\|\||<=|>=|==|!=|[!\-*/+<>?:()[\],]/y;
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'in']);

/** Cuts a text into tokens up to its end or its first fault. Takes any text, in time proportional to its length. */
export function scan(source: string): Scan {
  if (source.length > limits.characters) return { tokens: [], fault: lengthFault(source) };
  const tokens: Token[] = [];
  let place = 0;
  for (;;) {
    place += matchAt(SPACE, source, place)!.length;
    if (place >= source.length) break;
    const token = next(source, place);
    if ('rule' in token) return { tokens, fault: token };
    tokens.push(token);
    place = token.at.end;
  }
  tokens.push({ kind: 'end', text: '', at: { start: source.length, end: source.length } });
  return { tokens };
}

function next(source: string, start: number): Token | Finding {
  const token = (kind: Token['kind'], text: string): Token => ({ kind, text, at: { start, end: start + text.length } });
  const number = matchAt(NUMBER, source, start);
  if (number !== undefined) return numberToken(source, token('number', number));
  const name = matchAt(identifierPattern, source, start);
  if (name !== undefined) return token(WORDS.has(name) ? 'word' : 'name', name);
  const text = matchAt(TEXT, source, start);
  if (text !== undefined) return token('text', text);
  const sign = matchAt(SIGN, source, start);
  if (sign !== undefined) return token('sign', sign);
  return source[start] === '"' ? unclosedFault(source, start) : characterFault(source, start);
}

function numberToken(source: string, token: Token): Token | Finding {
  const more = matchAt(AFTER_NUMBER, source, token.at.end);
  if (more !== undefined) return numberFault({ start: token.at.start, end: token.at.end + more.length });
  const value = Number(token.text);
  const fits = value === 0 ? !/[1-9]/.test(token.text.split(/e/i)[0]!) : value <= limits.greatest && value >= limits.least;
  return fits ? token : rangeFault(token.at);
}

function matchAt(pattern: RegExp, source: string, place: number): string | undefined {
  pattern.lastIndex = place;
  return pattern.exec(source)?.[0];
}
