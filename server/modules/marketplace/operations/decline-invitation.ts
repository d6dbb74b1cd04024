import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { declineInvitation as decline } from '../store/invitations.ts';
import { exampleId, idInput, requireSubject } from '../views.ts';

export const declineInvitation = defineOperation({
  name: 'marketplace.decline-invitation',
  kind: 'command',
  title: { zh: '谢绝邀请', en: 'Decline an invitation' },
  description: {
    zh: '企业谢绝机构的邀请；该机构在邀请有效期内不再就同一产品邀请。',
    en: 'An enterprise declines; the institution does not invite it again for the product as long as the invitation would have lasted.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object({ invitationId: idInput('邀请编号 · The invitation') }, { additionalProperties: false }),
  example: { invitationId: exampleId },
  output: Type.Object({ invitationId: Type.String() }),
  run: async (ctx, { invitationId }) => {
    const subjectId = requireSubject(ctx);
    ctx.concerns(subjectId);
    const outcome = await decline(ctx, subjectId, invitationId);
    if (outcome === 'none') throw new Failure('resource.not-found');
    if (outcome === 'before') throw new Failure('state.conflict');
    return { invitationId };
  },
});
