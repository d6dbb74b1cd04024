import type { SubjectKind } from './subject.ts';

/** What a subject can be found by. */
export type Searchable = {
  readonly kind: SubjectKind;
  readonly nameKey: string | null;
  readonly status: string;
  readonly divisionCode: string | null;
  /** A GB/T 4754 code: digits, or a section's letter alone. */
  readonly industryCode: string | null;
  /** The letter of its section, which the digits do not show. */
  readonly industrySection: string | null;
  readonly size: string;
};

/** Conditions of a search; each is empty where anything will do. Region and industry match by their beginning. */
export type SearchConditions = {
  readonly nameKey?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly divisionPrefix?: string | undefined;
  readonly industryPrefix?: string | undefined;
  readonly size?: string | undefined;
};

/** Longer needles are told apart well enough by their beginning; the rest is compared with the name itself. */
const MAX_NEEDLE_TERMS = 8;

/**
 * Every word under which a subject stands in the one search index: each character and each two neighbours of its name, and
 * each level of its region and industry, its kind, status and size. Any conditions together are then one look-up. Words
 * are hashed to 32 bits to keep rows small, so a match still has to be compared with the columns.
 */
export function searchTerms(subject: Searchable): readonly number[] {
  const characters = Array.from(subject.nameKey ?? '');
  const words = [
    ...characters.map((character) => `n${character}`),
    ...pairsOf(characters),
    ...levelsOf('d', subject.divisionCode ?? '', [2, 4, 6]),
    ...levelsOf('i', subject.industryCode ?? '', [2, 3, 4]),
    `k${subject.kind}`,
    `s${subject.status}`,
    `z${subject.size}`,
  ];
  if (subject.industrySection !== null) words.push(`i${subject.industrySection}`);
  return [...new Set(words.map(hashOf))].sort((a, b) => a - b);
}

/**
 * Words all of which a subject must have to meet the conditions; none when there are no conditions. Words that most subjects have
 * narrow nothing and cost most, so they are left out where there are others.
 */
export function conditionTerms(conditions: SearchConditions): readonly number[] {
  const characters = Array.from(conditions.nameKey ?? '');
  const parts = characters.length === 1 ? [`n${characters[0]!}`] : pairsOf(characters);
  const words = parts.filter((word) => !commonWords.has(word)).slice(0, MAX_NEEDLE_TERMS);
  if (conditions.divisionPrefix !== undefined) words.push(`d${conditions.divisionPrefix}`);
  if (conditions.industryPrefix !== undefined) words.push(`i${conditions.industryPrefix}`);
  if (conditions.size !== undefined) words.push(`z${conditions.size}`);
  if (conditions.status !== undefined && conditions.status !== 'active') words.push(`s${conditions.status}`);
  if (words.length === 0) words.push(...parts.slice(0, MAX_NEEDLE_TERMS));
  if (words.length === 0 && conditions.kind !== undefined) words.push(`k${conditions.kind}`);
  if (words.length === 0 && conditions.status !== undefined) words.push(`s${conditions.status}`);
  return [...new Set(words.map(hashOf))];
}

/** What most names of enterprises end in. */
const commonWords: ReadonlySet<string> = new Set(
  ['有限公司', '有限责任公司', '股份有限公司'].flatMap((form) => pairsOf(Array.from(form))),
);

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `n${characters[index]!}${character}`);
}

const levelsOf = (prefix: string, code: string, lengths: readonly number[]): string[] =>
  lengths.filter((length) => length <= code.length).map((length) => `${prefix}${code.slice(0, length)}`);

/** FNV-1a over UTF-16 units, as the signed 32 bits that a PostgreSQL integer holds. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash | 0;
}
