import type { CodeRule } from './code-rule.ts';
import { cleanIdentifier } from './identifier-text.ts';
import type { Mending } from './mending.ts';

/** How an old registration number was written: 15 digits with a check digit, 13 digits without, or in words (企合苏总字第…号). */
export type RegistrationForm = 'fifteen-digit' | 'thirteen-digit' | 'worded';

/**
 * What became of a delivered old registration number. `valid` means that its check digit agrees. `unchecked` numbers have
 * none, or one that disagrees, as in real registers: they still serve as the key of an alias, and nothing more.
 */
export type RegistrationReading =
  | {
      readonly outcome: 'valid' | 'unchecked';
      /** The normalised number: half-width, upper-case, without blanks and hyphens. */
      readonly number: string;
      readonly form: RegistrationForm;
      readonly mendings: readonly Mending[];
    }
  | { readonly outcome: 'refused'; readonly rule: Extract<CodeRule, 'empty' | 'length' | 'character'>; readonly text: string };

/** Reads an old business registration number (工商注册号) from delivered text. Never throws. */
export function readRegistrationNumber(raw: string): RegistrationReading {
  const { text, mendings } = cleanIdentifier(raw);
  const form = formOf(text);
  if (form !== undefined) {
    const valid = form === 'fifteen-digit' && text.endsWith(registrationCheckDigit(text.slice(0, bodyLength)));
    return { outcome: valid ? 'valid' : 'unchecked', number: text, form, mendings };
  }
  if (text === '') return { outcome: 'refused', rule: 'empty', text };
  return { outcome: 'refused', rule: /^\d+$/.test(text) ? 'length' : 'character', text };
}

/** Whether an identifier's text, already cleaned, is written as old registration numbers are. */
export function looksLikeRegistrationNumber(text: string): boolean {
  return formOf(text) !== undefined;
}

/**
 * The check digit of a 15-digit registration number (ISO 7064, MOD 11,10).
 * @throws RangeError unless the body is fourteen digits.
 */
export function registrationCheckDigit(body: string): string {
  if (!/^\d{14}$/.test(body)) throw new RangeError(`a registration number has ${bodyLength} digits before its check digit`);
  let product = 10;
  for (const digit of body) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  return String((11 - product) % 10);
}

const bodyLength = 14;
/** Longer texts with such words are sentences, not numbers. */
const maxWordedLength = 32;

function formOf(text: string): RegistrationForm | undefined {
  if (/^\d{15}$/.test(text)) return 'fifteen-digit';
  if (/^\d{13}$/.test(text)) return 'thirteen-digit';
  if (text.length <= maxWordedLength && /^\p{Script=Han}+[\d()\p{Script=Han}]*字第?\d+号?\d*$/u.test(text)) return 'worded';
  return undefined;
}
