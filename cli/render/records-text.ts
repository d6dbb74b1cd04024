import type { Language } from '../language.ts';
import { pairsText } from './answer-text.ts';
import { columnTitle } from '../../sdk/words/index.ts';
import { tableText, type Row, type TableStyle } from './table-text.ts';
import { textWidth } from './text-width.ts';
import { fieldOrder, fieldTitle, fieldValue } from './words.ts';

/** A record's values, and what is shown beside them. */
type Shown = { readonly values: Row; readonly beside: Row };

/** Records side by side where the window is wide enough, else one below the other: a value that is cut helps nobody. */
export function recordsText(item: string, records: readonly Shown[], style: TableStyle): string {
  const { language } = style;
  const own = new Set(records.flatMap((record) => Object.keys(record.beside)).map((name) => besidePrefix + name));
  const titles = (column: string) =>
    own.has(column) ? besideTitle(column.slice(besidePrefix.length), language) : fieldTitle(item, column, language);
  const rows = records.map((record) => rowOf(item, record, language));
  const side = tableText(rows, { ...style, width: undefined, titles });
  const whole = !side.includes('…') && side.split('\n').every((line) => textWidth(line) <= (style.width ?? PLAIN_WIDTH));
  return whole ? side : rows.map((row) => pairsText(row, style, titles)).join('\n\n');
}

const PLAIN_WIDTH = 120;
// A field of an item may have the name of something shown beside it.
const besidePrefix = '/';

function rowOf(item: string, { values, beside }: Shown, language: Language): Row {
  const known = fieldOrder(item).filter((name) => values[name] !== undefined);
  const others = Object.keys(values).filter((name) => !known.includes(name));
  return {
    ...Object.fromEntries([...known, ...others].map((name) => [name, fieldValue(item, name, values[name], language)])),
    ...Object.fromEntries(Object.entries(beside).map(([name, value]) => [besidePrefix + name, value])),
  };
}

const besideTitle = (name: string, language: Language): string =>
  name === 'delivery' ? (language === 'zh' ? '来源（交付:行）' : 'Source (delivery:row)') : columnTitle(name, language);
