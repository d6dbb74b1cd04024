import { lookUpCode } from '../catalogue/index.ts';
import type { Language } from '../../kernel/pure/text.ts';

type Coded = {
  readonly subjectId: string;
  readonly name: string | null;
  readonly kind: string;
  readonly status: string;
  readonly size: string;
  readonly divisionCode: string | null;
  readonly industryCode: string | null;
  readonly mergedInto: string | null;
};

/** The common beginning of an answer about a subject, its codes with their titles. */
export function titledSubject(subject: Coded, language: Language) {
  const { subjectId, name, kind, status, size, mergedInto } = subject;
  return {
    subjectId,
    name,
    kind,
    status,
    division: titled('division', subject.divisionCode, language),
    industry: titled('industry', subject.industryCode, language),
    size,
    mergedInto,
  };
}

function titled(table: 'division' | 'industry', code: string | null, language: Language) {
  return code === null ? null : { code, title: lookUpCode(table, code)?.title[language] ?? null };
}
