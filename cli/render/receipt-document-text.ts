import { pairsText } from './answer-text.ts';
import { columnTitle } from '../../sdk/words/index.ts';
import type { TableStyle } from './table-text.ts';
import { isRecord } from './value-text.ts';

/** What a receipt says, without the tallies that the delivery itself shows better. */
export function receiptDocumentText(document: Readonly<Record<string, unknown>>, style: TableStyle): string {
  const { counts, quality, type: _type, ...rest } = document;
  const numbers = isRecord(counts) ? Object.entries(counts).filter(([, value]) => typeof value === 'number') : [];
  const overall = isRecord(quality) && typeof quality['overall'] === 'number' ? { overall: quality['overall'] } : {};
  // In a receipt the provider is who delivered, not the unit that the list makes responsible.
  const titles = (name: string) => columnTitle(name, style.language, 'receipt');
  return pairsText({ ...rest, ...Object.fromEntries(numbers), ...overall }, style, titles);
}
