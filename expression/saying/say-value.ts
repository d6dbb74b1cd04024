import type { Language } from '../bilingual.ts';
import { dayText } from '../dictionary/day-number.ts';
import { isCodeList, type Unit, type ValueType } from '../dictionary/indicator.ts';

const FEN = 100;
const WAN = 10_000;
const YI = 100_000_000;
const MAX_DIGITS = 15;

/** A value, written as in a row, as people say it; money in 元, 万元 and 亿元, shares in per cent. */
export function sayValue(type: ValueType, value: number, language: Language, unit?: Unit): string {
  if (Number.isNaN(value)) return { zh: '未知', en: 'unknown' }[language];
  if (isCodeList(type)) return type.codes[value]![language];
  if (type === 'bool') return (value === 1 ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })[language];
  if (type === 'date') return dayText(value);
  return sayNumber(value, language, unit);
}

export function sayNumber(value: number, language: Language, unit?: Unit): string {
  if (unit === 'ratio') return `${plain(value * 100)}%`;
  if (unit === 'fen') return language === 'zh' ? sayMoney(value / FEN) : `CNY ${plain(value / FEN)}`;
  const word = unit?.[language];
  if (word === undefined) return plain(value);
  // English units are given in the plural.
  return `${plain(value)} ${language === 'en' && value === 1 ? word.replace(/s$/, '') : word}`;
}

function sayMoney(yuan: number): string {
  const size = Math.abs(yuan);
  // The larger unit is for reading only, so it is taken where it loses nothing to the eye.
  for (const [unit, word] of [
    [YI, '亿元'],
    [WAN, '万元'],
  ] as const) {
    if (size >= unit && Number.isInteger(Number(((yuan / unit) * 10_000).toPrecision(MAX_DIGITS))))
      return `${plain(yuan / unit)} ${word}`;
  }
  return `${plain(yuan)} 元`;
}

/** Without the noise of the last bit; groups of three digits before the point. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(MAX_DIGITS)));
  return text.includes('e')
    ? text
    : text.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','));
}
