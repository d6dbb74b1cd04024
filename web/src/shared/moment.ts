import type { Language } from './language.tsx';

/** China has one time; whoever reads this from elsewhere means the same day. */
const ZONE = 'Asia/Shanghai';
const localeOf = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** A moment as its day in China. */
export const dayOf = (moment: string, language: Language): string =>
  new Date(moment).toLocaleDateString(localeOf(language), { timeZone: ZONE });

/** A moment as day and time in China. */
export const timeOf = (moment: string, language: Language): string =>
  new Date(moment).toLocaleString(localeOf(language), { timeZone: ZONE, hour12: false });

const AHEAD_MS = 8 * 3_600_000;
const DAY = 10;

/** The day in China of a moment in milliseconds, as ISO 8601 writes it: one time zone, and no summer time. */
export const isoDayOf = (ms: number): string => new Date(ms + AHEAD_MS).toISOString().slice(0, DAY);
