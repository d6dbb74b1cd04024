import type { Bilingual } from '../../../kernel/pure/text.ts';
import { percentText } from './percent-text.ts';
import type { Finding } from './quality-score.ts';

type Said = Pick<Finding, 'kind' | 'title' | 'mend' | 'rows' | 'of'>;

/** A finding as a sentence for the provider, followed by what to do where that is known. */
export function sayFinding(finding: Said): Bilingual {
  const { mend } = finding;
  const said = statements[finding.kind](finding);
  return {
    zh: `${said.zh}。${mend === null ? '' : sentence(mend.zh, '。')}`,
    en: `${said.en}.${mend === null ? '' : ` ${sentence(mend.en, '.')}`}`,
  };
}

const statements: Readonly<Record<Finding['kind'], (finding: Said) => Bilingual>> = {
  refused: ({ title, rows }) => ({ zh: `${rows} 行因“${title.zh}”被退回`, en: `${rows} ${wasRow(rows)} refused: ${title.en}` }),
  doubted: ({ title, rows }) => ({
    zh: `${rows} 行已接收但存疑：${title.zh}`,
    en: `${rows} ${wasRow(rows)} taken with a doubt: ${title.en}`,
  }),
  empty: ({ title, rows, of }) => ({
    zh: `“${title.zh}”${rows >= of ? '全部未填' : `有 ${percentText(rows / of)} 未填`}`,
    en: `“${title.en}” is empty in ${percentText(rows / of)} of the records`,
  }),
  late: ({ title }) => title,
  repeated: sayTitle,
  conflict: sayTitle,
};

function sayTitle({ title, rows }: Said): Bilingual {
  return { zh: `${rows} 行${title.zh}`, en: `${title.en} (${rows} ${rows === 1 ? 'row' : 'rows'})` };
}

const wasRow = (rows: number) => (rows === 1 ? 'row was' : 'rows were');

/** Words of rules end with a full stop or not; a sentence has one. */
const sentence = (text: string, stop: string) => (/[。.！？!?]$/.test(text) ? text : `${text}${stop}`);
