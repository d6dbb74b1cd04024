import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { system, type Role } from '../../../kernel/pure/principal.ts';
import { isFreshProof } from '../model/session-life.ts';

/** Whom a person can be when he has signed in. */
export const personRoles = [
  'operator',
  'administrator',
  'security',
  'auditor',
  'regulator',
  'provider',
  'institution',
  'subject',
  'person',
] as const satisfies readonly Role[];

/** The person who calls and his session. @throws `state.conflict` for a program, which has neither. */
export function requirePerson(ctx: Context): { readonly personId: string; readonly sessionId: string } {
  const { personId, sessionId } = ctx.principal;
  if (personId !== undefined && sessionId !== undefined) return { personId, sessionId };
  throw new Failure('state.conflict', {
    detail: {
      zh: '该操作只供登录的人员使用，程序没有会话',
      en: 'This is for people who have signed in; a program has no session',
    },
  });
}

/** A person must have proved both factors lately to change who gets in and how; a program proves itself with each call. @throws `access.proof-too-old` */
export function requireFreshProof(ctx: Context): void {
  const { personId, secondFactorAt } = ctx.principal;
  if (personId !== undefined && !isFreshProof(secondFactorAt, ctx.now)) throw new Failure('access.proof-too-old');
}

/** Runs a piece of work as the platform itself: for those who are about to prove who they are, and reach nothing before. */
export const asPlatform = <T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> =>
  ctx.platform.transaction(system, work);
