import type { Dictionary } from '../dictionary/dictionary.ts';
import { isCodeList, type ValueType } from '../dictionary/indicator.ts';
import { parse } from '../syntax/parse.ts';
import { scan, type Token } from '../syntax/scan.ts';

/** What an editor's cursor stands in: the text to be replaced, and what may stand there. */
export type Place = {
  readonly from: number;
  readonly to: number;
  /** What is typed of it already. */
  readonly partial: string;
  readonly wants: 'value' | 'constant' | 'operator';
  /** What a value should be, if that can be told. */
  readonly type?: ValueType;
  readonly operators: readonly string[];
};

const WORD_BEFORE = /[\p{L}_][\p{L}\p{N}_.]*$/u;
const TEXT_BEFORE = /"[^"\\\r\n]*$/;
const WORD_AFTER = /^[\p{L}\p{N}_.]*/u;
const TEXT_AFTER = /^[^"\\\r\n&|()[\],]*"?/;

/** Undefined where what stands before is not the beginning of an expression. */
export function placeAt(source: string, offset: number, dictionary: Dictionary): Place | undefined {
  const [before, after] = [source.slice(0, offset), source.slice(offset)];
  const inText = before.split('"').length % 2 === 0;
  const partial = (inText ? TEXT_BEFORE : WORD_BEFORE).exec(before)?.[0] ?? '';
  const from = offset - partial.length;
  const { tokens, fault } = scan(source.slice(0, from));
  if (fault !== undefined || !isBeginning(source.slice(0, from))) return undefined;
  const whole = tokens.slice(0, -1);
  const to = offset + (partial === '' ? 0 : (inText ? TEXT_AFTER : WORD_AFTER).exec(after)![0].length);
  const found = wanted(whole, dictionary);
  // What has begun as a text can only be a code.
  const wants = inText && found.wants === 'value' ? 'constant' : found.wants;
  return { from, to, partial, operators: [], ...found, wants };
}

/** Whether something can follow that makes it an expression. */
function isBeginning(text: string): boolean {
  const parsed = parse(text);
  return 'tree' in parsed || parsed.fault.rule === 'syntax.unfinished';
}

type Wanted = Pick<Place, 'wants'> & { readonly type?: ValueType; readonly operators?: readonly string[] };

function wanted(tokens: readonly Token[], dictionary: Dictionary): Wanted {
  const last = tokens.at(-1);
  const open = openBrackets(tokens);
  const inner = open.at(-1);
  if (last?.kind === 'word' && last.text === 'in') return { wants: 'operator', operators: ['['] };
  const isValueDone = last !== undefined && (last.kind !== 'sign' || last.text === ')' || last.text === ']');
  if (inner?.text === '[') {
    if (isValueDone) return { wants: 'operator', operators: [',', ']'] };
    return { wants: 'constant', ...typeOf(tokens[inner.index - 2], dictionary) };
  }
  if (isValueDone) return { wants: 'operator', operators: operatorsAfter(tokens, inner, dictionary) };
  return { wants: 'value', ...valueType(tokens, dictionary) };
}

type Open = { readonly text: '(' | 'call' | '[' | '?'; readonly index: number };

/** Brackets that are open, and each `?` that waits for its `:`. */
function openBrackets(tokens: readonly Token[]): readonly Open[] {
  const open: Open[] = [];
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'sign') return;
    if (text === '(') open.push({ text: tokens[index - 1]?.kind === 'name' ? 'call' : '(', index });
    else if (text === '[' || text === '?') open.push({ text, index });
    else if (text === ')' || text === ']' || text === ':') open.pop();
  });
  return open;
}

function valueType(tokens: readonly Token[], dictionary: Dictionary): { readonly type?: ValueType } {
  const last = tokens.at(-1);
  if (last === undefined || last.kind !== 'sign') return {};
  if (['+', '-', '*', '/'].includes(last.text)) return { type: 'number' };
  return ['==', '!=', '<', '<=', '>', '>='].includes(last.text) ? typeOf(tokens.at(-2), dictionary) : {};
}

function typeOf(token: Token | undefined, dictionary: Dictionary): { readonly type?: ValueType } {
  const type =
    token?.kind === 'name' ? dictionary.find(token.text)?.indicator.type : token?.kind === 'number' ? 'number' : undefined;
  return type === undefined ? {} : { type };
}

const ORDER = ['>=', '<=', '>', '<'];

function operatorsAfter(tokens: readonly Token[], inner: Open | undefined, dictionary: Dictionary): readonly string[] {
  const last = tokens.at(-1);
  // A list ends a condition, with which nothing is reckoned.
  const type = last?.text === ']' ? 'bool' : typeOf(last, dictionary).type;
  const isOrdered = type === undefined || type === 'number' || type === 'date';
  const own = [
    ...(isOrdered ? ORDER : []),
    '==',
    '!=',
    ...(type === 'bool' ? [] : ['in [']),
    ...(type === undefined || type === 'number' ? ['+', '-', '*', '/'] : []),
  ];
  const close = { '(': [')'], call: [',', ')'], '[': [], '?': [':'] };
  const joins = ['&&', '||', ...(inner?.text === '?' ? [] : ['?'])];
  const first = type === 'bool' ? [...joins, ...own] : [...own, ...joins];
  return [
    ...(type !== undefined && isCodeList(type) ? ['==', '!=', 'in [', ...joins] : first),
    ...(inner === undefined ? [] : close[inner.text]),
  ];
}
