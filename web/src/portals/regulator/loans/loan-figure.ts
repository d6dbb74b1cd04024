import type { Operations } from '../../../../../sdk/index.ts';
import { amountText } from '../../../shared/finance/amount.ts';
import type { Language } from '../../../shared/language.tsx';

/** A day, as known at a moment or now. */
export type AsOf = Pick<Operations['statistics.show-loans-on']['input'], 'on' | 'knownAt'>;
export type LoansOn = Operations['statistics.show-loans-on']['output'];
export type Measure = LoansOn['measures'][number];
export type Figure = LoansOn['figures'][number];

const FEN_A_YUAN = 100;
const WAN = 10_000;

/** Whether a measure is of money. */
export const isMoney = ({ unit }: Measure): boolean => unit.zh === '元';

/** A figure as it is said, with its unit. */
export function figureText(measure: Measure, { figure, notPublished }: Figure, language: Language): string {
  if (figure === null) return notPublished ? { zh: '不公布', en: 'withheld' }[language] : '—';
  if (isMoney(measure)) return amountText(figure * FEN_A_YUAN, language);
  const said = figure.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 2 });
  if (measure.unit.zh === '%') return `${said}%`;
  if (measure.unit.zh === '工作日') return { zh: `${said} 个工作日`, en: `${said} working days` }[language];
  return measure.unit.zh === '户' ? { zh: `${said} 户`, en: said }[language] : said;
}

/** A figure as charts and maps draw it: money by the ten thousand yuan. */
export const drawn = (measure: Measure, figure: number | null): number | null =>
  figure !== null && isMoney(measure) ? Math.round(figure / WAN) : figure;

/** The unit of what is drawn. */
export const drawnUnit = (measure: Measure): { readonly zh: string; readonly en: string } =>
  isMoney(measure) ? { zh: '万元', en: 'ten thousand yuan' } : measure.unit;
