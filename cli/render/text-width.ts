import { stripVTControlCharacters } from 'node:util';

// Chinese characters, kana, hangul, full-width forms and emoji take two columns of a terminal.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const none = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

const widthOf = (character: string) => (none.test(character) ? 0 : wide.test(character) ? 2 : 1);

/** Columns a text takes on a terminal, colours not counted. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) width += widthOf(character);
  return width;
}

export const padText = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));

/** Cuts a text without colours so that it takes at most so many columns, with … in place of what is cut. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Parts side by side in lines of at most so many columns; a part is never broken. */
export function linesOf(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)}  ${part}`;
    if (lines.length > 0 && textWidth(longer) > width) lines.push(part);
    else lines[Math.max(0, lines.length - 1)] = longer;
  }
  return lines;
}

/** Breaks a text into lines of at most so many columns: at blanks, and between Chinese characters, which have none. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  // A closing mark may not begin a line, so it stays with the character before it.
  for (const piece of line.match(/[\u2e80-\u9fff\uff00-\uffef][，。；：、）》”！？]*|\s+|[^\s\u2e80-\u9fff\uff00-\uffef]+/gu) ??
    []) {
    if (current !== '' && textWidth(current) + textWidth(piece.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current.trimEnd()].join('\n');
}
