import type { Language } from '../language.ts';
import { columnTitle } from './column-titles.ts';
import type { Paint } from './paint.ts';
import { tableText, type Row, type TableStyle } from './table-text.ts';
import { padText, textWidth } from './text-width.ts';
import { isRecord, valueText } from './value-text.ts';

/** Listings whose rows have more columns than a person wants to see at once. */
const chosenColumns: Readonly<Record<string, readonly string[]>> = {
  items: ['no', 'name', 'title', 'provider', 'modes', 'class', 'fieldCount'],
  deliveries: ['deliveryId', 'item', 'fileName', 'state', 'dryRun', 'rows', 'accepted', 'refused', 'openedAt'],
};

/** An answer for a person: lists become tables, the rest stands as name and value. */
export function answerText(body: unknown, style: TableStyle): string {
  if (!isRecord(body)) return valueText(body, style.language);
  const entries = Object.entries(body).filter(([name]) => name !== 'next');
  const lists = entries.filter((entry): entry is [string, readonly Row[]] => isList(entry[1]));
  const rest = Object.fromEntries(entries.filter(([, value]) => !isList(value)));
  const blocks = [
    ...(Object.keys(rest).length > 0 ? [pairsText(rest, style.language, style.paint)] : []),
    ...lists.map(([name, rows]) => listText(name, rows, style, entries.length > 1)),
  ];
  return blocks.join('\n\n');
}

/** Name and value, one a line. */
export function pairsText(
  values: Row,
  language: Language,
  paint: Paint,
  titles = (name: string) => columnTitle(name, language),
): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  const width = Math.max(0, ...pairs.map(([name]) => textWidth(titles(name))));
  return pairs.map(([name, value]) => `${paint.dim(padText(titles(name), width))}  ${valueText(value, language)}`).join('\n');
}

function listText(name: string, rows: readonly Row[], style: TableStyle, headed: boolean): string {
  const { language, paint } = style;
  const heading = headed ? `${paint.bold(columnTitle(name, language))}\n` : '';
  if (rows.length === 0) return `${heading}${paint.dim(language === 'zh' ? '（没有）' : '(none)')}`;
  return `${heading}${tableText(
    rows,
    style,
    chosenColumns[name]?.filter((column) => rows.some((row) => column in row)),
  )}`;
}

const isList = (value: unknown): value is readonly Row[] => Array.isArray(value) && value.every(isRecord);
