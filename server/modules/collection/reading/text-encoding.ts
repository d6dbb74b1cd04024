import { UNREADABLE } from './broken-row.ts';
import { UnreadableFile } from './unreadable-file.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** More than one character in ten that cannot be read: this is no text of a known encoding. */
const UNREADABLE_SHARE = 0.1;
/** UTF-8 text of three bytes a character, such as Chinese. */
const THREE_BYTE = /[\u0800-\uFFFC]/gu;

/**
 * Tells the encoding of a text from the bytes at its beginning: by its byte order mark, else UTF-8 when the bytes are valid UTF-8,
 * else UTF-8 when more of them are Chinese in UTF-8 than are faulty (a few damaged characters do not turn a whole file into
 * another encoding; Chinese in GB18030 is nearly all faulty as UTF-8), else GB18030 (GB 18030-2022; holds GBK and GB2312).
 *
 * @throws UnreadableFile `file.format` when the bytes are not text.
 */
export function detectEncoding(prefix: Uint8Array): TextEncoding {
  const marked = encodingByMark(prefix);
  if (marked) return marked;
  const utf8 = decodePrefix('utf-8', prefix);
  const faults = countOf(utf8, UNREADABLE);
  if (countOf(utf8, '\0') > utf8.length * UNREADABLE_SHARE) throw notText();
  if (faults === 0 || (utf8.match(THREE_BYTE)?.length ?? 0) > faults) return 'utf-8';
  const gb = decodePrefix('gb18030', prefix);
  if (countOf(gb, UNREADABLE) > gb.length * UNREADABLE_SHARE) throw notText();
  return 'gb18030';
}

/**
 * Decodes a stream of bytes piece by piece. What is not valid, and NUL, becomes U+FFFD, so that only the row it stands in is
 * refused; a byte order mark at the beginning is dropped.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string, void> {
  const decode = createDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decode(chunk, true);
    if (text !== '') yield text;
  }
  const rest = decode(new Uint8Array(0), false);
  if (rest !== '') yield rest;
}

export function decodePrefix(encoding: TextEncoding, prefix: Uint8Array): string {
  return new TextDecoder(encoding).decode(prefix, { stream: true });
}

export function createDecoder(encoding: TextEncoding): (chunk: Uint8Array, more: boolean) => string {
  const decoder = new TextDecoder(encoding);
  return (chunk, more) => {
    const text = decoder.decode(chunk, { stream: more });
    return text.includes('\0') ? text.replaceAll('\0', UNREADABLE) : text;
  };
}

function encodingByMark(prefix: Uint8Array): TextEncoding | undefined {
  if (prefix[0] === 0xef && prefix[1] === 0xbb && prefix[2] === 0xbf) return 'utf-8';
  if (prefix[0] === 0xff && prefix[1] === 0xfe) return 'utf-16le';
  if (prefix[0] === 0xfe && prefix[1] === 0xff) return 'utf-16be';
  if (prefix[0] === 0x84 && prefix[1] === 0x31 && prefix[2] === 0x95 && prefix[3] === 0x33) return 'gb18030';
  return undefined;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function notText(): UnreadableFile {
  return new UnreadableFile('file.format', {
    zh: '文件不是可识别的文本。请报送 UTF-8 或 GB18030 编码的 CSV、NDJSON，或 XLSX 工作簿。',
    en: 'The file is not text that can be read. Deliver CSV or NDJSON in UTF-8 or GB18030, or an XLSX workbook.',
  });
}
