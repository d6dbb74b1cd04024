import type { Bilingual, Language } from '../bilingual.ts';
import type { Typed } from '../checking/typed.ts';
import type { Unit } from '../dictionary/indicator.ts';
import type { Expression } from '../expression.ts';
import type { Arithmetic, Comparison } from '../syntax/syntax.ts';
import { sayValue } from './say-value.ts';
import { unitOf } from './unit-of.ts';

/** The expression as a sentence for people, with the titles of indicators and codes. It may say less than the source, never something else. */
export const sentence = ({ root }: Expression, language: Language): string => say(root, language);

export const bilingualSentence = (node: Typed): Bilingual => ({ zh: say(node, 'zh'), en: say(node, 'en') });

/** The brackets of a text in the language. */
const brackets = { zh: ['（', '）'], en: ['(', ')'] } as const;

function say(node: Typed, language: Language, unit?: Unit): string {
  const tight = (part: Typed) => sayTight(part, language, unitOf(node) ?? unit);
  switch (node.op) {
    case 'literal':
      return sayValue(node.type, node.value, language, unit);
    case 'name':
      return node.indicator[language];
    case 'not':
      return sayNot(node.of, language);
    case 'negative':
      return `-${tight(node.of)}`;
    case 'and':
    case 'or':
      return node.of
        .map((part) =>
          part.op === 'and' || part.op === 'or' || part.op === 'if' ? sayTight(part, language) : say(part, language),
        )
        .join(JOINS[node.op][language]);
    case 'arithmetic':
      return sayArithmetic(node, language, unit);
    case 'compare':
      return sayCompare(node, language);
    case 'in':
      return sayIn(node, language, false);
    case 'if': {
      const [when, yes, no] = [say(node.when, language), say(node.yes, language, unit), say(node.no, language, unit)];
      return language === 'zh' ? `如${when}，则${yes}，否则${no}` : `if ${when} then ${yes}, else ${no}`;
    }
    case 'call':
      break;
  }
  return sayCall(node, language, unit);
}

const JOINS = { and: { zh: '，且', en: ' and ' }, or: { zh: '，或', en: ' or ' } } as const;

/** In brackets unless it is one word or a function. */
function sayTight(node: Typed, language: Language, unit?: Unit): string {
  const text = say(node, language, unit);
  if (node.op === 'literal' || node.op === 'name' || (node.op === 'call' && node.type !== 'bool')) return text;
  const [open, close] = brackets[language];
  return open + text + close;
}

const SIGNS: Readonly<Record<Arithmetic, string>> = { '+': '+', '-': '-', '*': '×', '/': '÷' };

/** A number beside a sum is said in the unit of the sum; one that multiplies is a plain number. */
function sayArithmetic({ sign, left, right }: Typed & { readonly op: 'arithmetic' }, language: Language, unit?: Unit): string {
  const isSum = sign === '+' || sign === '-';
  const shared = isSum ? (unitOf(left) ?? unitOf(right) ?? unit) : undefined;
  const part = (node: Typed, isRight: boolean) => {
    const chained = !isRight && node.op === 'arithmetic' && isSum === (node.sign === '+' || node.sign === '-');
    return chained || (node.op === 'arithmetic' && isSum && !isSumOf(node))
      ? say(node, language, shared)
      : sayTight(node, language, shared);
  };
  return `${part(left, false)} ${SIGNS[sign]} ${part(right, true)}`;
}

const isSumOf = ({ sign }: { readonly sign: Arithmetic }) => sign === '+' || sign === '-';

const COMPARISONS: Readonly<Record<Comparison, Bilingual>> = {
  '<': { zh: '小于', en: 'is below' },
  '<=': { zh: '不超过', en: 'is at most' },
  '>': { zh: '大于', en: 'is above' },
  '>=': { zh: '不低于', en: 'is at least' },
  '==': { zh: '为', en: 'is' },
  '!=': { zh: '不为', en: 'is not' },
};

const DATES: Readonly<Partial<Record<Comparison, Bilingual>>> = {
  '<': { zh: '早于', en: 'is before' },
  '<=': { zh: '不晚于', en: 'is on or before' },
  '>': { zh: '晚于', en: 'is after' },
  '>=': { zh: '不早于', en: 'is on or after' },
};

function sayCompare({ sign, left, right }: Typed & { readonly op: 'compare' }, language: Language): string {
  const unit = unitOf(left) ?? unitOf(right);
  const words = (left.type === 'date' ? DATES[sign] : undefined) ?? COMPARISONS[sign];
  return spaced([sayOperand(left, language, unit), words[language], sayOperand(right, language, unit)], language);
}

const sayOperand = (node: Typed, language: Language, unit?: Unit) =>
  node.op === 'arithmetic' ? say(node, language, unit) : sayTight(node, language, unit);

function sayIn({ of, list }: Typed & { readonly op: 'in' }, language: Language, isNot: boolean): string {
  const words = { zh: isNot ? '不是' : '是', en: isNot ? 'is none of' : 'is one of' }[language];
  const values = list.map(({ type, value }) => sayValue(type, value, language, unitOf(of)));
  const close = language === 'zh' && list.length > 1 ? '之一' : '';
  return spaced([sayOperand(of, language), words, values.join(language === 'zh' ? '、' : ', ') + close], language);
}

function sayNot(of: Typed, language: Language): string {
  if (of.op === 'in') return sayIn(of, language, true);
  if (of.op === 'call' && of.name === 'has')
    return spaced([sayOperand(of.of[0]!, language), { zh: '未知', en: 'is unknown' }[language]], language);
  if (of.op === 'name') return spaced([of.indicator[language], { zh: '为否', en: 'is not so' }[language]], language);
  return language === 'zh' ? `并非${sayTight(of, language)}` : `not ${sayTight(of, language)}`;
}

function sayCall(node: Typed & { readonly op: 'call' }, language: Language, outer?: Unit): string {
  const unit = unitOf(node) ?? node.of.map(unitOf).find((one) => one !== undefined) ?? outer;
  const of = node.of.map((part) => say(part, language, unit));
  const [first, second, third] = of as [string, string, string];
  const all = of.join(language === 'zh' ? '、' : ', ');
  const zh = language === 'zh';
  switch (node.name) {
    case 'abs':
      return zh ? `${first}的绝对值` : `the magnitude of ${first}`;
    case 'min':
      return zh ? `${all}中最小的` : `the least of ${all}`;
    case 'max':
      return zh ? `${all}中最大的` : `the greatest of ${all}`;
    case 'coalesce':
      return zh ? `${all}中首个已知的` : `the first known of ${all}`;
    case 'has':
      return spaced([sayOperand(node.of[0]!, language), zh ? '已知' : 'is known'], language);
    case 'days':
      return zh ? `${first}至${second}的天数` : `the days from ${first} to ${second}`;
    case 'round': {
      const decimals = node.of[1]?.op === 'literal' ? node.of[1].value : 0;
      return zh ? `${first}四舍五入到 ${decimals} 位小数` : `${first} rounded to ${decimals} decimals`;
    }
    case 'clamp':
      return zh ? `${first}（限于 ${second} 至 ${third}）` : `${first} (held between ${second} and ${third})`;
    case 'between':
      break;
  }
  return zh ? `${first}在 ${second} 至 ${third} 之间` : `${first} is between ${second} and ${third}`;
}

/** English puts spaces between words; Chinese only where a number or Latin letter meets a character. */
function spaced(words: readonly string[], language: Language): string {
  if (language === 'en') return words.join(' ');
  return words.reduce((text, word) => (/[\w%)\]]$/.test(text) || /^[-\w(]/.test(word) ? `${text} ${word}` : text + word));
}
