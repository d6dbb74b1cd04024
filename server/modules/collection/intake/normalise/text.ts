import { cleanText } from './clean-text.ts';
import { halfWidth } from './half-width.ts';
import type { FieldOf, Normaliser } from './normaliser.ts';
import { isNullFreeText } from './null-text.ts';

const tooLong = { rule: 'text.too-long' } as const;

/** Free text: cleaned, folded to half-width only where the field says so, at most `maxLength` UTF-16 units. */
export function textNormaliser(field: Pick<FieldOf<'text'>, 'maxLength' | 'fold'>): Normaliser {
  const { maxLength, fold = false } = field;
  return (raw, notes) => {
    let text = cleanText(raw, notes);
    if (fold) {
      const folded = halfWidth(text);
      if (folded !== text) notes.counted('text.full-width');
      text = folded.trim();
    }
    if (text === '') return null;
    if (isNullFreeText(text)) {
      notes.counted('null-text');
      return null;
    }
    return text.length > maxLength ? tooLong : text;
  };
}
