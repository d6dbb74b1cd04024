import type { Candidate } from './use-recognition.ts';

/** What the clerk says that headers mean: by header the name of a field, or one of the meanings beside. */
export type Meanings = Readonly<Record<string, string>>;
export type Problem = Candidate['problems'][number];

/** What the file lacks still, as far as no column has been said to be it. */
export function problemsLeft(candidate: Candidate, meanings: Meanings): readonly Problem[] {
  const given = new Set(candidate.columns.map(({ header, target }) => meanings[header] ?? target));
  return candidate.problems.filter(({ rule, field }) =>
    rule === 'header.subject-code-missing' ? !given.has('subject-code') : field === null || !given.has(field),
  );
}

/** What the platform guesses headers to mean of which nothing is known yet; each once. */
export function guesses(left: readonly Problem[], known: ReadonlySet<string>): Meanings {
  const taken: Record<string, string> = {};
  for (const { rule, field, suggestion } of left) {
    if (suggestion === null || taken[suggestion] !== undefined || known.has(suggestion)) continue;
    if (rule === 'header.subject-code-missing') taken[suggestion] = 'subject-code';
    else if (field !== null) taken[suggestion] = field;
  }
  return taken;
}
