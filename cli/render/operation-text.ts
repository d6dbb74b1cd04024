import type { Operations } from '../../sdk/index.ts';
import { accessHistoryText } from './access-history-text.ts';
import { answerText } from './answer-text.ts';
import { boardText } from './board-text.ts';
import { catalogueItemText } from './catalogue-item-text.ts';
import { enterpriseFileText } from './enterprise-file-text.ts';
import { queryAnswerText } from './query-answer-text.ts';
import { receiptDocumentText } from './receipt-document-text.ts';
import { receiptText } from './receipt-text.ts';
import { recordHistoryText } from './record-history-text.ts';
import { refusalsText } from './refusals-text.ts';
import type { TableStyle } from './table-text.ts';

type Answer<Name extends keyof Operations> = Operations[Name]['output'];

/** The answer of an operation for a person, in a form of its own where a table would not do it justice. */
export function operationText(name: string, body: unknown, input: Readonly<Record<string, unknown>>, style: TableStyle): string {
  switch (name) {
    case 'records.read-file':
      return enterpriseFileText(body as Answer<'records.read-file'>, style);
    case 'query.ask':
      return queryAnswerText(body as Answer<'query.ask'>, style);
    case 'rights.list-accesses':
      return accessHistoryText(body as Answer<'rights.list-accesses'>, style);
    case 'records.read-history':
      return recordHistoryText(body as Answer<'records.read-history'>, String(input['item']), style);
    case 'collection.show-board':
      return boardText(body as Answer<'collection.show-board'>, style);
    case 'collection.list-refusals':
      return refusalsText(body as Answer<'collection.list-refusals'>, style);
    case 'collection.get-delivery':
    case 'collection.deliver-records':
    case 'collection.finish-upload':
    case 'collection.open-delivery':
      return receiptText(body as Answer<'collection.get-delivery'>, new Map(), style);
    case 'collection.get-receipt': {
      const { receipt, document } = body as Answer<'collection.get-receipt'>;
      return `${receiptDocumentText(document, style)}\n\n${receipt}`;
    }
    case 'catalogue.get-item':
      return catalogueItemText(body as Answer<'catalogue.get-item'>, style);
    case 'catalogue.get-schema':
      // A schema is for programs; nothing reads it better than JSON.
      return JSON.stringify((body as Answer<'catalogue.get-schema'>).schema, null, 2);
    default:
      return answerText(body, style);
  }
}
