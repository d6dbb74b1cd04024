import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { advance } from '../advance.ts';
import { objections } from '../foldings.ts';
import { decideObjection } from '../model/objection.ts';
import { reasonInput, uuid } from '../views.ts';

export const withdrawObjection = defineOperation({
  name: 'rights.withdraw-objection',
  kind: 'command',
  title: { zh: '撤回异议', en: 'Withdraw an objection' },
  description: {
    zh: '信息主体撤回尚未办结的异议，该记录的异议标注随即解除。',
    en: 'A subject takes an open objection back; the mark on the record ends.',
  },
  roles: ['subject'],
  mandate: ['object'],
  input: Type.Object({ objectionId: uuid, reason: reasonInput }, { additionalProperties: false }),
  example: { objectionId: '00000000-0000-4000-8000-000000000001', reason: '经核对无误' },
  output: Type.Object({ objectionId: Type.String(), phase: Type.String() }),
  run: async (ctx, { objectionId, reason }) => {
    const { phase } = await advance(ctx, objections, objectionId, (state) =>
      decideObjection(state, { kind: 'withdraw', reason }),
    );
    return { objectionId, phase };
  },
});
