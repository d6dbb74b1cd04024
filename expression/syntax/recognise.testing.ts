import { functionNames } from './function-names.ts';

/** Pieces of which any token of the language can be made, and some that are none. */
export const tokens = [
  'sales_12m',
  '近12月销售额',
  '12',
  '0.5',
  '1e6',
  '"A"',
  '"2026-01-31"',
  'true',
  'in',
  '[',
  ']',
  '(',
  ')',
  ',',
  '?',
  ':',
  '!',
  '-',
  '+',
  '*',
  '/',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  '&&',
  '||',
  ...functionNames,
];

/** One letter a token: x a constant or name, d a number, s a text, f a function, c a comparison, i `in`. */
const letter = (token: string): string => {
  if ((functionNames as readonly string[]).includes(token)) return 'f';
  if (/^\d/.test(token)) return 'd';
  if (token.startsWith('"')) return 's';
  if (/^[<>=]|!=/.test(token)) return 'c';
  const signs: ReadonlyMap<string, string> = new Map([
    ['in', 'i'],
    ['true', 'x'],
    ['false', 'x'],
    ['&&', '&'],
    ['||', '|'],
  ]);
  return signs.get(token) ?? (/^[\p{L}_]/u.test(token) ? 'n' : token);
};

const unary = '[-!]*x';
const sum = `${unary}(?:[-+*/]${unary})*`;
const relation = `${sum}(?:c${sum}|iL)*`;
const or = `${relation}(?:[&|]${relation})*`;
const flat = new RegExp(`^(?:${or}\\?${or}:)*${or}$`);

/**
 * The grammar a second time and by other means: without brackets it is a regular language, and brackets are taken away from the inside out.
 * Knows nothing of limits.
 */
export function recognise(words: readonly string[]): boolean {
  let text = words.map(letter).join('');
  if (/n\(/.test(text)) return false;
  text = text.replaceAll(/\[-?d(?:,-?d|,s)*\]|\[s(?:,-?d|,s)*\]/g, 'L').replaceAll(/[dsn]|f(?!\()/g, 'x');
  for (;;) {
    const inner = /(f?)\(([^()]*)\)/.exec(text);
    if (inner === null) return flat.test(text);
    const parts = inner[1] === 'f' ? inner[2]!.split(',') : [inner[2]!];
    if (!parts.every((part) => flat.test(part))) return false;
    text = text.slice(0, inner.index) + 'x' + text.slice(inner.index + inner[0].length);
  }
}
