import { encode, isCodeList, sayValue } from '../../../../expression/index.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { CompiledIndicator } from './compile-indicator.ts';

/** Bin k of a characteristic in words: "0 件", "1 至 2 件", "不低于 10%". The end of a range of amounts or shares belongs to the next. */
export function sayBin(indicator: CompiledIndicator, cuts: readonly number[], bin: number): Bilingual {
  const [low, high] = [cuts[bin - 1], cuts[bin]];
  if (low === undefined && high === undefined) return { zh: '任意数值', en: 'any value' };
  if (low === undefined) return sayBelow(indicator, high!);
  if (high === undefined) return sayAtLeast(indicator, low);
  if (isNext(indicator, low)) return joined(sayAtLeast(indicator, low), plainBelow(indicator, high));
  if (!isWhole(indicator)) return range(sayRounded(indicator, low), sayRounded(indicator, high));
  if (high - low === 1) return sayRounded(indicator, low);
  const least = sayValue('number', low, 'zh');
  return range({ zh: least, en: least }, sayRounded(indicator, high - 1));
}

const range = (low: Bilingual, high: Bilingual): Bilingual => ({ zh: `${low.zh} 至 ${high.zh}`, en: `${low.en} to ${high.en}` });

/** What lies at a cut or above it. */
export function sayAtLeast(indicator: CompiledIndicator, cut: number): Bilingual {
  return isNext(indicator, cut) ? { zh: '有', en: 'some' } : words('不低于', 'at least', sayRounded(indicator, cut));
}

/** What lies below a cut. */
export function sayBelow(indicator: CompiledIndicator, cut: number): Bilingual {
  if (isNext(indicator, cut)) return { zh: '没有', en: 'none' };
  if (!isWhole(indicator)) return plainBelow(indicator, cut);
  return cut === 1 ? sayRounded(indicator, 0) : words('不多于', 'at most', sayRounded(indicator, cut - 1));
}

/** A value as people say it: money to four digits, shares to a tenth of a per cent. */
export function sayRounded({ definition: { unit }, type }: CompiledIndicator, value: number | string): Bilingual {
  if (isCodeList(type)) {
    const place = encode(type, value);
    return { zh: sayValue(type, place, 'zh'), en: sayValue(type, place, 'en') };
  }
  const rounded = roundFor(unit, Number(value));
  return { zh: sayValue(type, rounded, 'zh', unit), en: sayValue(type, rounded, 'en', unit) };
}

const FEN_A_WAN = 1_000_000;

function roundFor(unit: CompiledIndicator['definition']['unit'], value: number): number {
  if (unit === 'ratio') return Math.round(value * 1000) / 1000;
  if (unit === 'fen') return Math.abs(value) >= FEN_A_WAN ? Number(value.toPrecision(4)) : Math.round(value);
  return Math.round(value * 100) / 100;
}

const WHOLE = ['count', 'distinct', 'days-since', 'months-since'];
const WHOLE_MONTHS = ['zeros', 'positives', 'known'];

/** Whether its values can be counted on one's fingers: then "below 3" is "at most 2". */
function isWhole({ definition: { aggregates, value } }: CompiledIndicator): boolean {
  const only = aggregates[value];
  if (only === undefined) return false;
  return WHOLE.includes(only.kind) || (only.kind === 'months' && WHOLE_MONTHS.includes(only.take));
}

/** Whether a cut parts nothing from something: one fen, or a share so small that nobody would write it down. */
function isNext({ definition: { unit } }: CompiledIndicator, cut: number): boolean {
  return cut > 0 && ((unit === 'fen' && cut <= 100) || (unit === 'ratio' && cut <= 0.001));
}

const plainBelow = (indicator: CompiledIndicator, cut: number): Bilingual => words('低于', 'below', sayRounded(indicator, cut));

const words = (zh: string, en: string, value: Bilingual): Bilingual => ({ zh: `${zh} ${value.zh}`, en: `${en} ${value.en}` });

const joined = (a: Bilingual, b: Bilingual): Bilingual => ({ zh: `${a.zh}、${b.zh}`, en: `${a.en}, ${b.en}` });
