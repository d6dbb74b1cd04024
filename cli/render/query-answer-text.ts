import type { Operations } from '../../sdk/index.ts';
import type { Language } from '../language.ts';
import { answerText } from './answer-text.ts';
import { choiceTitle } from '../../sdk/words/index.ts';
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
    const notes = one.live.map((source) => paint.dim(liveText(source, language)));
    if (one.missing !== null)
      return [title, paint.dim(choiceTitle('missing', one.missing, language) ?? one.missing), ...notes].join('\n');
    const rows = one.records.map((record) => ({
      values: record.values,
      beside: {
        disputed: record.disputed ? true : null,
        conflicting: record.conflicting ? true : null,
        selfReported: record.selfReported ? true : null,
        source: record.source.name[language],
        recordedAt: record.source.recordedAt,
      },
    }));
    return [title, ...notes, recordsText(one.item, rows, style)].join('\n');
  });
  const head = `${paint.bold(subjectId)}  ${paint.dim(note)}`;
  return [head, ...sections, answerText(receipt, style)].join('\n\n');
}

type Live = Answer['items'][number]['live'][number];

/** Where an item comes from when it was asked live, or why it does not and when to ask again. */
function liveText({ name, from, fetchedAt, freshUntil, fault, retryAfterSeconds }: Live, language: Language): string {
  const zh = language === 'zh';
  const colon = zh ? '：' : ': ';
  if (fault === null) {
    const until = zh ? `${valueText(freshUntil, language)} 前有效` : `fresh until ${valueText(freshUntil, language)}`;
    return `${name[language]}${colon}${choiceTitle('from', from, language) ?? from} ${valueText(fetchedAt, language)} · ${until}`;
  }
  const again = zh ? `${retryAfterSeconds} 秒后可再查` : `try again after ${retryAfterSeconds} s`;
  return `${name[language]}${colon}${choiceTitle('fault', fault, language) ?? fault} · ${again}`;
}
