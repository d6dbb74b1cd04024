import { plainText } from './plain-text.ts';
import type { Normaliser } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import { maskIdNumber } from '../../../catalogue/index.ts';

const shape = { rule: 'person-id.shape' } as const;

/** Identity cards, passports, travel permits: letters, digits and brackets; stars where the provider has masked already. */
const document = /^[0-9A-Z()*]{5,30}$/;

/**
 * The number of a natural person's document, masked at once: the original leaves this function in no form. A wrong check
 * character is only warned of, because the number is evidence of nothing here.
 */
export function personIdNormaliser(): Normaliser {
  return (raw, notes) => {
    const text = plainText(raw, notes).replaceAll(/[\s-]/g, '').toUpperCase();
    if (text === '') return null;
    if (isNullText(text)) {
      notes.counted('null-text');
      return null;
    }
    if (!document.test(text)) return shape;
    if (/^\d{17}[\dX]$/.test(text) && identityCheckCharacter(text) !== text.charAt(17)) notes.warned('person-id.check');
    notes.counted('person-id.masked');
    return maskIdNumber(text);
  };
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The check character of an 18-character identity number by its first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
function identityCheckCharacter(digits: string): string {
  let sum = 0;
  for (const [index, weight] of weights.entries()) sum += (digits.charCodeAt(index) - 48) * weight;
  return '10X98765432'.charAt(sum % 11);
}
