import type { CodeRule } from './code-rule.ts';
import type { CodeWarning } from './code-warning.ts';
import { cleanIdentifier, withoutConfusables } from './identifier-text.ts';
import type { Mending } from './mending.ts';
import { organisationBodyLength, organisationCheckCharacter } from './organisation-check.ts';
import {
  checkUnifiedCode,
  divisionStart,
  hasProvince,
  notACode,
  organisationCheckFlag,
  organisationStart,
  unifiedAlphabet,
  unifiedCodeLength,
} from './unified-code-check.ts';
import { looksLikeRegistrationNumber } from './registration-number.ts';

/** A code that stands as delivered. */
export type ValidCode = { readonly outcome: 'valid'; readonly code: string; readonly warnings: readonly CodeWarning[] };
/** A code that stands after declared mendings, of which there is at least one. */
export type MendedCode = {
  readonly outcome: 'mended';
  readonly code: string;
  readonly warnings: readonly CodeWarning[];
  readonly mendings: readonly Mending[];
};
export type RefusedCode = {
  readonly outcome: 'refused';
  readonly rule: CodeRule;
  /** The text the rule was applied to: as delivered, without its blanks, full-width and lower-case forms. */
  readonly text: string;
  /** The place of the first offending character in `text`, counted from 1; null where the whole text is at fault. */
  readonly position: number | null;
  /** Characters 9 to 17 are a right organisation code, so the registry may still confirm this code as issued. */
  readonly organisationPartValid: boolean;
};
/** What became of a delivered unified social credit code. */
export type CodeReading = ValidCode | MendedCode | RefusedCode;

/** Reads a unified social credit code (统一社会信用代码, GB 32100-2015) from delivered text. Never throws. */
export function readUnifiedCode(raw: string): CodeReading {
  const flags = checkUnifiedCode(raw);
  return flags === notACode ? readIrregular(raw) : { outcome: 'valid', code: raw, warnings: warningsByFlags[flags]! };
}

/** The warnings for every sum of flags, made once. */
const warningsByFlags: readonly (readonly CodeWarning[])[] = [
  [],
  ['organisation-check'],
  ['registering-class'],
  ['organisation-check', 'registering-class'],
];

function readIrregular(raw: string): CodeReading {
  const { text, mendings } = cleanIdentifier(raw);
  const flags = checkUnifiedCode(text);
  if (flags !== notACode) return { outcome: 'mended', code: text, warnings: warningsByFlags[flags]!, mendings };
  return readConfusable(text, mendings) ?? refuse(text);
}

/**
 * The reading in which every look-alike letter is replaced, if it is right. Each letter stands for one character only, so
 * there is at most one such reading. Both check characters must agree: one alone would let a wrong code become
 * another enterprise's once in 31 times.
 */
function readConfusable(text: string, mendings: readonly Mending[]): MendedCode | undefined {
  if (text.length !== unifiedCodeLength) return undefined;
  const code = withoutConfusables(text);
  const flags = checkUnifiedCode(code);
  if (flags === notACode || (flags & organisationCheckFlag) !== 0) return undefined;
  return { outcome: 'mended', code, warnings: warningsByFlags[flags]!, mendings: [...mendings, 'confusable'] };
}

function refuse(text: string): RefusedCode {
  const { rule, position } = brokenRule(text);
  return { outcome: 'refused', rule, text, position, organisationPartValid: organisationPartIsValid(text) };
}

type Broken = { readonly rule: CodeRule; readonly position: number | null };

function brokenRule(text: string): Broken {
  if (text === '') return { rule: 'empty', position: null };
  if (looksLikeRegistrationNumber(text)) return { rule: 'old-registration-number', position: null };
  if (/^[0-9A-Z]{8}[0-9X]$/.test(text)) return { rule: 'organisation-code', position: null };
  if (text.length !== unifiedCodeLength) return { rule: 'length', position: null };
  for (let index = 0; index < text.length; index++) {
    if (!unifiedAlphabet.includes(text.charAt(index))) return { rule: 'character', position: index + 1 };
  }
  for (let index = divisionStart; index < organisationStart; index++) {
    if (text.charAt(index) > '9') return { rule: 'division', position: index + 1 };
  }
  if (!hasProvince(text)) return { rule: 'division', position: divisionStart + 1 };
  return { rule: 'check-character', position: unifiedCodeLength };
}

function organisationPartIsValid(text: string): boolean {
  if (text.length !== unifiedCodeLength) return false;
  const checkIndex = organisationStart + organisationBodyLength;
  const body = text.slice(organisationStart, checkIndex);
  return /^[0-9A-Z]{8}$/.test(body) && organisationCheckCharacter(body) === text.charAt(checkIndex);
}
