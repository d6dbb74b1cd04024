import type { Operations } from '../../sdk/index.ts';
import { recordsText } from './records-text.ts';
import type { TableStyle } from './table-text.ts';
import { wrapText } from './text-width.ts';
import { valueText } from './value-text.ts';

/** The file of an enterprise item by item, under the titles that the catalogue gives to its fields. */
export function enterpriseFileText(file: Operations['records.read-file']['output'], style: TableStyle): string {
  const { language, paint } = style;
  const words =
    language === 'zh' ? { at: '截至', none: '没有记录的信息项' } : { at: 'as known at', none: 'Items without a record' };
  const held = file.sections.filter((section) => section.records.length > 0);
  const empty = file.sections.filter((section) => section.records.length === 0);
  const sections = held.map(({ item, title, records }) => {
    const rows = records.map((record) => ({
      values: record.values,
      beside: {
        ended: record.ended ? true : null,
        disputed: record.disputed ? true : null,
        withheld: record.withheld ? true : null,
        repaired: record.repaired ? true : null,
        selfReported: record.selfReported ? true : null,
        others: record.others.length > 0 ? record.others.length : null,
        delivery: `${record.source.deliveryId}:${record.source.rowNo}`,
      },
    }));
    return `${paint.bold(title[language])} ${paint.dim(`${item} · ${records.length}`)}\n${recordsText(item, rows, style)}`;
  });
  const head = `${paint.bold(file.subjectId)}  ${paint.dim(`${words.at} ${valueText(file.knownAt, language)}`)}`;
  const missing = empty.map((section) => section.title[language]).join(language === 'zh' ? '、' : ', ');
  const note = wrapText(`${words.none}: ${missing}`, style.width ?? Infinity);
  return [head, ...sections, ...(missing === '' ? [] : [note.split('\n').map(paint.dim).join('\n')])].join('\n\n');
}
