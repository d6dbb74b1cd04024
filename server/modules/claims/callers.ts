import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';

/** The person who calls. @throws claims.person-needed for a program, which owns nothing and is nobody's delegate */
export function requirePersonId({ principal }: Pick<Context, 'principal'>): string {
  if (principal.personId === undefined) throw new Failure('claims.person-needed');
  return principal.personId;
}

/** The owner who calls, and of which enterprise. @throws claims.owner-only */
export function requireOwner({ principal }: Pick<Context, 'principal'>): {
  readonly subjectId: string;
  readonly personId: string;
  readonly membershipId: string;
} {
  const { subjectId, personId, membershipId, position } = principal;
  if (position === 'owner' && subjectId !== undefined && personId !== undefined && membershipId !== undefined)
    return { subjectId, personId, membershipId };
  throw new Failure('claims.owner-only');
}
