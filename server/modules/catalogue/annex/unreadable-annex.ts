import { Failure, type FieldIssue } from '../../../kernel/pure/failure.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';

/** The file cannot be taken as a list. `place` says where in it: a row, a cell, or the whole body. */
export function unreadableAnnex(place: string, rule: string, message: Bilingual): Failure {
  const issue: FieldIssue = { field: place, rule, message };
  return new Failure('file.unreadable', { detail: message, issues: [issue] });
}
