import type { Bilingual } from '../bilingual.ts';
import type { Finding } from '../fault.ts';
import { limits } from '../limits.ts';
import type { Span } from './syntax.ts';

export const lengthFault = (source: string): Finding => ({
  rule: 'text.length',
  at: { start: limits.characters, end: source.length },
  message: { zh: `表达式超过 ${limits.characters} 个字符`, en: `The expression has more than ${limits.characters} characters` },
  mend: {
    zh: '拆成几条规则，或先做成指标再引用。',
    en: 'Split it into several rules, or make a part an indicator and name that.',
  },
});

export const numberFault = (at: Span): Finding => ({
  rule: 'text.number',
  at,
  message: { zh: '数字的写法不对', en: 'This is not a number' },
  mend: {
    zh: '写成 12、0.5 或 1e6 的样子：不带前导零、千分位和单位，小数点前后都有数字。',
    en: 'Write 12, 0.5 or 1e6: no leading zero, no separators or units, digits on both sides of the point.',
  },
});

export const rangeFault = (at: Span): Finding => ({
  rule: 'number.range',
  at,
  message: { zh: '数字的绝对值不在 1e-15 与 1e15 之间', en: 'The magnitude of the number is not between 1e-15 and 1e15' },
  mend: { zh: '换一个单位书写，或改为 0。', en: 'Write it in another unit, or as 0.' },
});

export const unclosedFault = (source: string, start: number): Finding => {
  const line = source.slice(start).search(/[\r\n]/);
  return {
    rule: 'text.unclosed',
    at: { start, end: line < 0 ? source.length : start + line },
    message: { zh: '文本没有写完，或含有反斜杠', en: 'The text is not closed, or contains a backslash' },
    mend: { zh: '在同一行内以 " 结束，文本中不用 \\ 和 "。', en: 'Close it with " on the same line; do not use \\ or " inside.' },
  };
};

/** What people type instead of a sign, and the sign. */
const MEANT: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '：': ':',
  '？': '?',
  '！': '!',
  '＞': '>',
  '＜': '<',
  '＝': '==',
  '＋': '+',
  '－': '-',
  '−': '-',
  '—': '-',
  '＊': '*',
  '×': '*',
  '／': '/',
  '÷': '/',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '＆': '&&',
  '｜': '||',
  '【': '[',
  '】': ']',
  '“': '"',
  '”': '"',
  "'": '"',
  '‘': '"',
  '’': '"',
  '=': '==',
  '&': '&&',
  '|': '||',
};

export function characterFault(source: string, start: number): Finding {
  const character = String.fromCodePoint(source.codePointAt(start)!);
  const meant = MEANT[character];
  const shown = /\p{C}|\p{Z}/u.test(character)
    ? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    : character;
  return {
    rule: 'text.character',
    at: { start, end: start + character.length },
    message: { zh: `不能使用字符 ${shown}`, en: `The character ${shown} has no meaning here` },
    mend: meant === undefined ? without(shown) : { zh: `改为半角的 ${meant}`, en: `Write ${meant} instead` },
  };
}

function without(character: string): Bilingual {
  if (character === '%') {
    return {
      zh: '百分比写成小数，例如 0.05；语言中没有取余。',
      en: 'Write a percentage as a fraction, such as 0.05; there is no remainder.',
    };
  }
  return {
    zh: '删去它；名称由字母、汉字、数字、下划线和点组成，代码和日期写在 " 之间。',
    en: 'Remove it; names have letters, digits, underscores and dots, and codes and dates stand between ".',
  };
}
