import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { invitationFault } from '../model/invitation-fault.ts';
import { requireFreshProof } from '../people/acting-person.ts';
import { insertInvitation } from '../people/invitation-store.ts';
import { loginInput } from '../people/offered-login.ts';

export const invite = defineOperation({
  name: 'access.invite',
  kind: 'command',
  secret: true,
  title: { zh: '邀请人员', en: 'Invite a person' },
  description: {
    zh: '安全管理员邀请平台人员、监管部门人员以及单位和机构的负责人；负责人邀请本单位人员。邀请码只显示这一次，七天内有效，只能使用一次。',
    en: 'The security administrator invites the platform’s people, supervisors, and the managers of providers and institutions; a manager invites into his own organisation. The token is shown this once and holds for seven days, once.',
  },
  roles: ['security', 'provider', 'institution'],
  input: Type.Object(
    {
      login: loginInput,
      role: Type.Enum(['operator', 'administrator', 'security', 'auditor', 'regulator', 'provider', 'institution']),
      position: Type.Optional(Type.Enum(['manager', 'staff'], { description: '默认为 staff · By default staff' })),
      providerNo: Type.Optional(Type.Integer({ minimum: 1, description: '角色为 provider 时必填 Required for role provider' })),
      institutionNo: Type.Optional(
        Type.Integer({ minimum: 1, description: '角色为 institution 时必填 Required for role institution' }),
      ),
      endsOn: Type.Optional(Type.String({ format: 'date', description: '任职的最后一日 Last day of the membership' })),
    },
    { additionalProperties: false },
  ),
  example: { login: 'zhao.audit', role: 'auditor' },
  output: Type.Object({ invitationId: Type.String(), token: Type.String(), expiresAt: Type.String() }),
  run: async (ctx, input) => {
    const asked = { ...input, position: input.position ?? 'staff' };
    const fault = invitationFault(ctx.principal, asked);
    if (fault === 'not-granted') throw new Failure('access.not-granted');
    if (fault !== undefined) throw new Failure('request.invalid', { issues: [faults[fault]] });
    requireFreshProof(ctx);
    const made = await insertInvitation(ctx.tx, { kind: 'invitation', ...asked }, ctx.principal.clientId, ctx.now).catch(
      noSuchOrganisation,
    );
    return { invitationId: made.invitationId, token: made.token, expiresAt: made.expiresAt.toISOString() };
  },
});

const faults = {
  position: {
    field: 'position',
    rule: 'role',
    message: { zh: '该角色没有这一职位', en: 'is not a position of this role' },
  },
  organisation: {
    field: 'role',
    rule: 'role',
    message: { zh: '该角色必须且只能填写自己的单位编号', en: 'names its own organisation’s number and no other' },
  },
} as const;

const FOREIGN_KEY = '23503';

function noSuchOrganisation(error: unknown): never {
  if ((error as { code?: string }).code === FOREIGN_KEY) throw new Failure('resource.not-found');
  throw error;
}
