import type { Operations } from '../../sdk/index.ts';
import type { TableStyle } from './table-text.ts';
import { oneLine } from './value-text.ts';

/** Refused rows one by one: where, why, and how to mend each. */
export function refusalsText(page: Operations['collection.list-refusals']['output'], style: TableStyle): string {
  const { language, paint } = style;
  if (page.refusals.length === 0) return paint.dim(language === 'zh' ? '（没有退回的行）' : '(no refused rows)');
  return page.refusals
    .map((row) => {
      const head = language === 'zh' ? `第 ${row.rowNo} 行` : `Row ${row.rowNo}`;
      const reasons = row.reasons.map(
        (reason) => `  ${paint.red('✗')} ${oneLine(reason.title)}\n    ${paint.cyan('→')} ${oneLine(reason.mend)}`,
      );
      return [`${paint.bold(head)}  ${paint.dim(oneLine(row.cells.join(' | ')))}`, ...reasons].join('\n');
    })
    .join('\n');
}
