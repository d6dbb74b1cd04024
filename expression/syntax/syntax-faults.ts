import type { Bilingual } from '../bilingual.ts';
import { nearest } from '../dictionary/nearest.ts';
import type { Finding } from '../fault.ts';
import { limits } from '../limits.ts';
import { functionNames } from './function-names.ts';
import type { Token } from './scan.ts';
import type { Span } from './syntax.ts';

export function expectedFault(token: Token, wanted: Bilingual): Finding {
  if (token.kind === 'end') {
    return {
      rule: 'syntax.unfinished',
      at: token.at,
      message: { zh: `表达式没有写完：后面应为${wanted.zh}`, en: `The expression is not finished: ${wanted.en} should follow` },
      mend: { zh: `补上${wanted.zh}。`, en: `Add ${wanted.en}.` },
    };
  }
  return {
    rule: 'syntax.expected',
    at: token.at,
    message: { zh: `此处应为${wanted.zh}，却是 ${token.text}`, en: `Here should be ${wanted.en}, not ${token.text}` },
    mend: { zh: `补上${wanted.zh}，或删去 ${token.text}。`, en: `Add ${wanted.en}, or remove ${token.text}.` },
  };
}

/** Words that people put where a sign is meant. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ...['and', '且', '并且', '和'].map((word) => [word, '&&'] as const),
  ...['or', '或', '或者'].map((word) => [word, '||'] as const),
]);

export function restFault(token: Token): Finding {
  const meant = MEANT.get(token.text.toLowerCase());
  return {
    rule: 'syntax.rest',
    at: token.at,
    message: { zh: `到此已是完整的表达式，多出了 ${token.text}`, en: `The expression is complete before ${token.text}` },
    mend:
      meant === undefined
        ? {
            zh: '在两者之间补上运算符（如 &&、||、+、<），或删去多余部分。',
            en: 'Put an operator (such as &&, ||, +, <) between, or remove the rest.',
          }
        : { zh: `改写为 ${meant}`, en: `Write ${meant} instead` },
  };
}

export function limitFault(which: 'nodes' | 'depth', at: Span): Finding {
  const mend = {
    zh: '把其中一部分做成指标再引用，或拆成几条规则。',
    en: 'Make a part of it an indicator and name that, or split it into several rules.',
  };
  return which === 'nodes'
    ? {
        rule: 'limit.nodes',
        at,
        message: { zh: `表达式超过 ${limits.nodes} 个成分`, en: `The expression has more than ${limits.nodes} parts` },
        mend,
      }
    : {
        rule: 'limit.depth',
        at,
        message: {
          zh: `表达式嵌套过深，最多 ${limits.depth} 层`,
          en: `The expression is nested too deep; ${limits.depth} levels are the most`,
        },
        mend,
      };
}

export function unknownFunctionFault(name: string, at: Span): Finding {
  const near = nearest(name, functionNames);
  const all = functionNames.join(', ');
  return {
    rule: 'function.unknown',
    at,
    message: { zh: `没有函数 ${name}`, en: `There is no function ${name}` },
    mend: {
      zh: near === undefined ? `可用的函数：${all}。` : `是否应为 ${near}？可用的函数：${all}。`,
      en: near === undefined ? `The functions are ${all}.` : `Did you mean ${near}? The functions are ${all}.`,
    },
  };
}
