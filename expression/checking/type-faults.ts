import type { Bilingual } from '../bilingual.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { namesOf } from '../dictionary/dictionary.ts';
import { isCodeList, type CodeList, type ValueType } from '../dictionary/indicator.ts';
import { nearest } from '../dictionary/nearest.ts';
import type { Finding } from '../fault.ts';
import { limits } from '../limits.ts';
import type { FunctionName } from '../syntax/function-names.ts';
import type { Span } from '../syntax/syntax.ts';

const SHOWN_CODES = 12;

function typeTitle(type: ValueType): Bilingual {
  if (isCodeList(type)) return { zh: `代码（${type.name}）`, en: `a code of ${type.name}` };
  return { number: { zh: '数字', en: 'a number' }, bool: { zh: '条件', en: 'a condition' }, date: { zh: '日期', en: 'a date' } }[
    type
  ];
}

export function mismatchFault(at: Span, wanted: readonly ValueType[], got: ValueType, mend?: Bilingual): Finding {
  const [is, should] = [typeTitle(got), wanted.map(typeTitle)];
  const zh = should.map((one) => one.zh).join('或');
  const en = should.map((one) => one.en).join(' or ');
  return {
    rule: 'type.mismatch',
    at,
    message: { zh: `此处应为${zh}，却是${is.zh}`, en: `Here should be ${en}, not ${is.en}` },
    mend: mend ?? mendOf(wanted[0]!, got),
  };
}

function mendOf(wanted: ValueType, got: ValueType): Bilingual {
  if (wanted === 'bool')
    return { zh: '写成比较，例如加上 > 0 或 has(…)。', en: 'Make it a comparison, for instance with > 0 or has(…).' };
  if (got === 'bool' && wanted === 'number') {
    return {
      zh: '用 条件 ? 1 : 0 把条件化为数字；范围用 between(值, 下限, 上限)。',
      en: 'Turn it into a number by condition ? 1 : 0; for a range use between(value, low, high).',
    };
  }
  if (got === 'date')
    return { zh: '用 days(起, 止) 求两个日期相差的天数。', en: 'Use days(from, to) for the days between two dates.' };
  return { zh: '换用同类的指标或常数。', en: 'Use an indicator or constant of that kind.' };
}

export const chainMend: Bilingual = {
  zh: '比较不能连写；范围写成 between(值, 下限, 上限)，或用 && 连接两个比较。',
  en: 'Comparisons do not chain; write between(value, low, high), or join two comparisons by &&.',
};

export const orderFault = (at: Span): Finding => ({
  rule: 'type.order',
  at,
  message: { zh: '代码和条件没有大小之分', en: 'Codes and conditions have no order' },
  mend: { zh: '用 ==、!= 或 in ["…", "…"]。', en: 'Use ==, != or in ["…", "…"].' },
});

export const aloneFault = (at: Span): Finding => ({
  rule: 'type.alone',
  at,
  message: {
    zh: '引号中的文本是代码还是日期，须由与之比较的指标决定',
    en: 'A text in quotes is a code or a date only beside an indicator',
  },
  mend: { zh: '与一个代码类或日期类指标比较。', en: 'Compare it with an indicator that has codes or dates.' },
});

export function codeFault(at: Span, text: string, list: CodeList): Finding {
  const near =
    list.codes.find(({ zh, en }) => zh === text || en === text)?.code ??
    nearest(
      text,
      list.codes.map(({ code }) => code),
    );
  const shown = list.codes.slice(0, SHOWN_CODES).map(({ code, zh, en }) => ({ zh: `${code} ${zh}`, en: `${code} ${en}` }));
  const more = list.codes.length > SHOWN_CODES ? '…' : '';
  return {
    rule: 'type.code',
    at,
    message: { zh: `${list.name} 中没有代码 ${text}`, en: `${list.name} has no code ${text}` },
    mend: {
      zh: `${near === undefined ? '' : `是否应为 ${near}？`}可用：${shown.map(({ zh }) => zh).join('、')}${more}`,
      en: `${near === undefined ? '' : `Did you mean ${near}? `}There are: ${shown.map(({ en }) => en).join(', ')}${more}`,
    },
  };
}

export const dateFault = (at: Span, text: string): Finding => ({
  rule: 'type.date',
  at,
  message: { zh: `没有日期 ${text}`, en: `There is no date ${text}` },
  mend: { zh: '写成 "2026-01-31" 的样子。', en: 'Write it like "2026-01-31".' },
});

export function nameFault(at: Span, name: string, dictionary: Dictionary): Finding {
  const near = nearest(name, dictionary.indicators.flatMap(namesOf));
  return {
    rule: 'name.unknown',
    at,
    message: { zh: `没有名为 ${name} 的指标`, en: `There is no indicator named ${name}` },
    mend:
      near === undefined
        ? {
            zh: '从指标目录中选用；代码和日期要写在 " 之间。',
            en: 'Choose one of the catalogue; codes and dates stand between ".',
          }
        : { zh: `是否应为 ${near}？`, en: `Did you mean ${near}?` },
  };
}

export function argumentsFault(at: Span, name: FunctionName, usage: string): Finding {
  return {
    rule: 'function.arguments',
    at,
    message: { zh: `${name} 的参数个数不对`, en: `${name} has the wrong number of arguments` },
    mend: { zh: `写成 ${usage}`, en: `Write ${usage}` },
  };
}

export const decimalsFault = (at: Span): Finding => ({
  rule: 'function.arguments',
  at,
  message: { zh: 'round 的小数位数应为写明的整数', en: 'The decimals of round are a whole number written out' },
  mend: { zh: `写 0 到 ${limits.decimals} 的整数`, en: `Write a whole number from 0 to ${limits.decimals}` },
});

export const extentFault = (at: Span): Finding => ({
  rule: 'number.extent',
  at,
  message: {
    zh: '连乘、连除过多，结果可能超出能准确表示的范围',
    en: 'So many products and quotients may pass what a number can hold',
  },
  mend: {
    zh: '减少连乘连除，用 round 限定除数的小数位数，或用 clamp 限定中间结果。',
    en: 'Use fewer of them, bound the decimals of a divisor with round, or a result with clamp.',
  },
});
