import type { Operations } from '../../../sdk/index.ts';
import type { Language } from './language.tsx';

export type Field = Operations['catalogue.get-item']['output']['fields'][number];
export type Value = string | number | boolean;

const FEN_A_YUAN = 100;

/** A value as its reader writes it: money in yuan, choices by their titles, codes as they are. */
export function fieldValue(field: Field, value: Value | undefined, language: Language): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' }[language] : { zh: '否', en: 'No' }[language];
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  if (field.kind === 'money' && typeof value === 'number')
    return (value / FEN_A_YUAN).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (field.kind === 'year') return String(value);
  if (typeof value === 'number') return value.toLocaleString(locale, { maximumFractionDigits: 6 });
  return field.values?.[value]?.[language] ?? value;
}

/** The field's title with the unit its values are shown in. */
export function fieldTitle(field: Field, language: Language): string {
  const unit = field.kind === 'money' ? { zh: '元', en: 'yuan' }[language] : field.unit?.[language];
  if (unit === undefined || unit === '') return field.title[language];
  return language === 'zh' ? `${field.title.zh}（${unit}）` : `${field.title.en} (${unit})`;
}

/** Whether its values stand to the right of a column, digit under digit. */
export const isFigure = (field: Field) => ['money', 'integer', 'decimal', 'year'].includes(field.kind);
