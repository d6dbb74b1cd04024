import type { Bilingual } from '../../../kernel/pure/text.ts';
import { percentText } from './percent-text.ts';
import type { Finding } from './quality-score.ts';

/** A finding as a sentence for the provider, followed by what to do where that is known. */
export function sayFinding(finding: Pick<Finding, 'kind' | 'title' | 'mend' | 'rows' | 'of'>): Bilingual {
  const { mend } = finding;
  const said = statementOf(finding);
  return { zh: `${said.zh}。${mend === null ? '' : sentence(mend.zh, '。')}`, en: `${said.en}.${mend === null ? '' : ` ${sentence(mend.en, '.')}`}` };
}

function statementOf({ kind, title, rows, of }: Pick<Finding, 'kind' | 'title' | 'rows' | 'of'>): Bilingual {
  switch (kind) {
    case 'refused':
      return { zh: `${rows} 行因“${title.zh}”被退回`, en: `${rows} ${rows === 1 ? 'row was' : 'rows were'} refused: ${title.en}` };
    case 'doubted':
      return { zh: `${rows} 行已接收但存疑：${title.zh}`, en: `${rows} ${rows === 1 ? 'row was' : 'rows were'} taken with a doubt: ${title.en}` };
    case 'empty':
      return { zh: `“${title.zh}”${rows >= of ? '全部未填' : `有 ${percentText(rows / of)} 未填`}`, en: `“${title.en}” is empty in ${percentText(rows / of)} of the records` };
    case 'late':
      return title;
    case 'repeated':
    case 'conflict':
      return { zh: `${rows} 行${title.zh}`, en: `${title.en} (${rows} ${rows === 1 ? 'row' : 'rows'})` };
  }
}

/** Words of rules end with a full stop or not; a sentence has one. */
const sentence = (text: string, stop: string) => (/[。.！？!?]$/.test(text) ? text : `${text}${stop}`);
