import { organisationCodeLength, readOrganisationCode, type OrganisationReading } from './organisation-code.ts';
import { readRegistrationNumber, type RegistrationReading } from './registration-number.ts';
import { unifiedCodeLength } from './unified-code-check.ts';
import { readUnifiedCode, type CodeReading, type RefusedCode } from './unified-code.ts';

/**
 * Which kind of identifier a text is, with its reading. The kind follows from the shape, so a reading may still be
 * `refused`; `none` is a text with the shape of no identifier. Only `unified-code` names a subject by itself, the others
 * through aliases.
 */
export type SubjectIdentifier =
  | { readonly kind: 'unified-code'; readonly reading: CodeReading }
  | { readonly kind: 'organisation-code'; readonly reading: OrganisationReading }
  | { readonly kind: 'registration-number'; readonly reading: RegistrationReading }
  | { readonly kind: 'none'; readonly reading: RefusedCode };

/** Reads an identifier of any kind that departments deliver in the code column. Never throws. */
export function readIdentifier(raw: string): SubjectIdentifier {
  const reading = readUnifiedCode(raw);
  if (reading.outcome !== 'refused') return { kind: 'unified-code', reading };
  if (reading.rule === 'old-registration-number') return { kind: 'registration-number', reading: readRegistrationNumber(raw) };
  if (!/^[0-9A-Z]+$/.test(reading.text)) return { kind: 'none', reading };
  if (reading.text.length === unifiedCodeLength) return { kind: 'unified-code', reading };
  if (reading.text.length === organisationCodeLength) return { kind: 'organisation-code', reading: readOrganisationCode(raw) };
  return { kind: 'none', reading };
}
