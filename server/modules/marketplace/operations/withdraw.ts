import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { append } from '../append.ts';
import { applicationView, ApplicationView } from '../application-view.ts';
import { requireApplication } from '../require-application.ts';
import { applicationIdInput, exampleId } from '../views.ts';

export const withdraw = defineOperation({
  name: 'marketplace.withdraw',
  kind: 'command',
  title: { zh: '撤回融资申请', en: 'Withdraw an application' },
  description: {
    zh: '企业在放款前随时撤回申请，融资事项随即办结，随申请给予的授权随之撤回。',
    en: 'An enterprise takes an application back at any time before the grant; its financing case is closed, and the authorisation that went with it is taken back.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object(
    { applicationId: applicationIdInput, text: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })) },
    { additionalProperties: false },
  ),
  example: { applicationId: exampleId },
  output: Type.Object({ application: ApplicationView }),
  run: async (ctx, { applicationId, text = null }) => {
    const held = await requireApplication(ctx, applicationId, 'withdrawn');
    const { row } = await append(ctx, held, { kind: 'withdrawn', text });
    return { application: applicationView(row) };
  },
});
