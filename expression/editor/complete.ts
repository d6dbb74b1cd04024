import type { Bilingual, Language } from '../bilingual.ts';
import { functions } from '../checking/functions.ts';
import { namesOf, type Dictionary } from '../dictionary/dictionary.ts';
import { isCodeList, isSameType, type ValueType } from '../dictionary/indicator.ts';
import { limits } from '../limits.ts';
import { functionNames, type FunctionName } from '../syntax/function-names.ts';
import { placeAt, type Place } from './place.ts';

export type OptionKind = 'indicator' | 'function' | 'operator' | 'code' | 'constant';

/** `insert` replaces the text from `from` to `to`. */
export type Completion = { readonly from: number; readonly to: number; readonly options: readonly CompletionOption[] };

export type CompletionOption = { readonly insert: string; readonly kind: OptionKind; readonly title: Bilingual };

const MAX_OPTIONS = 50;

/**
 * What can stand at a position, the best first; nothing where the text before it is wrong. In the language given an indicator is inserted by
 * its Chinese name if it has one, and is found by either name and by its titles.
 */
export function complete(source: string, offset: number, dictionary: Dictionary, language: Language = 'zh'): Completion {
  const here = source.length > limits.characters ? undefined : placeAt(source, offset, dictionary);
  if (here === undefined) return { from: offset, to: offset, options: [] };
  const options = optionsAt(here, dictionary, language)
    .map((option) => ({ option, rank: rankOf(option, here.partial) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MAX_OPTIONS)
    .map(({ option }) => option);
  return { from: here.from, to: here.to, options };
}

const NO_MATCH = 3;

/** What begins with the letters typed, then what contains them, then what contains them in its title. */
function rankOf({ insert, kind, title }: CompletionOption, partial: string): number {
  const typed = partial.toLowerCase();
  const text = insert.toLowerCase();
  if (text.startsWith(typed)) return 0;
  // Operators have few letters, so that theirs are in every other word.
  if (kind === 'operator') return title.zh.startsWith(typed) || title.en.startsWith(typed) ? 1 : NO_MATCH;
  if (text.includes(typed)) return 1;
  const word = typed.replace(/^"/, '');
  // One Latin letter is in nearly every title.
  return !/^[\w.]$/.test(word) && `${title.zh} ${title.en}`.toLowerCase().includes(word) ? 2 : NO_MATCH;
}

function optionsAt(here: Place, dictionary: Dictionary, language: Language): readonly CompletionOption[] {
  if (here.wants === 'operator')
    return here.operators.map((sign) => ({ insert: sign, kind: 'operator', title: operatorTitles[sign]! }));
  const codes = codeOptions(here.type);
  if (here.wants === 'constant') return codes;
  return [
    ...codes,
    ...constantOptions(here.type),
    ...indicatorOptions(here, dictionary, language),
    ...functionOptions(here.type),
  ];
}

function codeOptions(type: ValueType | undefined): readonly CompletionOption[] {
  if (type === undefined || !isCodeList(type)) return [];
  return type.codes.map(({ code, zh, en }) => ({ insert: `"${code}"`, kind: 'code', title: { zh, en } }));
}

function constantOptions(type: ValueType | undefined): readonly CompletionOption[] {
  if (type !== undefined && type !== 'bool') return [];
  return [
    { insert: 'true', kind: 'constant', title: { zh: '是', en: 'yes' } },
    { insert: 'false', kind: 'constant', title: { zh: '否', en: 'no' } },
  ];
}

function indicatorOptions({ type }: Place, { indicators }: Dictionary, language: Language): readonly CompletionOption[] {
  return indicators
    .filter((indicator) => type === undefined || type === 'bool' || isSameType(indicator.type, type))
    .flatMap((indicator) => {
      const [code, chinese] = namesOf(indicator);
      const names = language === 'zh' && chinese !== undefined ? [chinese, code!] : [code!];
      return names
        .slice(0, 1)
        .map((insert) => ({ insert, kind: 'indicator' as const, title: { zh: indicator.zh, en: `${code} ${indicator.en}` } }));
    });
}

function functionOptions(type: ValueType | undefined): readonly CompletionOption[] {
  return functionNames
    .filter((name) => givesType(name, type))
    .map((name) => ({
      insert: `${name}(`,
      kind: 'function',
      title: {
        zh: `${functions[name].usage} ${functions[name].title.zh}`,
        en: `${functions[name].usage} ${functions[name].title.en}`,
      },
    }));
}

/** A condition may begin with anything. */
function givesType(name: FunctionName, type: ValueType | undefined): boolean {
  const { of, gives } = functions[name];
  if (type === undefined || type === 'bool') return true;
  return gives === 'same' ? of === 'any' || of.some((one) => isSameType(one, type)) : gives === type;
}

const operatorTitles: Readonly<Record<string, Bilingual>> = {
  '==': { zh: '等于', en: 'is' },
  '!=': { zh: '不等于', en: 'is not' },
  '>=': { zh: '不低于', en: 'is at least' },
  '<=': { zh: '不超过', en: 'is at most' },
  '>': { zh: '大于', en: 'is above' },
  '<': { zh: '小于', en: 'is below' },
  'in [': { zh: '是其中之一', en: 'is one of' },
  '+': { zh: '加', en: 'plus' },
  '-': { zh: '减', en: 'minus' },
  '*': { zh: '乘', en: 'times' },
  '/': { zh: '除以', en: 'divided by' },
  '&&': { zh: '且', en: 'and' },
  '||': { zh: '或', en: 'or' },
  '?': { zh: '如成立则', en: 'then' },
  ':': { zh: '否则', en: 'else' },
  ',': { zh: '下一个', en: 'next' },
  ')': { zh: '右括号', en: 'close' },
  ']': { zh: '列表结束', en: 'end of the list' },
  '[': { zh: '列表开始', en: 'begin of the list' },
};
