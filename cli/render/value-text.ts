import { commands } from '../gen/commands.gen.ts';
import type { Bilingual, Language } from '../language.ts';
import { choiceTitle } from '../../sdk/words/index.ts';
import { columnTitle } from '../../sdk/words/index.ts';
import { dimensionTitle, isDimension, itemTitles } from './words.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const shareNames = new Set(['overall', 'rate', 'score', 'maxRefusedShare']);
const countNames = new Set(
  'rows accepted refused added changed unchanged repeated withdrawn conflicts recordsHeld of faults receivedBytes totalBytes fileBytes'.split(
    ' ',
  ),
);

const isInstant = (text: string): boolean => instant.test(text);

/**
 * A value as a person reads it in one line: shares in percent, moments in local time, yes and no and codes in words, lists
 * joined. `name` is the property it stands under, of which a path's last part counts.
 */
export function valueText(value: unknown, language: Language, name = ''): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'string') return oneLine(wordsOf(last, value, language));
  if (typeof value === 'number') return numberText(last, value);
  if (Array.isArray(value)) return value.map((one) => valueText(one, language, last)).join(language === 'zh' ? '、' : ', ');
  return isRecord(value) ? objectText(value, language) : '';
}

/** A share in percent. Rounded down, so that nothing short of all shows as 100 %. */
export const percentText = (share: number): string => `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`;

function wordsOf(name: string, text: string, language: Language): string {
  // When a use was made is told to the second; elsewhere the minute is enough.
  if (isInstant(text)) return localTime(text, name === 'at');
  if (name === 'item' || name === 'items' || name === 'source') return itemTitles[text]?.[language] ?? text;
  if (name === 'dimension') return dimensionTitle(text, language);
  if (name === 'operation') return operationTitles.get(text)?.[language] ?? text;
  return choiceTitle(name, text, language) ?? text;
}

const operationTitles: ReadonlyMap<string, Bilingual> = new Map(commands.map((command) => [command.name, command.title]));

function numberText(name: string, value: number): string {
  if ((shareNames.has(name) || isDimension(name)) && value >= 0 && value <= 1) return percentText(value);
  return countNames.has(name) ? value.toLocaleString('en-US', { maximumFractionDigits: 1 }) : String(value);
}

function objectText(value: Readonly<Record<string, unknown>>, language: Language): string {
  if (typeof value['zh'] === 'string' && typeof value['en'] === 'string') return oneLine(value[language] as string);
  // A thing that has a title is named by it, with its code where it has one.
  const title = valueText(value['title'], language);
  const code = valueText(value['code'], language);
  if (title !== '') return code === '' ? title : language === 'zh' ? `${title}（${code}）` : `${title} (${code})`;
  return Object.entries(value)
    .filter(([, one]) => one !== null && one !== undefined)
    .map(([name, one]) => `${oneLine(columnTitle(name, language))} ${valueText(one, language, name)}`)
    .join(language === 'zh' ? '；' : '; ');
}

/** A text of somebody's data in one line. A control character must not reach the terminal, which would obey it. */
export const oneLine = (text: string) => text.replaceAll(/\s*[\r\n\t]+\s*/g, ' ').replaceAll(/\p{Cc}/gu, '�');

function localTime(text: string, seconds: boolean): string {
  const at = new Date(text);
  const two = (part: number) => String(part).padStart(2, '0');
  const minute = `${dayText(text)} ${two(at.getHours())}:${two(at.getMinutes())}`;
  return seconds ? `${minute}:${two(at.getSeconds())}` : minute;
}

/** The local day of a moment. */
export function dayText(moment: string): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
