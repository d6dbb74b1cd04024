import { sayValue } from '../../../../expression/index.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { guaranteeTitles, repaymentTitles } from './choices.ts';
import type { Demand } from './demand.ts';
import type { ProductDocument, Range } from './product-document.ts';

export type Term = 'amount' | 'term' | 'guarantee' | 'repayment';

/** A term of a product in which it and a demand do not meet, and what it would have to be. */
export type TermGap = {
  readonly term: Term;
  /** The nearest amount in fen, or number of months, that would do. */
  readonly bound: number | null;
  readonly text: Bilingual;
};

const terms: readonly Term[] = ['amount', 'term', 'guarantee', 'repayment'];

function missesTerm(term: Term, document: ProductDocument, demand: Demand): boolean {
  switch (term) {
    case 'amount':
      return nearest(demand.amountFen, document.amountFen) !== undefined;
    case 'term':
      return nearest(demand.termMonths, document.termMonths) !== undefined;
    case 'guarantee':
      return !meet(document.guarantees, demand.guarantees);
    case 'repayment':
      break;
  }
  return !meet(document.repayments, demand.repayments);
}

/** In how many terms they do not meet. */
export function countMissed(document: ProductDocument, demand: Demand): number {
  let missed = 0;
  for (const term of terms) if (missesTerm(term, document, demand)) missed++;
  return missed;
}

export const termGaps = (document: ProductDocument, demand: Demand): readonly TermGap[] =>
  terms.filter((term) => missesTerm(term, document, demand)).map((term) => termGap(term, document, demand));

function termGap(term: Term, document: ProductDocument, demand: Demand): TermGap {
  const { guarantees, repayments, amountFen, termMonths } = document;
  if (term === 'guarantee') return { term, bound: null, text: choiceText('担保方式', 'security', guarantees, guaranteeTitles) };
  if (term === 'repayment') return { term, bound: null, text: choiceText('还款方式', 'repayment', repayments, repaymentTitles) };
  const [value, range, words] =
    term === 'amount' ? [demand.amountFen, amountFen, amountWords] : [demand.termMonths, termMonths, monthWords];
  const bound = nearest(value, range) ?? value;
  return { term, bound, text: rangeText(words, value, bound) };
}

/** The end of the range that is nearer; undefined inside. */
function nearest(value: number, { min, max }: Range): number | undefined {
  if (value < min) return min;
  return value > max ? max : undefined;
}

/** An enterprise that names no way takes any. */
const meet = <T>(offered: readonly T[], wanted: readonly T[]) =>
  wanted.length === 0 || offered.some((one) => wanted.includes(one));

type Words = { readonly title: Bilingual; readonly say: (value: number, language: 'zh' | 'en') => string };
const amountWords: Words = {
  title: { zh: '金额', en: 'amount' },
  say: (value, language) => sayValue('number', value, language, 'fen'),
};
const monthWords: Words = {
  title: { zh: '期限', en: 'term' },
  say: (value, language) => (language === 'zh' ? `${value}个月` : `${value} months`),
};

function rangeText({ title, say }: Words, value: number, bound: number): Bilingual {
  const more = bound > value;
  return {
    zh: `${title.zh}需${more ? '不低于' : '不超过'} ${say(bound, 'zh')}，现为 ${say(value, 'zh')}`,
    en: `${title.en} must be ${more ? 'at least' : 'at most'} ${say(bound, 'en')}; it is ${say(value, 'en')}`,
  };
}

function choiceText<K extends string>(
  zh: string,
  en: string,
  offered: readonly K[],
  titles: Readonly<Record<K, Bilingual>>,
): Bilingual {
  const names = (language: 'zh' | 'en') => offered.map((one) => titles[one][language]);
  return { zh: `${zh}需为${names('zh').join('、')}`, en: `${en} must be ${names('en').join(' or ')}` };
}
