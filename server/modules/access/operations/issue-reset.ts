import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { asPlatform, requireFreshProof } from '../people/acting-person.ts';
import { insertInvitation } from '../people/invitation-store.ts';
import { listMembershipsOf, listMembershipsOfPerson } from '../people/membership-store.ts';
import { findPerson } from '../people/person-store.ts';

export const issueReset = defineOperation({
  name: 'access.issue-reset',
  kind: 'command',
  secret: true,
  title: { zh: '签发账号重置码', en: 'Issue a reset of an account' },
  description: {
    zh: '供丢失密码或第二种鉴别方式的人员重新设置。负责人可为只在本单位任职的人员签发，其余由安全管理员签发。重置码只显示这一次，一天内有效；使用后原有鉴别方式和会话全部失效。',
    en: 'For a person who lost a password or a second factor. A manager issues it to people of his organisation alone, the security administrator to everybody else. The token is shown this once and holds for a day; once used, all factors and sessions before are void.',
  },
  roles: ['security', 'provider', 'institution'],
  input: Type.Object({ personId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { personId: '00000000-0000-4000-8000-000000000000' },
  output: Type.Object({ invitationId: Type.String(), token: Type.String(), expiresAt: Type.String() }),
  run: async (ctx, { personId }) => {
    const { principal } = ctx;
    requireFreshProof(ctx);
    if (principal.role !== 'security') await requireMember(ctx, personId);
    const person = await findPerson(ctx.tx, personId);
    if (!person) throw new Failure('resource.not-found');
    const made = await insertInvitation(ctx.tx, { kind: 'reset', login: person.login, personId }, principal.clientId, ctx.now);
    return { invitationId: made.invitationId, token: made.token, expiresAt: made.expiresAt.toISOString() };
  },
});

/** Whoever resets an account may take it, so a manager does so only where nothing but his own organisation is to be had by it. */
async function requireMember(ctx: Context, personId: string): Promise<void> {
  const { providerNo, institutionNo, position } = ctx.principal;
  const organisation = providerNo === undefined ? { institutionNo: institutionNo! } : { providerNo };
  const members = position === 'manager' ? await listMembershipsOf(ctx, organisation) : [];
  if (!members.some((one) => one.personId === personId)) throw new Failure('resource.not-found');
  const all = await asPlatform(ctx, (own) => listMembershipsOfPerson(own.tx, personId, own.now));
  if (all.every((one) => members.some((member) => member.membershipId === one.membershipId))) return;
  throw new Failure('state.conflict', {
    detail: {
      zh: '该人员还在其他单位任职，请安全管理员重置',
      en: 'This person is a member elsewhere too; the security administrator resets it',
    },
  });
}
