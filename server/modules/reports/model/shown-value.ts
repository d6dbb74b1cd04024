import type { Language } from '../../../kernel/pure/text.ts';
import type { ReportColumn, ReportRecord } from './report-document.ts';

const FEN_A_YUAN = 100;

/** A value as its reader writes it: money in yuan, codes by their titles; a band as its code. */
export function shownValue(column: ReportColumn, { values, banded }: ReportRecord, language: Language): string {
  const value = values[column.field];
  if (value === undefined) return '';
  if (banded.includes(column.field)) return String(value);
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' }[language] : { zh: '否', en: 'No' }[language];
  if (column.kind === 'money' && typeof value === 'number') return grouped((value / FEN_A_YUAN).toFixed(2));
  if (column.kind === 'year') return String(value);
  if (typeof value === 'number') return grouped(String(value));
  const title = column.titles[value];
  if (title === undefined) return value;
  return title[language];
}

/** The title of a column with the unit its values are shown in. */
export function shownTitle({ title, unit }: ReportColumn, language: Language): string {
  if (unit === null || unit[language] === '') return title[language];
  return language === 'zh' ? `${title.zh}（${unit.zh}）` : `${title.en} (${unit.en})`;
}

/** Whether its values stand to the right of a column, digit under digit. */
export const isFigure = ({ kind }: ReportColumn): boolean => ['money', 'integer', 'decimal'].includes(kind);

/** Thousands apart by commas, as both languages write figures. */
export function grouped(number: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(number) ?? [];
  return whole === '' ? number : sign + whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') + rest;
}
