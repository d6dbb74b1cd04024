import { exploded } from '../byte-source.ts';
import { stringText } from './xml-text.ts';

/** Reads the table of shared texts (`sst`) of a workbook, which its cells refer to by number. It has to be held in memory whole. */
export async function readSharedTexts(pieces: AsyncIterable<string>, maxItemChars: number): Promise<readonly string[]> {
  const texts: string[] = [];
  let rest = '';
  for await (const piece of pieces) {
    rest = takeItems(rest + piece, texts);
    if (rest.length > maxItemChars) throw exploded();
  }
  return texts;
}

/** Takes the items that are complete; answers what is left of the text. */
function takeItems(xml: string, texts: string[]): string {
  const open = /<(?:[\w.-]{1,64}:)?si(?:\s[^<>]*)?>|<(?:[\w.-]{1,64}:)?si(?:\s[^<>]*)?\/>/g;
  const close = /<\/(?:[\w.-]{1,64}:)?si\s*>/g;
  let at = 0;
  for (let found = open.exec(xml); found; found = open.exec(xml)) {
    if (found[0].endsWith('/>')) {
      texts.push('');
      at = open.lastIndex;
      continue;
    }
    close.lastIndex = open.lastIndex;
    const end = close.exec(xml);
    if (!end) return xml.slice(found.index);
    texts.push(stringText(xml.slice(open.lastIndex, end.index)));
    at = close.lastIndex;
    open.lastIndex = at;
  }
  return xml.slice(at);
}
