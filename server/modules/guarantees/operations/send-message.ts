import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { append } from '../append.ts';
import { requireGuarantee } from '../require-guarantee.ts';
import { exampleId, guaranteeIdInput, MAX_EVENTS } from '../views.ts';

export const sendMessage = defineOperation({
  name: 'guarantees.send-message',
  kind: 'command',
  title: { zh: '就担保申请发送消息', en: 'Write about a guarantee' },
  description: {
    zh: '企业与担保机构就一项在办的担保申请互相发送消息；贷款机构看不到。',
    en: 'An enterprise and its guarantor write to each other about a request under way; the lender does not see it.',
  },
  roles: ['institution', 'subject'],
  mandate: ['finance'],
  input: Type.Object(
    { guaranteeId: guaranteeIdInput, text: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  example: { guaranteeId: exampleId, text: '请补充反担保措施的说明（示例）' },
  output: Type.Object({ guaranteeId: Type.String(), seq: Type.Integer() }),
  run: async (ctx, { guaranteeId, text }) => {
    const held = await requireGuarantee(ctx, guaranteeId, 'message');
    if (held.row.eventCount >= MAX_EVENTS) throw new Failure('state.conflict', { detail: tooMany });
    const { row } = await append(ctx, held, { kind: 'message', text });
    return { guaranteeId, seq: row.eventCount };
  },
});

const tooMany = { zh: '经过记录已达上限', en: 'as much was said as may be' };
