import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { append } from '../append.ts';
import { MAX_EVENTS } from '../model/limits.ts';
import { requireApplication } from '../require-application.ts';
import { applicationIdInput, exampleId } from '../views.ts';

export const sendMessage = defineOperation({
  name: 'marketplace.send-message',
  kind: 'command',
  title: { zh: '发送消息', en: 'Send a message' },
  description: {
    zh: '企业与机构就一项申请互相发送消息，双方在同一经过中看到。机构的消息不算首次答复，首次答复以 marketplace.decide 办理。',
    en: 'An enterprise and an institution write to each other about an application, in the course both see. A message is not the first reply; that is given with marketplace.decide.',
  },
  roles: ['institution', 'subject'],
  mandate: ['finance'],
  input: Type.Object(
    { applicationId: applicationIdInput, text: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  example: { applicationId: exampleId, text: '请补充近三个月的购销合同（示例）' },
  output: Type.Object({ applicationId: Type.String(), seq: Type.Integer() }),
  run: async (ctx, { applicationId, text }) => {
    const held = await requireApplication(ctx, applicationId, 'message');
    if (held.row.eventCount >= MAX_EVENTS) throw new Failure('state.conflict', { detail: tooMany });
    const { row } = await append(ctx, held, { kind: 'message', text });
    return { applicationId, seq: row.eventCount };
  },
});

const tooMany = { zh: '消息已达上限', en: 'there are as many messages as there may be' };
