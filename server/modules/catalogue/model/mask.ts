import type { Mask } from './field.ts';

/** The first three and the last two characters, the rest as stars; of a short text only the first. Masking twice changes nothing. */
export function maskIdNumber(text: string): string {
  const kept = text.length < SHORT ? 1 : 5;
  if (text.length <= kept) return '*'.repeat(text.length);
  if (kept === 1) return text.charAt(0) + '*'.repeat(text.length - 1);
  return text.slice(0, 3) + '*'.repeat(text.length - kept) + text.slice(-2);
}

const SHORT = 8;
const MOST_STARS = 10;
const SHOWN_OF_ADDRESS = 6;

/**
 * A value as it is shown to somebody who may know of it but has no need of it whole. `band` is for figures and belongs to the answer of
 * a query, where a grant says how wide a band is; here a figure stays.
 */
export function maskText(mask: Mask, text: string): string {
  switch (mask) {
    case 'person-name':
      return text.slice(0, 1) + '*'.repeat(Math.min(Math.max(text.length - 1, 0), MOST_STARS));
    case 'address':
      return text.length <= SHOWN_OF_ADDRESS ? text : `${text.slice(0, SHOWN_OF_ADDRESS)}***`;
    case 'hidden':
      return text === '' ? '' : '***';
    case 'id-number':
    case 'account':
    case 'phone':
      return maskIdNumber(text);
    case 'none':
    case 'band':
      break;
  }
  return text;
}
