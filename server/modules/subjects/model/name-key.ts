/**
 * The key by which names of enterprises are compared: compatibility forms folded (full-width to half-width among them),
 * brackets of every shape made round, blanks and invisible characters removed, letters upper-case. Equal keys mean
 * that two names are written alike, not that they belong to one subject. The key of a key is itself.
 */
export function nameKey(name: string): string {
  if (alreadyKey.test(name)) return name;
  const folded = name.replace(dropped, '').normalize('NFKC').toUpperCase().replace(dropped, '').normalize('NFKC');
  return folded.replace(opening, '(').replace(closing, ')');
}

/** Most names need nothing done; this keeps them from five passes. */
const alreadyKey = /^[\u4e00-\u9fff0-9A-Z()]*$/;
const dropped = /[\s\p{White_Space}\p{Default_Ignorable_Code_Point}]+/gu;
const opening = /[[{<〔【〖〈《「『]/g;
const closing = /[\]}>〕】〗〉》」』]/g;
