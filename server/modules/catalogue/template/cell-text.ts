import type { Language } from '../../../kernel/pure/text.ts';
import { lookUpCode } from '../code-tables.ts';
import type { Field } from '../model/field.ts';

/** A stored value as a clerk would write it in the column of its field: words of the language, amounts in the field's unit. */
export function cellText(field: Field, value: string | number | boolean, language: Language): string {
  if (field.kind === 'choice') return field.values[String(value)]?.[language] ?? String(value);
  if (field.kind === 'boolean') return booleanWords[language][value === true ? 0 : 1];
  if (field.kind === 'money') return shifted(Number(value), field.unit === 'yuan' ? 2 : 6);
  // Divisions and industries share titles among themselves, so their codes are written.
  if (field.kind !== 'code' || field.table === 'division' || field.table === 'industry') return String(value);
  return lookUpCode(field.table, String(value))?.title[language] ?? String(value);
}

const booleanWords = { zh: ['是', '否'], en: ['Yes', 'No'] } as const;

/** A whole number with the point moved to the left, exactly: 12345 by 2 places is 123.45. */
function shifted(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}
