import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';

/** The enterprise in whose name the caller acts. */
export function requireSubject({ principal }: Pick<Context, 'principal'>): string {
  if (principal.subjectId === undefined) throw new Failure('access.not-granted');
  return principal.subjectId;
}
