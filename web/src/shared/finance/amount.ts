import type { Language } from '../language.tsx';

const FEN_A_YUAN = 100;
const YUAN_A_WAN = 10_000;
const WAN_A_YI = 10_000;
const MILLION = 1_000_000;
/** Basis points in a percent. */
const BP = 100;

/** What people type in: ten thousands of yuan. */
export const fenOfWan = (wan: number): number => Math.round(wan * YUAN_A_WAN * FEN_A_YUAN);
export const wanOfFen = (fen: number): number => fen / FEN_A_YUAN / YUAN_A_WAN;

/** An amount as it is said: 80 万元, CNY 800,000. */
export function amountText(fen: number, language: Language): string {
  const yuan = fen / FEN_A_YUAN;
  if (language === 'en') return `CNY ${inEnglish(yuan)}`;
  const wan = yuan / YUAN_A_WAN;
  if (wan >= WAN_A_YI) return `${figure(wan / WAN_A_YI)} 亿元`;
  return wan >= 1 ? `${figure(wan)} 万元` : `${figure(yuan)} 元`;
}

/** A monthly figure, to the yuan. */
export function yuanText(fen: number, language: Language): string {
  const yuan = Math.round(fen / FEN_A_YUAN).toLocaleString('en-GB');
  return language === 'zh' ? `${yuan} 元` : `CNY ${yuan}`;
}

/** A rate as it is said: 385 basis points are 3.85%. */
export const rateText = (bp: number): string => `${(bp / BP).toFixed(2)}%`;

const inEnglish = (yuan: number) =>
  yuan >= YUAN_A_WAN * WAN_A_YI
    ? `${(yuan / MILLION).toLocaleString('en-GB', { maximumFractionDigits: 0 })} million`
    : yuan.toLocaleString('en-GB', { maximumFractionDigits: 2 });

const figure = (value: number) => value.toLocaleString('zh-CN', { maximumFractionDigits: 2 });
