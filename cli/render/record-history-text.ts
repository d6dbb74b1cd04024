import type { Operations } from '../../sdk/index.ts';
import { recordsText } from './records-text.ts';
import type { TableStyle } from './table-text.ts';
import { itemTitles } from './words.ts';

/** What a record said at each delivery, in the words of its item. */
export function recordHistoryText(
  history: Operations['records.read-history']['output'],
  item: string,
  style: TableStyle,
): string {
  const { language, paint } = style;
  const rows = history.versions.map((version) => ({
    values: version.values,
    beside: {
      withdrawn: version.withdrawn ? true : null,
      selfReported: version.selfReported ? true : null,
      recordedAt: version.source.recordedAt,
      providerNo: version.source.providerNo,
      delivery: `${version.source.deliveryId}:${version.source.rowNo}`,
    },
  }));
  const head = `${paint.bold(history.subjectId)}  ${itemTitles[item]?.[language] ?? item}`;
  if (rows.length === 0) return `${head}\n\n${paint.dim(language === 'zh' ? '（没有）' : '(none)')}`;
  return `${head}\n\n${recordsText(item, rows, style)}`;
}
