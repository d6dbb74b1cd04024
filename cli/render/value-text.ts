import type { Language } from '../language.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

export const isInstant = (text: string): boolean => instant.test(text);

/** A value as a person reads it in one line: moments in local time, yes and no in words, lists joined. */
export function valueText(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'string') return oneLine(isInstant(value) ? localTime(value) : value);
  if (typeof value !== 'object') return (value as number | bigint).toString();
  if (Array.isArray(value)) return value.map((one) => valueText(one, language)).join(language === 'zh' ? '、' : ', ');
  return objectText(value as Readonly<Record<string, unknown>>, language);
}

function objectText(value: Readonly<Record<string, unknown>>, language: Language): string {
  if (typeof value['zh'] === 'string' && typeof value['en'] === 'string') return value[language] as string;
  return Object.entries(value)
    .map(([name, one]) => `${name}=${valueText(one, language)}`)
    .join(', ');
}

/** A text of somebody's data in one line. A control character must not reach the terminal, which would obey it. */
export const oneLine = (text: string) => text.replaceAll(/\s*[\r\n\t]+\s*/g, ' ').replaceAll(/\p{Cc}/gu, '�');

function localTime(text: string): string {
  const at = new Date(text);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
