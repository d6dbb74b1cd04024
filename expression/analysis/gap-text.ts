import type { Bilingual } from '../bilingual.ts';
import type { Indicator } from '../dictionary/indicator.ts';
import { sayValue } from '../saying/say-value.ts';
import type { Comparison } from '../syntax/syntax.ts';

export type Change = {
  readonly indicator: Indicator;
  readonly from: number;
  readonly sign: Comparison;
  readonly bound: number;
  /** The values that would do, or would not where the sign is `!=`. */
  readonly list?: readonly number[];
};

const WORDS: Readonly<Record<Comparison, Bilingual>> = {
  '<': { zh: '小于', en: 'below' },
  '<=': { zh: '不超过', en: 'at most' },
  '>': { zh: '大于', en: 'above' },
  '>=': { zh: '不低于', en: 'at least' },
  '==': { zh: '为', en: '' },
  '!=': { zh: '不为', en: 'other than' },
};

const DATES: Readonly<Partial<Record<Comparison, Bilingual>>> = {
  '<': { zh: '早于', en: 'before' },
  '<=': { zh: '不晚于', en: 'on or before' },
  '>': { zh: '晚于', en: 'after' },
  '>=': { zh: '不早于', en: 'on or after' },
};

/** What it must be and what it is. */
export function changeText({ indicator, from, sign, bound, list }: Change): Bilingual {
  const { type, unit } = indicator;
  const words = (type === 'date' ? DATES[sign] : undefined) ?? WORDS[sign];
  const zh = (one: number) => sayValue(type, one, 'zh', unit);
  const en = (one: number) => sayValue(type, one, 'en', unit);
  const wantedZh = list === undefined ? zh(bound) : list.map(zh).join('、') + (list.length > 1 ? '之一' : '');
  const wantedEn = list === undefined ? en(bound) : list.map(en).join(' or ');
  const must = ['must be', words.en, wantedEn].filter((word) => word !== '').join(' ');
  const is = shortly(from, unit, list ?? [bound]);
  return { zh: `${indicator.zh}需${words.zh} ${wantedZh}，现为 ${zh(is)}`, en: `${indicator.en} ${must}; it is ${en(is)}` };
}

/** Whole fen, hundredths of a percent, hundredths of anything else; in full where that would look as if nothing were wanting. */
function shortly(value: number, unit: Change['indicator']['unit'], wanted: readonly number[]): number {
  const parts = unit === 'fen' ? 1 : unit === 'ratio' ? 10_000 : 100;
  const short = Math.round(value * parts) / parts;
  return wanted.includes(short) ? value : short;
}

export const provideText = (indicators: readonly Indicator[]): Bilingual => ({
  zh: `需先取得${indicators.map(({ zh }) => zh).join('、')}`,
  en: `${indicators.map(({ en }) => en).join(', ')} must be known first`,
});

export function listText(kind: 'all' | 'any', texts: readonly Bilingual[]): Bilingual {
  const zh = texts.map((text) => text.zh).join('；');
  const en = texts.map((text) => text.en).join('; ');
  return kind === 'all' ? { zh, en } : { zh: `以下满足其一：${zh}`, en: `One of: ${en}` };
}

export const otherText = ({ zh, en }: Bilingual, wanted: boolean): Bilingual =>
  wanted ? { zh: `需满足：${zh}`, en: `This must hold: ${en}` } : { zh: `不得有：${zh}`, en: `This must not hold: ${en}` };
