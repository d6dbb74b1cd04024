import { halfWidth } from './normalise/half-width.ts';

/** A header as it is compared: without blanks, brackets, stars, quotation marks, hyphens and underscores, half-width, lower-case. */
export function headerKey(header: string): string {
  return halfWidth(header)
    .toLowerCase()
    .replaceAll(/[\s\p{Default_Ignorable_Code_Point}()[\]{}【】〔〕<>《》*"'“”‘’_\-:：·.]/gu, '');
}

/** A header split at the remark in brackets at its end: 注册资本（万元） is 注册资本 and 万元. The remark is null where there is none. */
export function splitRemark(header: string): { readonly head: string; readonly remark: string | null } {
  const text = halfWidth(header).trim();
  if (text.length > maxHeaderLength) return { head: text, remark: null };
  const parts =
    /^(.*\S)\s*[([【〔]([^()[\]【】〔〕]*)[)\]】〕]\s*\*?$/s.exec(text) ??
    /^(.*\S)\s*[,:/、]\s*(?:单位:?)?([^,:/、\s]*元)$/s.exec(text);
  return parts === null ? { head: text, remark: null } : { head: parts[1]!, remark: parts[2]!.trim() };
}

/** Longer first lines are prose, not headers; and the patterns above must not be made to search them. */
const maxHeaderLength = 200;
