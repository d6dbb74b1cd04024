import { maskIdNumber, maskText, type Field } from '../../catalogue/index.ts';
import { cleanText } from './normalise/clean-text.ts';
import { silentNotes } from './normalise/silent-notes.ts';
import { maxReasonValueLength } from './reason.ts';

/**
 * A delivered text as it may stand in a reason of refusal: without control characters, cut to length, and masked where
 * the field is about a person. Numbers that look like identity numbers are masked in every field, because a shifted
 * column brings them anywhere.
 */
export function reasonValue(raw: string, field: Field | null): string {
  const text = cleanText(raw.slice(0, longestLookedAt), silentNotes);
  const shown = field !== null && isPersonal(field) ? maskPersonal(text, field) : text.replaceAll(identityNumber, maskIdNumber);
  return (shown.length > maxReasonValueLength ? `${shown.slice(0, maxReasonValueLength - 1)}…` : shown).toWellFormed();
}

/** More than is shown, so that an identity number at the cut is seen whole. */
const longestLookedAt = 300;

/** 18 characters with a birth date in 7 to 14, or 15 digits with one in 7 to 12 (GB 11643 and its predecessor). */
const identityNumber =
  /(?<![0-9A-Za-z])(?:\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![0-9A-Za-z])/g;

function isPersonal(field: Field): boolean {
  if (field.kind === 'person-id' || field.sensitivity === 'personal' || field.sensitivity === 'sensitive-personal') return true;
  return field.mask !== undefined && field.mask !== 'none';
}

function maskPersonal(text: string, field: Field): string {
  const mask = field.kind === 'person-id' ? 'id-number' : (field.mask ?? 'id-number');
  // A reason never needs more of a personal value than tells one from another.
  return mask === 'person-name' || mask === 'hidden' ? maskText(mask, text) : maskIdNumber(text);
}
