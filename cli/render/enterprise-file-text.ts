import type { Operations } from '../../sdk/index.ts';
import type { Language } from '../language.ts';
import { pairsText } from './answer-text.ts';
import { tableText, type Row, type TableStyle } from './table-text.ts';
import { textWidth } from './text-width.ts';
import { valueText } from './value-text.ts';
import { fieldOrder, fieldTitle, fieldValue } from './words.ts';

/** The file of an enterprise item by item, under the titles that the catalogue gives to its fields. */
export function enterpriseFileText(file: Operations['records.read-file']['output'], style: TableStyle): string {
  const { language, paint } = style;
  const words =
    language === 'zh' ? { at: '截至', none: '没有记录的信息项' } : { at: 'as known at', none: 'Items without a record' };
  const held = file.sections.filter((section) => section.records.length > 0);
  const empty = file.sections.filter((section) => section.records.length === 0);
  const sections = held.map(
    (section) =>
      `${paint.bold(section.title[language])} ${paint.dim(`${section.item} · ${section.records.length}`)}\n${recordsText(section, style)}`,
  );
  const head = `${paint.bold(file.subjectId)}  ${paint.dim(`${words.at} ${valueText(file.knownAt, language)}`)}`;
  const missing = empty.map((section) => section.title[language]).join(language === 'zh' ? '、' : ', ');
  return [head, ...sections, ...(missing === '' ? [] : [paint.dim(`${words.none}: ${missing}`)])].join('\n\n');
}

type Section = Operations['records.read-file']['output']['sections'][number];

/** Records side by side where the window is wide enough, else one below the other: a value that is cut helps nobody. */
function recordsText(section: Section, style: TableStyle): string {
  const { language, paint } = style;
  const titles = (column: string) => ownTitles[column]?.[language] ?? fieldTitle(section.item, column, language);
  const rows = section.records.map((record) => rowOf(section.item, record, language));
  const side = tableText(rows, { ...style, width: undefined, titles });
  const whole = !side.includes('…') && side.split('\n').every((line) => textWidth(line) <= (style.width ?? PLAIN_WIDTH));
  return whole ? side : rows.map((row) => pairsText(row, language, paint, titles)).join('\n\n');
}

const PLAIN_WIDTH = 120;

function rowOf(item: string, record: Section['records'][number], language: Language): Row {
  const known = fieldOrder(item).filter((name) => record.values[name] !== undefined);
  const others = Object.keys(record.values).filter((name) => !known.includes(name));
  return {
    ...Object.fromEntries([...known, ...others].map((name) => [name, fieldValue(item, name, record.values[name], language)])),
    ended: record.ended ? true : null,
    others: record.others.length > 0 ? record.others.length : null,
    delivery: `${record.source.deliveryId}:${record.source.rowNo}`,
  };
}

const ownTitles: Readonly<Record<string, { zh: string; en: string }>> = {
  ended: { zh: '已届满', en: 'Ended' },
  others: { zh: '他方不同说法', en: 'Others differ' },
  delivery: { zh: '来源（交付:行）', en: 'Source (delivery:row)' },
};
