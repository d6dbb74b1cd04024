import { isCreditCode } from './credit-code.ts';

/** What the column to be matched holds. `text` is anything else both sides write alike. */
export type IdKind = 'credit-code' | 'text';

/** Characters of an id of kind `text` at most. */
const MAX_TEXT = 200;

/**
 * The one form of an id that both sides come to: full-width signs made plain (NFKC), blanks around it gone, codes in capitals. Undefined where it
 * is empty, too long, or a credit code whose check sign is wrong.
 */
export function normaliseId(kind: IdKind, text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (kind === 'text') return plain === '' || plain.length > MAX_TEXT ? undefined : plain;
  const code = plain.toUpperCase();
  return isCreditCode(code) ? code : undefined;
}
