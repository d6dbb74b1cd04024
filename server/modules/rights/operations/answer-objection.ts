import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { advance } from '../advance.ts';
import { objections } from '../foldings.ts';
import { decideObjection, objectionOutcomes } from '../model/objection.ts';
import { newestDigest } from '../require-record.ts';
import { orNull, reasonInput, uuid } from '../views.ts';

export const answerObjection = defineOperation({
  name: 'rights.answer-objection',
  kind: 'command',
  title: { zh: '答复异议', en: 'Answer an objection' },
  description: {
    zh: '数据提供单位对转来的异议作出核查答复：经核查无误、已更正（须已交付新版本或撤销该记录）、无法核实。无法核实的记录立即停止对外披露。',
    en: 'The provider answers an objection to its record: the record stands, it has been corrected (by a delivered version or a withdrawal), or it cannot be verified, in which case it is disclosed no longer, at once.',
  },
  roles: ['provider'],
  input: Type.Object(
    { objectionId: uuid, outcome: Type.Enum([...objectionOutcomes]), reason: reasonInput },
    { additionalProperties: false },
  ),
  example: {
    objectionId: '00000000-0000-4000-8000-000000000001',
    outcome: 'record-upheld',
    reason: '经核对登记档案，所载内容与档案一致',
  },
  output: Type.Object({ objectionId: Type.String(), phase: Type.String(), dueOn: orNull(Type.String()) }),
  run: async (ctx, { objectionId, outcome, reason }) => {
    const { phase, dueOn } = await advance(ctx, objections, objectionId, async (state, matter) => {
      const changed = (await newestDigest(ctx, matter)) !== state.recordDigest;
      return decideObjection(state, { kind: 'answer', outcome, reason, changed });
    });
    return { objectionId, phase, dueOn };
  },
});
