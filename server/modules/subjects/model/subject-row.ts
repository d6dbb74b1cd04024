import type { Bilingual } from '../../../kernel/pure/text.ts';
import { nameKey } from './name-key.ts';
import { searchTerms } from './search-terms.ts';
import type { SubjectKind, SubjectStatus } from './subject.ts';
import type { Size } from './size-reasons.ts';

/** What is known of a subject now, as stored. Each value is null or `unknown` until a provider said something. */
export type SubjectRow = {
  readonly subjectId: string;
  readonly kind: SubjectKind;
  readonly name: string | null;
  readonly status: SubjectStatus | 'unknown';
  readonly divisionCode: string | null;
  /** `delivered` when a provider said so, `code` when it is only the hint in the unified code. */
  readonly divisionSource: 'delivered' | 'code' | null;
  readonly industryCode: string | null;
  readonly industrySection: string | null;
  readonly size: Size | 'unknown';
  readonly sizeRuleVersion: string | null;
  /** The last day of the year whose figures decided the size. */
  readonly sizeAsOf: string | null;
  readonly sizeReasons: readonly Bilingual[];
  readonly establishedOn: string | null;
};

/** The key of the name and the words of the index that go with a row. */
export function derivedOf(row: SubjectRow): { readonly nameKey: string | null; readonly terms: readonly number[] } {
  const key = row.name === null ? null : nameKey(row.name).slice(0, MAX_KEY_LENGTH);
  return { nameKey: key, terms: searchTerms({ ...row, nameKey: key }) };
}

/** Folding can make a name many times longer, and an index entry has to fit a third of a page. */
const MAX_KEY_LENGTH = 400;
