/** What files write where nothing is meant. Compared in half-width upper-case. */
const nothing = new Set([
  'N/A',
  '#N/A',
  'NA',
  'NULL',
  'NONE',
  'NAN',
  '\\N',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '/',
  '\\',
  '无',
  '暂无',
  '空',
  '未知',
  '不详',
  '未填',
  '未公示',
]);

/** Where free text is meant, 无 or a dash may be the text itself; only these cannot. */
const nothingInFreeText = new Set(['N/A', '#N/A', 'NULL', 'null', '\\N', 'n/a']);

const longest = 4;

/** Whether a trimmed half-width text stands for an empty cell in a field that is not free text. */
export function isNullText(text: string): boolean {
  return text.length <= longest && nothing.has(text.toUpperCase());
}

/** Whether a trimmed text stands for an empty cell in a field of free text. */
export function isNullFreeText(text: string): boolean {
  return text.length <= longest && nothingInFreeText.has(text);
}
