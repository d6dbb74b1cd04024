import type { Notes } from './normaliser.ts';

/** The text without blanks at its ends, control and invisible characters; the same string when there is nothing to do. */
export function cleanText(raw: string, notes: Notes): string {
  if (isClean(raw)) return raw;
  const trimmed = raw.trim();
  if (trimmed !== raw) notes.counted('text.trimmed');
  const joined = trimmed.includes('\r') ? trimmed.replaceAll(/\r\n?/g, '\n') : trimmed;
  if (joined !== trimmed) notes.counted('text.line-break');
  const visible = joined.replaceAll(invisible, '').toWellFormed();
  if (visible === joined) return joined;
  notes.counted('text.control');
  return visible.trim();
}

/**
 * C0 and C1 controls but tab and line feed, marks that show nothing (zero-width space, byte order mark) and marks that
 * reorder what is shown and so can make one text look like another. Joiners stay: some scripts need them.
 */
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** Whether nothing has to be looked at more closely; answers false too often, never true wrongly. */
function isClean(text: string): boolean {
  const length = text.length;
  if (length === 0) return true;
  if (text.charCodeAt(0) === space || text.charCodeAt(length - 1) === space) return false;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < space) return false;
    if (unit < firstSuspect && unit >= del && unit <= noBreakSpace) return false;
    if (unit >= firstSuspect && isSuspect(unit)) return false;
  }
  return true;
}

const space = 0x20;
const del = 0x7f;
const noBreakSpace = 0xa0;
const firstSuspect = 0x1680;

/** Blanks of other scripts, general punctuation below U+2010 and U+2028 to U+206F, the ideographic space, surrogates, the byte order mark. */
function isSuspect(unit: number): boolean {
  if (unit >= 0x4e00 && unit < 0xd800) return false;
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  return unit === 0x1680 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit < 0x2010) || (unit >= 0x2028 && unit < 0x2070);
}
