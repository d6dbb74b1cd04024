import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { append } from '../append.ts';
import { actOnEach, applicationIdsInput, BulkOutcome } from '../bulk.ts';
import { requireAdmitted } from '../require-admitted.ts';
import { exampleId } from '../views.ts';

export const assign = defineOperation({
  name: 'marketplace.assign',
  kind: 'command',
  title: { zh: '领取与分派申请', en: 'Claim and assign applications' },
  description: {
    zh: '机构人员领取申请（不填 assignee 即归本人）、分派给他人，或退回队列（assignee 填 null）。不影响环节时限。',
    en: 'Staff of an institution take applications (without assignee: themselves), give them to others, or put them back (null). The clocks go on.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      applicationIds: applicationIdsInput,
      assignee: Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 100 }), Type.Null()])),
    },
    { additionalProperties: false },
  ),
  example: { applicationIds: [exampleId] },
  output: BulkOutcome,
  run: async (ctx, { applicationIds, assignee = ctx.principal.clientId }) => {
    await requireAdmitted(ctx);
    return actOnEach(ctx, applicationIds, 'assigned', (held) => append(ctx, held, { kind: 'assigned', assignee }));
  },
});
