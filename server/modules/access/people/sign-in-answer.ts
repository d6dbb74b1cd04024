import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { listMembershipsOfPerson, type Membership } from './membership-store.ts';
import { insertSession, type Proof } from './session-store.ts';

/** What whoever has signed in is told. */
export const signInAnswer = {
  personId: Type.String(),
  name: Type.String(),
  role: Type.String(),
  membershipId: Type.Union([Type.String(), Type.Null()]),
  memberships: Type.Integer({ description: '可切换的身份数 How many memberships there are to switch between' }),
  secondFactor: Type.Boolean({ description: '是否已验证两种鉴别方式 Whether both factors were proved' }),
  endsAt: Type.String({ description: '会话最迟结束时间 When the session ends at the latest' }),
  sessionToken: Type.Optional(
    Type.String({
      description:
        '会话令牌；经 HTTP 只写入 Cookie，不在正文返回 The token; over HTTP it is in the cookie only, never in the body',
    }),
  ),
};

export type SignedIn = {
  readonly personId: string;
  readonly name: string;
  readonly proof: Proof;
  readonly secondFactorAt: Date | undefined;
  readonly openedAt?: Date;
  /** As what; by default as what he has been longest, or as nobody's member. */
  readonly as?: Membership;
};

/** Opens a session for a person who has proved himself, under a new token. */
export async function openSession(ctx: Context, { name, as, ...given }: SignedIn) {
  const memberships = await listMembershipsOfPerson(ctx.tx, given.personId, ctx.now);
  const membership = as ?? memberships[0];
  const session = await insertSession(ctx.tx, { ...given, membershipId: membership?.membershipId }, ctx.now);
  return {
    personId: given.personId,
    name,
    role: membership?.role ?? 'person',
    membershipId: membership?.membershipId ?? null,
    memberships: memberships.length,
    secondFactor: given.secondFactorAt !== undefined,
    endsAt: session.endsAt.toISOString(),
    sessionToken: session.sessionToken,
  };
}

export const wrongCredentials = () => new Failure('access.wrong-credentials');
