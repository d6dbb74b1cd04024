const first = 0xff01;
const last = 0xff5e;
/** U+FF01 to U+FF5E stand in the order of ASCII, this far above it. */
const shift = 0xfee0;
const ideographicSpace = 0x3000;

/** The text with full-width forms of ASCII and the ideographic space made half-width; the same string when it has none. */
export function halfWidth(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (isFullWidth(text.charCodeAt(index))) return fold(text, index);
  }
  return text;
}

const isFullWidth = (unit: number) => (unit >= first && unit <= last) || unit === ideographicSpace;

function fold(text: string, start: number): string {
  let folded = text.slice(0, start);
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (!isFullWidth(unit)) folded += text.charAt(index);
    else folded += unit === ideographicSpace ? ' ' : String.fromCharCode(unit - shift);
  }
  return folded;
}
