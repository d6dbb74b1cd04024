import type { Operations } from '../../sdk/index.ts';
import { answerText } from './answer-text.ts';
import { choiceTitle } from './choice-titles.ts';
import { recordsText } from './records-text.ts';
import type { TableStyle } from './table-text.ts';
import { valueText } from './value-text.ts';

type Answer = Operations['query.ask']['output'];

/** An answered query item by item, what is missing with its reason, and last the receipt. */
export function queryAnswerText({ subjectId, asOf, unchanged, items, receipt }: Answer, style: TableStyle): string {
  const { language, paint } = style;
  const words =
    language === 'zh' ? { at: '截至', unchanged: '内容未变' } : { at: 'as known at', unchanged: 'nothing has changed' };
  const note = `${words.at} ${valueText(asOf, language)}${unchanged ? ` · ${words.unchanged}` : ''}`;
  const sections = items.map((one) => {
    const title = `${paint.bold(one.title[language])} ${paint.dim(`${one.item} · ${one.records.length}`)}`;
    if (one.missing !== null) return `${title}\n${paint.dim(choiceTitle('missing', one.missing, language) ?? one.missing)}`;
    const rows = one.records.map((record) => ({
      values: record.values,
      beside: {
        disputed: record.disputed ? true : null,
        conflicting: record.conflicting ? true : null,
        source: record.source.name[language],
        recordedAt: record.source.recordedAt,
      },
    }));
    return `${title}\n${recordsText(one.item, rows, style)}`;
  });
  const head = `${paint.bold(subjectId)}  ${paint.dim(note)}`;
  return [head, ...sections, answerText(receipt, style)].join('\n\n');
}
