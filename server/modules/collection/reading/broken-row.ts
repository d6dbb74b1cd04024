import type { Bilingual } from '../../../kernel/pure/text.ts';

export type BrokenRule = 'row.width' | 'row.quote' | 'row.encoding' | 'row.json' | 'row.too-long';

/** A data row that could not be split into the columns of the header. Nothing of it is lost: `raw` is its text as delivered. */
export type BrokenRow = {
  readonly rowNumber: number;
  /** The cells as far as they could be told apart; may be more or fewer than the header has. */
  readonly cells: readonly string[];
  /** The text of the row as delivered (of a row that is too long, its beginning). Well-formed Unicode without NUL. */
  readonly raw: string;
  readonly rule: BrokenRule;
  /** What is wrong and how to mend it. */
  readonly text: Bilingual;
};

/**
 * Stands in a text for whatever cannot be a character: bytes that are not of the file's encoding, NUL, half a surrogate pair.
 * A file that already holds this character has lost text in some earlier program, so its row is refused just the same.
 */
export const UNREADABLE = '\uFFFD';

export const brokenTexts = {
  width: (expected: number, found: number): Bilingual => ({
    zh: `表头有 ${expected} 列，本行有 ${found} 列。请核对分隔符和引号，含分隔符的内容须用双引号括起。`,
    en: `The header has ${expected} columns, this row has ${found}. Check separators; put double quotes around content that contains one.`,
  }),
  unknownKey: (key: string): Bilingual => ({
    zh: `字段“${key}”在文件开头的各行中未出现。请在第一行写出全部字段，缺值填 null。`,
    en: `The field "${key}" is not among those at the beginning of the file. Give every field in the first line, null where there is no value.`,
  }),
  quote: {
    zh: '双引号不成对。内容中的双引号须写成两个，整个内容再用双引号括起。',
    en: 'The double quotes do not match. Write a double quote inside the content twice and put double quotes around the whole.',
  },
  encoding: {
    zh: '本行含有无法识别的字符。请用 UTF-8 或 GB18030 编码重新保存后报送。',
    en: 'This row has characters that cannot be read. Save it as UTF-8 or GB18030 and deliver it again.',
  },
  json: { zh: '本行不是合法的 JSON 对象。', en: 'This line is not a valid JSON object.' },
  nested: (key: string): Bilingual => ({
    zh: `字段“${key}”的值是对象或数组，只接受文本、数字、布尔值或 null。`,
    en: `The value of "${key}" is an object or an array; only text, numbers, booleans and null are accepted.`,
  }),
  tooLong: (chars: number): Bilingual => ({
    zh: `本行超过 ${chars} 个字符，仅保留开头部分。`,
    en: `This row has more than ${chars} characters; only its beginning was kept.`,
  }),
} as const;
