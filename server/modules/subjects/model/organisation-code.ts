import type { CodeRule } from './code-rule.ts';
import { cleanIdentifier, withoutConfusables } from './identifier-text.ts';
import type { Mending } from './mending.ts';
import { organisationBodyLength, organisationCheckCharacter } from './organisation-check.ts';
import { organisationStart } from './unified-code-check.ts';

/** What became of a delivered organisation code; `code` is always its nine characters without the hyphen. */
export type OrganisationReading =
  | { readonly outcome: 'valid'; readonly code: string }
  | { readonly outcome: 'mended'; readonly code: string; readonly mendings: readonly Mending[] }
  | {
      readonly outcome: 'refused';
      readonly rule: Extract<CodeRule, 'empty' | 'length' | 'character' | 'check-character'>;
      readonly text: string;
    };

/** Characters of an organisation code without its hyphen. */
export const organisationCodeLength = organisationBodyLength + 1;

/**
 * Reads an organisation code (组织机构代码, GB 11714) from delivered text, with its hyphen (`12345678-9`) or without.
 * Both are proper forms, so neither counts as mended. Never throws.
 */
export function readOrganisationCode(raw: string): OrganisationReading {
  const proper = /^[0-9A-Z]{8}-?[0-9X]$/.test(raw) ? raw.replace('-', '') : undefined;
  if (proper !== undefined && checkIsRight(proper)) return { outcome: 'valid', code: proper };
  const { text, mendings } = cleanIdentifier(raw);
  if (text === '') return { outcome: 'refused', rule: 'empty', text };
  if (text.length !== organisationCodeLength) return { outcome: 'refused', rule: 'length', text };
  if (checkIsRight(text)) return { outcome: 'mended', code: text, mendings };
  const confusable = readConfusable(text);
  if (confusable !== undefined) return { outcome: 'mended', code: confusable, mendings: [...mendings, 'confusable'] };
  const rule = /^[0-9A-Z]{8}[0-9X]$/.test(text) ? 'check-character' : 'character';
  return { outcome: 'refused', rule, text };
}

/** The organisation code within a right unified social credit code: its characters 9 to 17. */
export function organisationPartOf(unifiedCode: string): string {
  return unifiedCode.slice(organisationStart, organisationStart + organisationCodeLength);
}

function checkIsRight(text: string): boolean {
  const body = text.slice(0, organisationBodyLength);
  return /^[0-9A-Z]{8}$/.test(body) && text.slice(organisationBodyLength) === organisationCheckCharacter(body);
}

/**
 * GB 11714 allows every letter and its check catches only ten errors in eleven, so a look-alike is mended only if it is
 * the single one in the text: with more, several readings could be right.
 */
function readConfusable(text: string): string | undefined {
  if (text.replace(/[^IOSVZ]/g, '').length !== 1) return undefined;
  const code = withoutConfusables(text);
  return checkIsRight(code) ? code : undefined;
}
