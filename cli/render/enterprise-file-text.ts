import type { Operations } from '../../sdk/index.ts';
import { tableText, type TableStyle } from './table-text.ts';
import { valueText } from './value-text.ts';
import { fieldTitle } from './words.ts';

/** The file of an enterprise item by item, under the titles that the catalogue gives to its fields. */
export function enterpriseFileText(file: Operations['records.read-file']['output'], style: TableStyle): string {
  const { language, paint } = style;
  const words =
    language === 'zh' ? { at: '截至', none: '没有记录的信息项' } : { at: 'as known at', none: 'Items without a record' };
  const held = file.sections.filter((section) => section.records.length > 0);
  const empty = file.sections.filter((section) => section.records.length === 0);
  const sections = held.map((section) => {
    const titles = (column: string) => ownTitles[column]?.[language] ?? fieldTitle(section.item, column, language);
    const rows = section.records.map((record) => ({
      ...record.values,
      ended: record.ended ? true : null,
      others: record.others.length > 0 ? record.others.length : null,
      delivery: `${record.source.deliveryId}:${record.source.rowNo}`,
    }));
    return `${paint.bold(section.title[language])} ${paint.dim(`${section.item} · ${rows.length}`)}\n${tableText(rows, { ...style, titles })}`;
  });
  const head = `${paint.bold(file.subjectId)}  ${paint.dim(`${words.at} ${valueText(file.knownAt, language)}`)}`;
  const missing = empty.map((section) => section.title[language]).join(language === 'zh' ? '、' : ', ');
  return [head, ...sections, ...(missing === '' ? [] : [paint.dim(`${words.none}: ${missing}`)])].join('\n\n');
}

const ownTitles: Readonly<Record<string, { zh: string; en: string }>> = {
  ended: { zh: '已届满', en: 'Ended' },
  others: { zh: '他方不同说法', en: 'Others differ' },
  delivery: { zh: '来源（交付:行）', en: 'Source (delivery:row)' },
};
